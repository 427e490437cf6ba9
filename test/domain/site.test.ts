import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, roles, system } from '#domain/actor.ts';
import { allowedActions, type Decision, type Recorded } from '#domain/decider.ts';
import type { SectionAnswers } from '#domain/round/questions.ts';
import type { SiteCommand } from '#domain/site/decide/index.ts';
import { type DutyCommandType, dutyOf, dutyRules } from '#domain/site/duty-rules.ts';
import { mayReadSite } from '#domain/site/rules.ts';
import type { SiteEvent } from '#domain/site/state.ts';
import { Fen } from '#domain/values.ts';
import { annualReturnAnswers } from '../support/answers.ts';
import * as days from '../support/days.ts';
import { documentId } from '../support/papers.ts';
import { fengLi, heYining, linXiaoman, oneOfEachRole, songYan, zhouMin } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';
import * as of from '../support/site.ts';
import { happened } from '../support/spec.ts';

const { given, open, made, site, handedIn, accepted, sentBack, proof, answers } = of;
const dutyId = 'annualReturn-1';

const commands = {
  createSite: { type: 'createSite', site },
  remindDuty: { type: 'remindDuty', dutyId },
  handInReturn: { type: 'handInReturn', dutyId, answers, documents: proof },
  acceptReturn: { type: 'acceptReturn', dutyId },
  sendBackReturn: { type: 'sendBackReturn', dutyId, remark: of.remark },
} as const satisfies { readonly [Type in DutyCommandType | 'createSite']: SiteCommand & { readonly type: Type } };

const handIn = (otherwise: SectionAnswers, documents = proof) =>
  ({ type: 'handInReturn', dutyId, answers: annualReturnAnswers(otherwise), documents }) as const;
const firstYear = (...log: readonly Recorded<SiteEvent>[]) => {
  const { state } = given(...log);
  return state.status === 'active' ? state.duties.find(({ id }) => id === dutyId) : undefined;
};
const eventsOf = (decision: Decision<SiteEvent>) =>
  decision.accepted ? decision.events.map((event) => happened(event, system, days.newYearsEve)) : [];

describe('who may do what to a duty of a site, and when', () => {
  test.each<[DutyCommandType, string, readonly Role[], Recorded<SiteEvent>[]]>([
    ['remindDuty', 'due', ['system'], [...open]],
    ['handInReturn', 'handed_in', ['applicant'], [...open]],
    ['acceptReturn', 'fulfilled', ['clerk', 'bureau'], [...open, handedIn]],
    ['sendBackReturn', 'sent_back', ['clerk', 'bureau'], [...open, handedIn]],
  ])('%s makes the duty %s, by the roles %j and by no other', (command, status, allowed, log) => {
    const context = { at: days.morningOf('2022-03-25') };
    for (const role of roles) {
      const asked = given(...log).when(commands[command], { ...linXiaoman, roles: [role] }, context);
      if (!allowed.includes(role)) asked.thenRefused('not_permitted');
      else expect([role, firstYear(...log, ...eventsOf(asked.decision))?.status]).toEqual([role, status]);
    }
    expect(dutyRules[command].leadsTo).toContain(status);
  });

  test('it is made once, on the day of the award', () => {
    given().when(commands.createSite, songYan).then(made);
    given(...open)
      .when(commands.createSite, songYan)
      .thenRefused('already_exists');
  });

  test('nothing can be done about a site that is not there, nor with another’s', () => {
    given().when(commands.remindDuty, system).thenRefused('duty_not_found');
    given().when(commands.handInReturn, linXiaoman).thenRefused('site_not_found');
    given().when(commands.acceptReturn, fengLi).thenRefused('duty_not_found');
    given().when(commands.sendBackReturn, fengLi).thenRefused('duty_not_found');
    given(...open)
      .when(commands.handInReturn, heYining)
      .thenRefused('site_not_found');
  });

  test('it owes what the round says, and nothing under another name', () => {
    const unknown = { dutyId: 'annualReturn-4' };
    given(...open)
      .when({ ...commands.remindDuty, ...unknown }, system)
      .thenRefused('duty_not_found');
    given(...open)
      .when({ ...commands.handInReturn, ...unknown }, linXiaoman)
      .thenRefused('duty_not_found');
    given(...open)
      .when({ ...commands.acceptReturn, ...unknown }, fengLi)
      .thenRefused('duty_not_found');
    const otherDuties = roundBut((copy) => {
      for (const duty of copy.duties) duty.id = 'quarterlyReport';
    });
    given(...open)
      .when(commands.handInReturn, linXiaoman, { round: otherDuties })
      .thenRefused('duty_not_found');
  });

  test('its organisation reads it, and the staff; evaluators do not', () => {
    const { state } = given(...open);
    expect(roles.filter((role) => mayReadSite(state, oneOfEachRole[role]))).toEqual([
      'applicant',
      'clerk',
      'operator',
      'leader',
      'steering',
      'bureau',
    ]);
    expect(mayReadSite(state, heYining)).toBe(false);
    expect(mayReadSite(given().state, linXiaoman)).toBe(false);
  });

  test('buttons are offered for what would be accepted, duty by duty', () => {
    const offered = (person: Actor, ...log: readonly Recorded<SiteEvent>[]) => {
      const { state } = given(...log);
      const context = { at: days.dayOfTheAward, round, site: state };
      return allowedActions(dutyRules, dutyOf(state, dutyId), person, context);
    };
    for (const log of [[...open], [...open, handedIn, sentBack]]) {
      expect(offered(linXiaoman, ...log)).toEqual(['handInReturn']);
      expect(offered(zhouMin, ...log)).toEqual([]);
    }
    expect(offered(linXiaoman, ...open, handedIn)).toEqual([]);
    expect(offered(zhouMin, ...open, handedIn)).toEqual(['acceptReturn', 'sendBackReturn']);
    for (const person of [linXiaoman, zhouMin, system])
      expect(offered(person, ...open, handedIn, accepted)).toEqual([]);
    expect(offered(heYining, ...open)).toEqual([]);
    expect(offered(linXiaoman)).toEqual([]);
  });
});

