import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Role, roles } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import { type RecusalCommand, recusalRules } from '#domain/recusal/decide.ts';
import { mayTakePart } from '#domain/recusal/may-take-part.ts';
import { type RecusalEvent, tieKinds } from '#domain/recusal/state.ts';
import { addDays } from '#domain/values.ts';
import { haicheng } from '../support/answers.ts';
import { day } from '../support/days.ts';
import { applicationId } from '../support/papers.ts';
import { gaoYuan, heYining, linXiaoman, songYan, yeWenqing } from '../support/persons.ts';
import {
  advises,
  declared,
  declaredTie,
  entered,
  enteredTie,
  given,
  granted,
  notGranted,
  person,
  recusalDecider,
  requested,
  struck,
  worked,
} from '../support/recusal.ts';
import { round } from '../support/round.ts';

const reason = '其近亲属任职于同领域另一申报单位';
const application = { organisation: haicheng.uscc, underReview: true, actorMay: true };
const commands = {
  declareTie: { type: 'declareTie', tie: worked },
  enterTie: { type: 'enterTie', tie: advises },
  strikeTie: { type: 'strikeTie', tieId: `entered-advice-${haicheng.uscc}`, reason: '同名误录' },
  requestRecusal: { type: 'requestRecusal', applicationId, reason },
  decideRecusal: { type: 'decideRecusal', applicationId, granted: true, reason: '情况属实' },
} as const satisfies Record<RecusalCommand['type'], RecusalCommand>;

/** Written down by hand once more. */
const permitted: Readonly<Record<RecusalCommand['type'], readonly Role[]>> = {
  declareTie: ['clerk', 'operator', 'evaluator', 'leader', 'steering', 'bureau'],
  enterTie: ['operator', 'leader', 'bureau'],
  strikeTie: ['leader', 'bureau'],
  requestRecusal: ['applicant'],
  decideRecusal: ['leader', 'bureau'],
};

describe('who may do what to the register', () => {
  test.each(Object.entries(permitted) as [RecusalCommand['type'], readonly Role[]][])(
    '%s is for %j',
    (type, allowed) => {
      const log = type === 'requestRecusal' ? [entered] : [entered, requested];
      for (const role of roles) {
        const actor = { ...linXiaoman, roles: [role], ...(type === 'declareTie' ? { id: person } : {}) };
        const asked = given(...log).when(commands[type], actor);
        if (allowed.includes(role)) expect([role, asked.decision.accepted]).toEqual([role, true]);
        else asked.thenRefused('not_permitted');
      }
      expect(recusalRules[type].leadsTo).toEqual(['kept']);
    },
  );

  test('a tie is declared by the person it is of, and by nobody else', () => {
    given().when(commands.declareTie, gaoYuan).then({ type: 'tieDeclared', person, tie: worked });
    given().when(commands.declareTie, yeWenqing).thenRefused('not_permitted');
  });

  test('nobody strikes an entry of their own, nor one that is not there', () => {
    given(entered)
      .when(commands.strikeTie, { ...gaoYuan, roles: ['leader'] })
      .thenRefused('two_persons_needed');
    given().when(commands.strikeTie, yeWenqing).thenRefused('wrong_status');
    given(entered)
      .when({ ...commands.strikeTie, tieId: 'declared-advice' }, yeWenqing)
      .thenRefused('tie_not_found');
    given(entered)
      .when({ ...commands.strikeTie, reason: ' ' }, yeWenqing)
      .thenRefused('reason_missing');
  });
});

describe('an applicant asks that somebody stand back', () => {
  test('in its own application, until the review is over, once, with a reason', () => {
    given().when(commands.requestRecusal, linXiaoman).then({ type: 'recusalRequested', person, applicationId, reason });
    given().when(commands.requestRecusal, heYining).thenRefused('application_not_found');
    const over = { application: { ...application, underReview: false } };
    given().when(commands.requestRecusal, linXiaoman, over).thenRefused('wrong_status');
    given(requested).when(commands.requestRecusal, linXiaoman).thenRefused('step_already_taken');
    given()
      .when({ ...commands.requestRecusal, reason: '' }, linXiaoman)
      .thenRefused('reason_missing');
  });

  test('and a leader decides it, or the Bureau where the leader has a tie too', () => {
    const event = { type: 'recusalDecided', applicationId, granted: true, reason: '情况属实' } as const;
    given(requested).when(commands.decideRecusal, yeWenqing).then(event);
    const tied = { application: { ...application, actorMay: false } };
    given(requested).when(commands.decideRecusal, yeWenqing, tied).thenRefused('person_conflicted');
    given(requested).when(commands.decideRecusal, songYan).then(event);
  });

  test('nobody decides about themselves, and nothing is decided twice', () => {
    const leading = { ...gaoYuan, roles: ['leader'] as const };
    given(requested).when(commands.decideRecusal, leading).thenRefused('two_persons_needed');
    given(requested, granted).when(commands.decideRecusal, yeWenqing).thenRefused('wrong_status');
    given(declared).when(commands.decideRecusal, yeWenqing).thenRefused('wrong_status');
  });
});

