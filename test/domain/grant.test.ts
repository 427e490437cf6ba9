import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import type { GrantCommand } from '#domain/grant/decide.ts';
import { instalmentsOf, paidOut, totalsOf } from '#domain/grant/money.ts';
import { grantRules, mayReadGrant } from '#domain/grant/rules.ts';
import type { GrantEvent } from '#domain/grant/state.ts';
import { Fen } from '#domain/values.ts';
import * as days from '../support/days.ts';
import * as of from '../support/grant.ts';
import { given, grantTo } from '../support/grant.ts';
import { caoZheng, heYining, jiangSiqi, linXiaoman, oneOfEachRole, qiuHui, songYan } from '../support/persons.ts';
import { roundBut } from '../support/round.ts';

const yuan = (sum: number) => Fen.parse(sum * 100);
const asked = { type: 'requestInstalment', number: 1, ...of.invoice } as const;
const commands = {
  planGrant: { type: 'planGrant', grant: of.grant },
  agreeGrant: { type: 'agreeGrant', agreedOn: days.day('2021-03-05') },
  requestInstalment: asked,
  approveInstalment: { type: 'approveInstalment', number: 1 },
  sendBackInstalment: { type: 'sendBackInstalment', number: 1, reason: of.reason },
  payInstalment: { type: 'payInstalment', number: 1, ...of.payment },
  reportUse: { type: 'reportUse', number: 1, report: of.report },
  acceptUse: { type: 'acceptUse', number: 1 },
  sendBackUse: { type: 'sendBackUse', number: 1, reason: of.reason },
  holdGrant: { type: 'holdGrant', reason: '限期整改期间' },
  releaseGrant: { type: 'releaseGrant', reason: '整改通过' },
  demandRecovery: { type: 'demandRecovery', amount: yuan(20_000), reason: '摘牌' },
  receiveRecovery: { type: 'receiveRecovery', amount: yuan(20_000), receivedOn: days.day('2022-08-20') },
  closeGrant: { type: 'closeGrant' },
} as const satisfies { readonly [Type in GrantCommand['type']]: GrantCommand & { readonly type: Type } };

/** Where each command is open, and to whom. */
const open: readonly (readonly [GrantCommand['type'], readonly Role[], readonly Recorded<GrantEvent>[]])[] = [
  ['planGrant', ['operator', 'bureau'], []],
  ['agreeGrant', ['bureau'], grantTo.planned],
  ['requestInstalment', ['applicant'], grantTo.agreed],
  ['approveInstalment', ['bureau'], grantTo.requested],
  ['sendBackInstalment', ['bureau'], grantTo.requested],
  ['payInstalment', ['bureau'], grantTo.approved],
  ['reportUse', ['applicant'], grantTo.paid],
  ['acceptUse', ['bureau'], grantTo.reported],
  ['sendBackUse', ['bureau'], grantTo.reported],
  ['holdGrant', ['bureau'], grantTo.paid],
  ['releaseGrant', ['bureau'], grantTo.held],
  ['demandRecovery', ['bureau'], grantTo.held],
  ['receiveRecovery', ['bureau'], grantTo.recovering],
  ['closeGrant', ['bureau'], grantTo.done],
];