describe('a yearly return', () => {
  test('is handed in with its answers and its proof', () => {
    given(...open)
      .when(commands.handInReturn, linXiaoman)
      .then({ type: 'returnHandedIn', dutyId, answers, documents: proof });
    expect(firstYear(...open, handedIn)).toMatchObject({
      status: 'handed_in',
      return: { answers, documents: proof, at: days.morningOf('2022-03-10') },
    });
  });

  test('is refused with everything that is wrong at once, answers and papers', () => {
    given(...open)
      .when(handIn({ daysOpen: 367, changed: true, returnTruth: false }, proof.slice(1)), linXiaoman)
      .thenRefused('answers_incomplete', {
        'annualReturn.daysOpen': 'too_great',
        'annualReturn.changes': 'required',
        'annualReturn.returnTruth': 'must_be_confirmed',
        'attachments.D01': 'required',
      });
  });

  test('is not held up by what is left of an answer that is no longer asked for, and does not keep it', () => {
    given(...open)
      .when(handIn({ fundsAsPromised: true, fundsShortfall: '短' }), linXiaoman)
      .then({ ...handIn({ fundsAsPromised: true }), type: 'returnHandedIn' });
  });

  test('wants a paper only on the occasion the round names', () => {
    const asking = roundBut(({ duties }) => {
      for (const duty of duties)
        for (const attachment of duty.attachments)
          if (attachment.code === 'D03') attachment.requiredWhen = { question: 'ownReportFiled', is: [false] };
    });
    const unfiled = handIn({ ownReportFiled: false });
    given(...open)
      .when(handIn({}), linXiaoman, { round: asking })
      .then({ ...handIn({}), type: 'returnHandedIn' });
    given(...open)
      .when(unfiled, linXiaoman, { round: asking })
      .thenRefused('answers_incomplete', { 'attachments.D03': 'required' });
    const filed = { id: documentId(59), code: 'D03', sha256: '59'.repeat(32), bytes: 9_100 };
    const complete = { ...unfiled, documents: [...proof, filed] };
    given(...open)
      .when(complete, linXiaoman, { round: asking })
      .then({ ...complete, type: 'returnHandedIn' });
  });

  test('is handed in once, and not again while it is read or after it is accepted', () => {
    given(...open, handedIn)
      .when(commands.handInReturn, linXiaoman)
      .thenRefused('step_already_taken');
    given(...open, handedIn, accepted)
      .when(commands.handInReturn, linXiaoman)
      .thenRefused('step_already_taken');
  });

  test('is accepted, which ends what is owed of the year', () => {
    given(...open, handedIn)
      .when(commands.acceptReturn, zhouMin)
      .then({ type: 'returnAccepted', dutyId });
    expect(firstYear(...open, handedIn, accepted)).toMatchObject({ status: 'fulfilled' });
    expect(firstYear(...open, handedIn, accepted)).not.toHaveProperty('nextStepOn');
    given(...open, handedIn, accepted)
      .when(commands.acceptReturn, zhouMin)
      .thenRefused('wrong_status');
  });

  test('is sent back with a remark, and may come again', () => {
    const read = given(...open, handedIn);
    read.when({ ...commands.sendBackReturn, remark: ' ' }, fengLi).thenRefused('reason_missing');
    read
      .when(commands.sendBackReturn, fengLi, { at: days.morningOf('2022-03-15') })
      .then({ type: 'returnSentBack', dutyId, remark: of.remark, nextStepOn: days.day('2022-03-24') });
    expect(firstYear(...open, handedIn, sentBack)).toMatchObject({
      status: 'sent_back',
      nextStepOn: '2022-03-24',
      return: { answers, remark: of.remark },
    });
    given(...open, handedIn, sentBack)
      .when(commands.handInReturn, linXiaoman)
      .then({ type: 'returnHandedIn', dutyId, answers, documents: proof });
    expect(firstYear(...open, handedIn, sentBack, handedIn)?.return).not.toHaveProperty('remark');
  });

  test('is read before it is accepted or sent back', () => {
    for (const log of [[...open], [...open, handedIn, sentBack]]) {
      given(...log)
        .when(commands.acceptReturn, zhouMin)
        .thenRefused('wrong_status');
      given(...log)
        .when(commands.sendBackReturn, zhouMin)
        .thenRefused('wrong_status');
    }
  });

  test('is flagged, and not refused, where less was spent than was promised for the year', () => {
    const spent = {
      fundsSpent: 8_000_000,
      fundsAsPromised: false,
      fundsShortfall: '部分展品捐赠到位较晚，次年补足投入差额。',
    };
    const promising = (promised: number) => ({ ...handIn(spent), promised: Fen.parse(promised) });
    const { type: _type, ...sent } = handIn(spent);
    given(...open)
      .when(promising(10_000_000), linXiaoman)
      .then({ type: 'returnHandedIn', ...sent, shortfall: Fen.parse(2_000_000) });
    given(...open)
      .when(promising(8_000_000), linXiaoman)
      .then({ type: 'returnHandedIn', ...sent });
  });

  test('of one year says nothing of the others', () => {
    const { state } = given(...open, handedIn, accepted);
    expect(state.status === 'active' && state.duties.map(({ status }) => status)).toEqual([
      'fulfilled',
      ...Array(5).fill('due'),
    ]);
  });
});
