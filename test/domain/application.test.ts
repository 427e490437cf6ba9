import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, roles, system } from '#domain/actor.ts';
import { type ApplicationCommandType, applicationRules, mayReadApplication } from '#domain/application/rules.ts';
import {
  type ApplicationEvent,
  type ApplicationStatus,
  applicationStatuses,
  finalStatuses,
} from '#domain/application/state.ts';
import { allowedActions, type Recorded } from '#domain/decider.ts';
import type { Instant } from '#domain/values.ts';
import { commands } from '../support/commands.ts';
import * as days from '../support/days.ts';
import { agreementSigned, applicationDecider, given, lifeTo } from '../support/life.ts';
import * as persons from '../support/persons.ts';
import { round } from '../support/round.ts';
import { happened } from '../support/spec.ts';

const { linXiaoman, zhouMin, fengLi, jiangSiqi, yeWenqing, caoZheng, songYan } = persons;

type Row = {
  readonly by: readonly Role[];
  /** Somebody who may, and a time when it is right. */
  readonly asked: Actor;
  readonly at: Instant;
  readonly while: readonly ApplicationStatus[];
  readonly leadsTo: readonly ApplicationStatus[];
  /** What has to have happened beside, for the command to be in its place. */
  readonly after?: readonly Recorded<ApplicationEvent>[];
};

const draft = { by: ['applicant'], asked: linXiaoman, at: days.dayOfHandingIn, while: ['draft'] } as const;
const handedInAndOpen = [
  'submitted',
  'formal_review',
  'correction',
  'accepted',
  'in_review',
  'reviewed',
  'recommended',
  'selected',
  'reserve',
  'in_publicity',
  'objection',
] as const;

/** Whoever closes the ballot carries it out. */
const byBallot = {
  by: ['steering', 'bureau'],
  asked: caoZheng,
  at: days.dayOfTheSelection,
  while: ['recommended'],
} as const;

/** The whole programme once more, written down by hand: whoever changes a rule has to change it here too. */
const programme: Readonly<Record<ApplicationCommandType, Row>> = {
  startApplication: { ...draft, while: ['absent'], leadsTo: ['draft'] },
  submitApplication: { ...draft, leadsTo: ['submitted'] },
  withdrawApplication: {
    by: ['applicant'],
    asked: linXiaoman,
    at: days.dayOfTheSelection,
    while: handedInAndOpen,
    leadsTo: ['withdrawn'],
  },
  remindOfDeadline: { ...draft, by: ['system'], asked: system, leadsTo: ['draft'] },
  discardApplication: { ...draft, by: ['system'], asked: system, leadsTo: ['lapsed'] },
  lapseApplication: { ...draft, by: ['system'], asked: system, at: days.firstSecondAfter, leadsTo: ['lapsed'] },
  registerPaper: {
    by: ['clerk'],
    asked: zhouMin,
    at: days.dayOfTheReview,
    while: ['submitted', 'formal_review', 'correction', 'accepted'],
    leadsTo: ['submitted', 'formal_review', 'correction', 'accepted'],
  },
  takeReview: {
    by: ['clerk'],
    asked: zhouMin,
    at: days.dayOfTheReview,
    while: ['submitted'],
    leadsTo: ['formal_review'],
  },
  askCorrection: {
    by: ['clerk'],
    asked: zhouMin,
    at: days.dayOfTheReview,
    while: ['formal_review'],
    leadsTo: ['correction'],
  },
  correctApplication: {
    by: ['applicant'],
    asked: linXiaoman,
    at: days.dayOfTheCorrection,
    while: ['correction'],
    leadsTo: ['formal_review'],
  },
  endCorrection: {
    by: ['system'],
    asked: system,
    at: days.correctBy,
    while: ['correction'],
    leadsTo: ['not_accepted'],
  },
  acceptApplication: {
    by: ['clerk'],
    asked: zhouMin,
    at: days.dayOfAcceptance,
    while: ['formal_review'],
    leadsTo: ['accepted'],
  },
  refuseApplication: {
    by: ['clerk', 'bureau'],
    asked: fengLi,
    at: days.dayOfAcceptance,
    while: ['formal_review'],
    leadsTo: ['not_accepted'],
  },
  assignPanel: {
    by: ['operator'],
    asked: jiangSiqi,
    at: days.dayOfThePanels,
    while: ['accepted', 'in_review'],
    leadsTo: ['in_review'],
  },
  closePhase: {
    by: ['leader'],
    asked: yeWenqing,
    at: days.dayOfTheMarks,
    while: ['in_review'],
    leadsTo: ['in_review', 'reviewed'],
  },
  recommendApplication: {
    by: ['leader'],
    asked: yeWenqing,
    at: days.dayOfTheRecommendation,
    while: ['reviewed'],
    leadsTo: ['recommended'],
  },
  notRecommendApplication: {
    by: ['leader'],
    asked: yeWenqing,
    at: days.dayOfTheRecommendation,
    while: ['reviewed'],
    leadsTo: ['not_recommended'],
  },
  selectApplication: { ...byBallot, leadsTo: ['selected'] },
  reserveApplication: { ...byBallot, leadsTo: ['reserve'] },
  notSelectApplication: { ...byBallot, leadsTo: ['not_selected'] },
  moveUpReserve: {
    by: ['steering', 'bureau'],
    asked: songYan,
    at: days.dayOfTheConfirmation,
    while: ['reserve'],
    leadsTo: ['selected'],
  },
  beginPublicNotice: {
    by: ['bureau'],
    asked: songYan,
    at: days.eveOfThePublicNotice,
    while: ['selected'],
    leadsTo: ['in_publicity'],
  },
  takeUpObjection: {
    by: ['bureau'],
    asked: songYan,
    at: days.dayOfTheObjection,
    while: ['in_publicity', 'objection'],
    leadsTo: ['objection'],
  },
  liftObjection: {
    by: ['bureau'],
    asked: songYan,
    at: days.dayOfTheConfirmation,
    while: ['objection'],
    leadsTo: ['objection', 'in_publicity'],
  },
  disqualifyApplication: {
    by: ['steering', 'bureau'],
    asked: songYan,
    at: days.dayOfTheConfirmation,
    while: ['objection'],
    leadsTo: ['disqualified'],
  },
  confirmApplication: {
    by: ['bureau'],
    asked: songYan,
    at: days.dayOfTheConfirmation,
    while: ['in_publicity'],
    leadsTo: ['confirmed'],
  },
  signAgreement: {
    by: ['bureau'],
    asked: songYan,
    at: days.dayOfTheAgreement,
    while: ['confirmed'],
    leadsTo: ['confirmed'],
  },
  awardApplication: {
    by: ['bureau'],
    asked: songYan,
    at: days.dayOfTheAward,
    while: ['confirmed'],
    leadsTo: ['awarded'],
    after: [agreementSigned],
  },
};