describe('who may do what about a grant', () => {
  test.each(open)('%s is for the roles %j and for no other', (type, allowed, log) => {
    for (const [role, actor] of Object.entries(oneOfEachRole)) {
      const who = role === 'applicant' ? linXiaoman : actor;
      const { decision } = given(...log).when(commands[type], who);
      expect([role, decision.accepted]).toEqual([role, allowed.includes(role as Role)]);
    }
  });

  test('the operator prepares, and neither agrees, approves nor pays', () => {
    const operators = Object.entries(grantRules).filter(([, { gates }]) =>
      gates.some((g) => g.roles?.includes('operator')),
    );
    expect(operators.map(([command]) => command)).toEqual(['planGrant']);
  });

  test('another organisation finds no grant at all', () => {
    given(...grantTo.agreed)
      .when(asked, heYining)
      .thenRefused('grant_not_found');
    const { state } = given(...grantTo.agreed);
    expect([linXiaoman, songYan, jiangSiqi, caoZheng, heYining].map((who) => mayReadGrant(state, who))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('how much, and in which instalments', () => {
  test('what the round says, to the fen, and never above its cap', () => {
    given()
      .when(commands.planGrant, jiangSiqi)
      .then({
        ...{ type: 'grantPlanned', ...of.grant },
        instalments: [
          { number: 1, amount: yuan(60_000), status: 'planned' },
          { number: 2, amount: yuan(40_000), status: 'planned' },
        ],
      });
    const capped = roundBut((copy) => {
      if (copy.grant !== undefined) copy.grant.cap = yuan(99_999);
    });
    given()
      .when(commands.planGrant, jiangSiqi, { round: capped })
      .thenRefused('invalid_request', { amount: 'too_great' });
    const nothing = { ...commands.planGrant, grant: { ...of.grant, amount: Fen.parse(0) } };
    given().when(nothing, jiangSiqi).thenRefused('invalid_request', { amount: 'too_small' });
    const none = roundBut((copy) => {
      delete copy.grant;
    });
    given().when(commands.planGrant, jiangSiqi, { round: none }).thenRefused('not_in_this_programme');
  });

  test('instalments always add up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.constantFrom([100], [60, 40], [33, 33, 34], [1, 98, 1]),
        (sum, parts) => {
          const instalments = instalmentsOf(Fen.parse(sum), parts);
          expect(instalments.reduce((total, instalment) => total + instalment.amount, 0)).toBe(sum);
        },
      ),
    );
  });
});

describe('an instalment', () => {
  test('is approved by two persons, neither of them twice', () => {
    const { requested, approvedOnce } = of;
    const approve = commands.approveInstalment;
    given(...grantTo.requested)
      .when(approve, songYan)
      .then({ type: 'instalmentApproved', number: 1, approvals: 1 });
    const half = given(...grantTo.agreed, requested, approvedOnce);
    half.when(approve, songYan).thenRefused('two_persons_needed');
    half.when(approve, qiuHui).then({ type: 'instalmentApproved', number: 1, approvals: 2 });
    half.when(commands.payInstalment, songYan).thenRefused('wrong_status');
  });

  test('sent back starts again, without the approval it had', () => {
    const again = given(...grantTo.agreed, of.requested, of.approvedOnce, of.sentBack, of.requested);
    again.when(commands.approveInstalment, songYan).then({ type: 'instalmentApproved', number: 1, approvals: 1 });
    given(...grantTo.requested)
      .when({ ...commands.sendBackInstalment, reason: ' ' }, songYan)
      .thenRefused('reason_missing');
  });

  test('is paid on a day that has come, and answered for half a year later', () => {
    given(...grantTo.approved)
      .when(commands.payInstalment, songYan)
      .then({
        type: 'instalmentPaid',
        number: 1,
        amount: yuan(60_000),
        payment: of.payment,
        reportBy: days.day('2021-09-26'),
      });
    given(...grantTo.approved)
      .when({ ...commands.payInstalment, paidOn: days.day('2021-04-02') }, songYan)
      .thenRefused('invalid_request', { paidOn: 'too_late' });
  });

  test('is not more than was paid, by the report', () => {
    const more = { ...of.report, spent: yuan(60_000.01) };
    given(...grantTo.paid)
      .when({ ...commands.reportUse, report: more }, linXiaoman)
      .thenRefused('invalid_request', { spent: 'too_great' });
    given(...grantTo.reported, of.useSentBack)
      .when(commands.reportUse, linXiaoman)
      .then({
        ...{ type: 'useReported', number: 1, report: of.report },
      });
  });

  test('comes only after the one before it is answered for', () => {
    const second = { ...asked, number: 2 };
    given(...grantTo.reported)
      .when(second, linXiaoman)
      .thenRefused('use_not_reported');
    given(...grantTo.evidenced)
      .when(second, linXiaoman)
      .then({ type: 'instalmentRequested', number: 2, ...of.invoice });
    given(...grantTo.evidenced)
      .when({ ...asked, number: 3 }, linXiaoman)
      .thenRefused('grant_not_found');
    given(...grantTo.evidenced)
      .when(commands.closeGrant, songYan)
      .thenRefused('use_not_reported');
  });
});

describe('holding and asking back', () => {
  test('while it is held nothing is asked for or paid, but what was paid is still answered for', () => {
    const held = given(...grantTo.held);
    held.when(asked, linXiaoman).thenRefused('wrong_status');
    held.when(commands.reportUse, linXiaoman).then({ type: 'useReported', number: 1, report: of.report });
    expect(given(...grantTo.held, of.released).state).not.toHaveProperty('reason');
  });

  test('at most what was paid is asked back, and it is recovered to the last fen', () => {
    const all = { ...commands.demandRecovery, amount: yuan(60_000) };
    given(...grantTo.held)
      .when(all, songYan)
      .then({ type: 'recoveryDemanded', amount: yuan(60_000), reason: '摘牌' });
    given(...grantTo.held)
      .when({ ...all, amount: yuan(60_000.01) }, songYan)
      .thenRefused('invalid_request', { amount: 'too_great' });
    given(...grantTo.agreed)
      .when(all, songYan)
      .thenRefused('invalid_request', { amount: 'too_great' });
    const recovering = given(...grantTo.recovering);
    const one = { ...commands.receiveRecovery, amount: yuan(1) };
    recovering.when(one, songYan).then({ type: 'recoveryReceived', amount: yuan(1), receivedOn: one.receivedOn });
    recovering.when({ ...one, amount: yuan(20_001) }, songYan).thenRefused('invalid_request', { amount: 'too_great' });
    recovering.when({ ...one, amount: Fen.parse(0) }, songYan).thenRefused('invalid_request', { amount: 'too_small' });
    expect(given(...grantTo.recovered).state.status).toBe('recovered');
  });

  test('the overview adds up what was planned, paid, answered for and given back', () => {
    const states = [given(...grantTo.closed).state, given(...grantTo.recovered).state];
    const present = states.flatMap((state) => (state.status === 'absent' ? [] : [state]));
    expect(totalsOf(present)).toEqual({
      grants: 2,
      planned: yuan(200_000),
      paid: yuan(160_000),
      evidenced: yuan(100_000),
      recovered: yuan(20_000),
    });
    expect(present.map(({ instalments }) => paidOut(instalments))).toEqual([yuan(100_000), yuan(60_000)]);
  });
});