const rules = round.recusal;
const nobody = { contacts: [], recusedBefore: false };
const concerned = { applicationId, organisation: haicheng.uscc, contacts: ['mobile', 'e-mail'] };
const may = (log: readonly Recorded<RecusalEvent>[], facts = {}, on = '2021-01-23') =>
  mayTakePart(given(...log).state, { ...nobody, ...facts }, concerned, rules, day(on));

describe('who may take part', () => {
  test('anybody of whom nothing is known', () => {
    expect(may([])).toEqual({ may: true });
    expect(may([declared, entered, struck], {}, '2021-03-01')).toEqual({ may: true });
  });

  // [社会组织评估管理办法 art. 19] 曾在参评社会组织任职，离职不满2年
  test('who left its service less than two years ago may not, and from the day they are full may', () => {
    expect(may([declared], {}, '2021-02-28')).toEqual({
      may: false,
      reasons: [{ kind: 'tie', tie: 'employment', until: '2019-03-01' }],
    });
    expect(may([declared], {}, '2021-03-01')).toEqual({ may: true });
  });

  test.each(tieKinds)('nobody with a tie that lasts: %s', (kind) => {
    const { state } = given(enteredTie({ organisation: haicheng.uscc, kind }));
    expect(mayTakePart(state, nobody, concerned, rules, day('2029-01-01')).may).toBe(false);
    const other = { ...concerned, organisation: heYining.organisation ?? '' };
    expect(mayTakePart(state, nobody, other, rules, day('2029-01-01')).may).toBe(true);
  });

  test.each([
    ['sameOrganisation', [], { organisation: haicheng.uscc }],
    ['sameContact', [], { contacts: ['e-mail'] }],
    ['recusedBefore', [], { recusedBefore: true }],
    ['requestGranted', [requested, granted], {}],
  ] as const)('nobody where %s', (kind, log, facts) => {
    expect(may([...log], facts)).toEqual({ may: false, reasons: [{ kind }] });
  });

  test('whom an applicant asked about may, until it is granted', () => {
    expect(may([requested])).toEqual({ may: true });
    expect(may([requested, notGranted])).toEqual({ may: true });
  });

  test('and every reason is said, not the first alone', () => {
    const { organisation } = concerned;
    const standing = may([declared, entered, requested, granted], { organisation, contacts: ['mobile'] });
    expect(standing.may ? [] : standing.reasons.map(({ kind }) => kind)).toEqual([
      'tie',
      'tie',
      'sameOrganisation',
      'sameContact',
      'requestGranted',
    ]);
  });

  test('one more thing known never lets in who was kept out', () => {
    fc.assert(
      fc.property(
        fc.subarray([declared, entered, requested, granted]),
        fc.record({ recusedBefore: fc.boolean(), contacts: fc.subarray(['mobile', 'other']) }),
        fc.nat({ max: 4000 }),
        (log, facts, days) => {
          const on = addDays(day('2019-03-02'), days);
          const before = mayTakePart(given(...log).state, facts, concerned, rules, on);
          const more = mayTakePart(given(...log, entered).state, facts, concerned, rules, on);
          expect(more.may).toBe(false);
          if (!before.may && !more.may) expect(more.reasons.length).toBeGreaterThanOrEqual(before.reasons.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the register keeps', () => {
  test('what the person says and what the office found side by side, each the newest word', () => {
    const lasting = declaredTie({ organisation: haicheng.uscc, kind: 'employment' });
    const { state } = given(declared, enteredTie(worked), lasting);
    expect(state).toMatchObject({ status: 'kept', person, requests: {} });
    expect('ties' in state ? state.ties.map(({ id, until }) => [id, until]) : []).toEqual([
      [`entered-employment-${haicheng.uscc}`, '2019-03-01'],
      [`declared-employment-${haicheng.uscc}`, undefined],
    ]);
  });

  test('nothing of what does not fit', () => {
    for (const event of [struck, granted]) {
      expect(given(event).state).toEqual({ status: 'absent' });
      const { state } = given(declared);
      expect(recusalDecider.evolve(state, event)).toEqual(state);
    }
  });
});
