import { describe, expect, test } from '@jest/globals';
import { type EligibilityOutcome, eligibility } from '#domain/round/eligibility.ts';
import { type Answer, flatten } from '#domain/round/questions.ts';
import { fullAnswers } from '../support/papers.ts';
import { round } from '../support/round.ts';

type Row = readonly [rule: string, question: string, answer: Answer, outcome: EligibilityOutcome];

/** Rule by rule: what lets an organisation through, what bars it, and what an officer has to look at. */
const rows: readonly Row[] = [
  ['registeredWithBureau', 'registrationAuthority', 'SZ_CIVIL_AFFAIRS', 'met'],
  ['registeredWithBureau', 'registrationAuthority', 'DELEGATED_TO_SZ', 'met'],
  ['registeredWithBureau', 'registrationAuthority', 'OTHER', 'not_met'],
  ['threeTypes', 'orgType', 'SOCIAL_GROUP', 'met'],
  ['threeTypes', 'orgType', 'FOUNDATION', 'met'],
  ['threeTypes', 'orgType', 'PRIVATE_NON_ENTERPRISE', 'met'],
  ['threeTypes', 'orgType', 'ENTERPRISE', 'not_met'],
  ['codeOfShenzhen', 'uscc', '51440300XXXX000193', 'met'],
  ['codeOfShenzhen', 'uscc', ' 51440300-xxxx000193', 'met'],
  ['codeOfShenzhen', 'uscc', '51440100XXXX00094H', 'to_check'],
  ['codeOfShenzhen', 'uscc', '53440000XXXX000946', 'to_check'],
  ['codeOfShenzhen', 'uscc', '51440300XXXX000194', 'to_check'],
  ['codeOfShenzhen', 'uscc', [{ toString: 'no function' }], 'to_check'],
  ['notAbnormal', 'inAbnormalList', false, 'met'],
  ['notAbnormal', 'inAbnormalList', true, 'not_met'],
  ['noSeriousViolation', 'inSeriousViolationList', false, 'met'],
  ['noSeriousViolation', 'inSeriousViolationList', true, 'not_met'],
  ['notInvestigated', 'underInvestigation', false, 'met'],
  ['notInvestigated', 'underInvestigation', true, 'not_met'],
  ['noPenalty', 'penaltyInTwoYears', false, 'met'],
  ['noPenalty', 'penaltyInTwoYears', true, 'to_check'],
  ['certificateLasts', 'certValidUntil', '2021-08-28', 'met'],
  ['certificateLasts', 'certValidUntil', '2021-08-27', 'to_check'],
  ['gradeValid', 'assessmentValidUntil', '2020-12-15', 'met'],
  ['gradeValid', 'assessmentValidUntil', '2020-12-14', 'to_check'],
  ['fullTimeStaff', 'fullTimeStaff', 1, 'met'],
  ['fullTimeStaff', 'fullTimeStaff', 0, 'not_met'],
  ['fullTimeStaff', 'fullTimeStaff', '12', 'not_met'],
  ['partyWork', 'partyOrgForm', 'SINGLE', 'met'],
  ['partyWork', 'partyOrgForm', 'JOINT', 'met'],
  ['partyWork', 'partyOrgForm', 'FUNCTIONAL', 'met'],
  ['partyWork', 'partyOrgForm', 'ADVISOR', 'met'],
  ['partyWork', 'partyOrgForm', 'NONE', 'to_check'],
  ['venueForThreeYears', 'leaseTo', '2024-02-28', 'met'],
  ['venueForThreeYears', 'leaseTo', '2024-02-27', 'to_check'],
  ['venueForThreeYears', 'leaseTo', true, 'to_check'],
];

const outcomesOf = (question: string, answer: Answer) =>
  Object.fromEntries(
    eligibility(round.eligibility, { ...flatten(fullAnswers()), [question]: answer }).map(({ id, outcome }) => [
      id,
      outcome,
    ]),
  );
const allMet = Object.fromEntries(round.eligibility.map(({ id }) => [id, 'met']));

describe('whether an organisation may take part', () => {
  test.each(rows)('%s: %s %j is %s, and no other rule is touched', (rule, question, answer, outcome) => {
    expect(outcomesOf(question, answer)).toEqual({ ...allMet, [rule]: outcome });
  });

  test('is judged by every rule of the round', () => {
    expect([...new Set(rows.map(([rule]) => rule))]).toEqual(round.eligibility.map(({ id }) => id));
  });

  test.each(round.eligibility.map(({ id, requires }) => [id, requires.question] as const))(
    '%s says nothing while %s is unanswered',
    (rule, question) => {
      for (const nothing of [null, ''])
        expect(outcomesOf(question, nothing)).toEqual({ ...allMet, [rule]: 'unanswered' });
      expect(eligibility(round.eligibility, {}).find(({ id }) => id === rule)?.outcome).toBe('unanswered');
    },
  );

  test('is said with the words of each rule and where it comes from', () => {
    expect(eligibility(round.eligibility, {})).toContainEqual({
      id: 'notAbnormal',
      text: { zh: '未列入活动异常名录', en: 'Not on the list of abnormal activities' },
      source: 'default',
      outcome: 'unanswered',
    });
  });

  test('is barred only by the notice’s own conditions and by what the registry knows', () => {
    const barring = round.eligibility.filter(({ otherwise }) => otherwise === 'refuse').map(({ id }) => id);
    expect(barring).toEqual([
      'registeredWithBureau',
      'threeTypes',
      'notAbnormal',
      'noSeriousViolation',
      'notInvestigated',
      'fullTimeStaff',
    ]);
  });
});
