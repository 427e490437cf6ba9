import { describe, expect, test } from '@jest/globals';
import { type Role, roles, system } from '#domain/actor.ts';
import { allowedActions, type Recorded } from '#domain/decider.ts';
import type { SectionAnswers } from '#domain/round/questions.ts';
import { mayReadSite, type SiteCommand, siteRules } from '#domain/site/decide.ts';
import type { SiteEvent } from '#domain/site/state.ts';
import { annualReturnAnswers } from '../support/answers.ts';
import * as days from '../support/days.ts';
import { documentId } from '../support/papers.ts';
import { fengLi, heYining, linXiaoman, oneOfEachRole, songYan, zhouMin } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';
import * as of from '../support/site.ts';

const { given, created, made, site, handedIn, accepted, sentBack, proof, answers } = of;
const dutyId = 'annualReturn-1';

const commands = {
  createSite: { type: 'createSite', site },
  remindDuty: { type: 'remindDuty', dutyId },
  handInReturn: { type: 'handInReturn', dutyId, answers, documents: proof },
  acceptReturn: { type: 'acceptReturn', dutyId },
  sendBackReturn: { type: 'sendBackReturn', dutyId, remark: of.remark },
} as const satisfies { readonly [Type in SiteCommand['type']]: SiteCommand & { readonly type: Type } };

const handIn = (otherwise: SectionAnswers, documents = proof) =>
  ({ type: 'handInReturn', dutyId, answers: annualReturnAnswers(otherwise), documents }) as const;
const firstYear = (...log: readonly Recorded<SiteEvent>[]) => {
  const { state } = given(...log);
  return state.status === 'active' ? state.duties[0] : undefined;
};

describe('who may do what to a site, and when', () => {
  test.each<[SiteCommand['type'], readonly Role[], (typeof created)[]]>([
    ['createSite', ['bureau'], []],
    ['remindDuty', ['system'], [created]],
    ['handInReturn', ['applicant'], [created]],
    ['acceptReturn', ['clerk', 'bureau'], [created, handedIn]],
    ['sendBackReturn', ['clerk', 'bureau'], [created, handedIn]],
  ])('%s is for the roles %j and for no other', (command, allowed, log) => {
    const context = { at: days.morningOf('2022-03-25') };
    for (const role of roles) {
      const asked = given(...log).when(commands[command], { ...linXiaoman, roles: [role] }, context);
      if (allowed.includes(role)) expect([role, asked.decision.accepted]).toEqual([role, true]);
      else asked.thenRefused('not_permitted');
    }
    expect(siteRules[command].leadsTo).toEqual(['active']);
  });

  test('it is made once, on the day of the award', () => {
    given().when(commands.createSite, songYan).then(made);
    given(created).when(commands.createSite, songYan).thenRefused('already_exists');
  });

  test('nothing can be done about a site that is not there, nor with another’s', () => {
    given().when(commands.remindDuty, system).thenRefused('site_not_found');
    given().when(commands.handInReturn, linXiaoman).thenRefused('site_not_found');
    given().when(commands.acceptReturn, fengLi).thenRefused('site_not_found');
    given().when(commands.sendBackReturn, fengLi).thenRefused('site_not_found');
    given(created).when(commands.handInReturn, heYining).thenRefused('site_not_found');
  });

  test('it owes what the round says, and nothing under another name', () => {
    const unknown = { dutyId: 'annualReturn-4' };
    given(created)
      .when({ ...commands.remindDuty, ...unknown }, system)
      .thenRefused('duty_not_found');
    given(created)
      .when({ ...commands.handInReturn, ...unknown }, linXiaoman)
      .thenRefused('duty_not_found');
    given(created)
      .when({ ...commands.acceptReturn, ...unknown }, fengLi)
      .thenRefused('duty_not_found');
    const otherDuties = roundBut((copy) => {
      for (const duty of copy.duties) duty.id = 'quarterlyReport';
    });
    given(created).when(commands.handInReturn, linXiaoman, { round: otherDuties }).thenRefused('duty_not_found');
  });

  test('its organisation reads it, and the staff; evaluators do not', () => {
    const { state } = given(created);
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
    expect(allowedActions(siteRules, state, zhouMin, { at: days.dayOfTheAward, round })).toEqual([
      'acceptReturn',
      'sendBackReturn',
    ]);
  });
});