const table = Object.entries(programme) as [ApplicationCommandType, Row][];
const asks = (command: ApplicationCommandType, log: ApplicationStatus, by: Actor, at: Instant) =>
  given(...lifeTo[log], ...(programme[command].after ?? [])).when(commands[command], by, { at });

describe('who may do what to an application, and when', () => {
  test.each(table)('%s is done in these statuses and in no other', (command, row) => {
    for (const status of applicationStatuses) {
      const asked = asks(command, status, row.asked, row.at);
      if (!row.while.includes(status)) asked.thenRefused('wrong_status');
      else expect([status, asked.decision.accepted]).toEqual([status, true]);
    }
  });

  test.each(table)('%s is for these roles and for no other', (command, row) => {
    const [status = 'absent'] = row.while;
    for (const role of roles) {
      const asked = asks(command, status, { ...row.asked, roles: [role] }, row.at);
      if (!row.by.includes(role)) asked.thenRefused('not_permitted');
      else expect([role, asked.decision.accepted]).toEqual([role, true]);
    }
  });

  test.each(table)('%s leads where the table says', (command, row) => {
    for (const status of row.while) {
      const { decision } = asks(command, status, row.asked, row.at);
      const events = decision.accepted ? decision.events : [];
      const after = given(
        ...lifeTo[status],
        ...(row.after ?? []),
        ...events.map((event) => happened(event, row.asked, row.at)),
      ).state;
      expect(row.leadsTo).toContain(after.status);
    }
    expect(applicationRules[command].leadsTo).toEqual(row.leadsTo);
  });

  test('the applicant’s own commands find nothing where the application is somebody else’s', () => {
    const own = ['submitApplication', 'withdrawApplication', 'correctApplication'] as const;
    for (const command of own) {
      for (const status of programme[command].while)
        asks(command, status, persons.heYining, programme[command].at).thenRefused('application_not_found');
    }
  });

  test('what is over accepts nothing more from anybody', () => {
    const everybody = [...Object.values(persons.oneOfEachRole), fengLi, persons.qiuHui];
    for (const status of finalStatuses) {
      for (const [command, { at }] of table) {
        for (const person of everybody) expect(asks(command, status, person, at).decision.accepted).toBe(false);
      }
    }
  });

  test('buttons are offered for what would be accepted: the officer who took it may not refuse it alone', () => {
    const context = { at: days.dayOfTheReview, round };
    const { state } = given(...lifeTo.formal_review);
    const offered = (person: Actor) => allowedActions(applicationRules, state, person, context);
    expect(offered(zhouMin)).toEqual(['registerPaper', 'askCorrection', 'acceptApplication']);
    expect(offered(fengLi)).toEqual(['registerPaper', 'refuseApplication']);
    expect(offered(linXiaoman)).toEqual(['withdrawApplication']);
    expect(offered(persons.heYining)).toEqual([]);
  });
});

describe('who may read an application', () => {
  const readers = (status: ApplicationStatus) =>
    roles.filter((role) => mayReadApplication(given(...lifeTo[status]).state, persons.oneOfEachRole[role]));

  test('a draft is its organisation’s own', () => {
    expect(readers('draft')).toEqual(['applicant']);
    expect(readers('lapsed')).toEqual(['applicant']);
  });

  test('what was handed in is read by everybody who works on it; an evaluator reads by assignment', () => {
    const staff = ['clerk', 'operator', 'leader', 'steering', 'bureau', 'system'];
    for (const status of applicationStatuses.filter((s) => !['absent', 'draft', 'lapsed'].includes(s)))
      expect([...readers(status)].sort()).toEqual(['applicant', ...staff].sort());
  });

  test('another applicant reads nothing, and nobody reads what is not there', () => {
    for (const status of applicationStatuses)
      expect(mayReadApplication(given(...lifeTo[status]).state, persons.heYining)).toBe(false);
    expect(readers('absent')).toEqual([]);
    expect(mayReadApplication(applicationDecider.initial, linXiaoman)).toBe(false);
  });
});