describe('a yearly return', () => {
  test('is handed in with its answers and its proof', () => {
    given(created)
      .when(commands.handInReturn, linXiaoman)
      .then({ type: 'returnHandedIn', dutyId, answers, documents: proof });
    expect(firstYear(created, handedIn)).toMatchObject({
      status: 'handed_in',
      return: { answers, documents: proof, at: days.morningOf('2022-03-10') },
    });
  });

  test('is refused with everything that is wrong at once, answers and papers', () => {
    given(created)
      .when(handIn({ daysOpen: 367, changed: true, returnTruth: false }, proof.slice(1)), linXiaoman)
      .thenRefused('answers_incomplete', {
        'annualReturn.daysOpen': 'too_great',
        'annualReturn.changes': 'required',
        'annualReturn.returnTruth': 'must_be_confirmed',
        'attachments.D01': 'required',
      });
  });

  test('is not held up by what is left of an answer that is no longer asked for', () => {
    const leftOver = handIn({ fundsAsPromised: true, fundsShortfall: '短' });
    given(created)
      .when(leftOver, linXiaoman)
      .then({ ...leftOver, type: 'returnHandedIn' });
  });

  test('wants a paper only on the occasion the round names', () => {
    const asking = roundBut(({ duties }) => {
      for (const duty of duties)
        for (const attachment of duty.attachments)
          if (attachment.code === 'D03') attachment.requiredWhen = { question: 'ownReportFiled', is: [false] };
    });
    const unfiled = handIn({ ownReportFiled: false });
    given(created)
      .when(handIn({}), linXiaoman, { round: asking })
      .then({ ...handIn({}), type: 'returnHandedIn' });
    given(created)
      .when(unfiled, linXiaoman, { round: asking })
      .thenRefused('answers_incomplete', { 'attachments.D03': 'required' });
    const filed = { id: documentId(59), code: 'D03', sha256: '59'.repeat(32), bytes: 9_100 };
    const complete = { ...unfiled, documents: [...proof, filed] };
    given(created)
      .when(complete, linXiaoman, { round: asking })
      .then({ ...complete, type: 'returnHandedIn' });
  });

  test('is handed in once, and not again while it is read or after it is accepted', () => {
    given(created, handedIn).when(commands.handInReturn, linXiaoman).thenRefused('step_already_taken');
    given(created, handedIn, accepted).when(commands.handInReturn, linXiaoman).thenRefused('step_already_taken');
  });

  test('is accepted, which ends what is owed of the year', () => {
    given(created, handedIn).when(commands.acceptReturn, zhouMin).then({ type: 'returnAccepted', dutyId });
    expect(firstYear(created, handedIn, accepted)).toMatchObject({ status: 'fulfilled' });
    expect(firstYear(created, handedIn, accepted)).not.toHaveProperty('nextStepOn');
    given(created, handedIn, accepted).when(commands.acceptReturn, zhouMin).thenRefused('wrong_status');
  });

  test('is sent back with a remark, and may come again', () => {
    const read = given(created, handedIn);
    read.when({ ...commands.sendBackReturn, remark: ' ' }, fengLi).thenRefused('reason_missing');
    read
      .when(commands.sendBackReturn, fengLi, { at: days.morningOf('2022-03-15') })
      .then({ type: 'returnSentBack', dutyId, remark: of.remark, nextStepOn: days.day('2022-03-24') });
    expect(firstYear(created, handedIn, sentBack)).toMatchObject({
      status: 'sent_back',
      nextStepOn: '2022-03-24',
      return: { answers, remark: of.remark },
    });
    given(created, handedIn, sentBack)
      .when(commands.handInReturn, linXiaoman)
      .then({ type: 'returnHandedIn', dutyId, answers, documents: proof });
    expect(firstYear(created, handedIn, sentBack, handedIn)?.return).not.toHaveProperty('remark');
  });

  test('is read before it is accepted or sent back', () => {
    for (const log of [[created], [created, handedIn, sentBack]]) {
      given(...log)
        .when(commands.acceptReturn, zhouMin)
        .thenRefused('wrong_status');
      given(...log)
        .when(commands.sendBackReturn, zhouMin)
        .thenRefused('wrong_status');
    }
  });

  test('of one year says nothing of the others', () => {
    const { state } = given(created, handedIn, accepted);
    expect(state.status === 'active' && state.duties.map(({ status }) => status)).toEqual(['fulfilled', 'due', 'due']);
  });
});
