import { describe, expect, test } from '@jest/globals';
import { system } from '#domain/actor.ts';
import type { SectionAnswers } from '#domain/round/questions.ts';
import { commands } from '../support/commands.ts';
import * as days from '../support/days.ts';
import { begun, given, lifeTo, started, submitted, withdrawn } from '../support/life.ts';
import { answersHash, documentId, fullAnswers, papers } from '../support/papers.ts';
import { heYining, linXiaoman } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';
import { happened } from '../support/spec.ts';

const start = commands.startApplication;
const submit = commands.submitApplication;
const submitWith = (overrides: SectionAnswers) => ({ ...submit, answers: fullAnswers(overrides) });
const without = (code: string) => ({ ...submit, documents: papers.filter((paper) => paper.code !== code) });

const allMet = round.eligibility.map(({ id }) => ({ id, outcome: 'met' }) as const);
const handedIn = {
  type: 'applicationSubmitted',
  contentHash: answersHash,
  documents: papers,
  eligibility: allMet,
} as const;

describe('beginning an application', () => {
  test('is possible from the first second of the round to the last', () => {
    const startedAt = (at: typeof days.lastSecond) => given().when(start, linXiaoman, { at });
    startedAt(days.lastSecondBeforeTheRound).thenRefused('round_not_open');
    startedAt(days.firstSecondOfTheRound).then({ type: 'applicationStarted', ...begun });
    startedAt(days.lastSecond).then({ type: 'applicationStarted', ...begun });
    startedAt(days.firstSecondAfter).thenRefused('round_not_open');
  });

  test('needs a field of the round', () => {
    const application = { ...begun, fieldCode: 'SPACE_TRAVEL' };
    given().when({ type: 'startApplication', application }, linXiaoman).thenRefused('invalid_request', {
      fieldCode: 'unknown_option',
    });
  });

  test('is done for one’s own organisation only', () => {
    given().when(start, heYining).thenRefused('not_permitted');
  });

  test('makes a draft of whoever began it, under the version of the round that is in force', () => {
    expect(given(started).state).toEqual({ status: 'draft', ...begun, startedBy: linXiaoman.id, remindedOf: [] });
  });
});

describe('handing in', () => {
  test('is possible until midnight in Shenzhen, and not a millisecond later', () => {
    given(started).when(submit, linXiaoman, { at: days.lastSecond }).then(handedIn);
    given(started).when(submit, linXiaoman, { at: days.firstSecondAfter }).thenRefused('deadline_passed');
    given(...lifeTo.lapsed)
      .when(submit, linXiaoman, { at: days.firstSecondAfter })
      .thenRefused('deadline_passed');
  });

  test('leaves a receipt of what was handed in, and when', () => {
    expect(given(started, submitted).state).toEqual({
      status: 'submitted',
      ...begun,
      startedBy: linXiaoman.id,
      correctionAsked: false,
      submissions: [
        { number: 1, at: days.dayOfHandingIn, contentHash: answersHash, documents: papers, eligibility: allMet },
      ],
    });
  });

  test('is refused with every fault of the answers at once', () => {
    const incomplete = submitWith({ orgName: '', siteStaff: 13, commitTruth: false });
    given(started).when(incomplete, linXiaoman).thenRefused('answers_incomplete', {
      'organisation.orgName': 'required',
      'operation.siteStaff': 'more_than_other',
      'promises.commitTruth': 'must_be_confirmed',
    });
  });

  test('takes the organisation’s own credit code only, and says once what is wrong with it', () => {
    const others = submitWith({ uscc: '51440300XXXX004300' });
    given(started).when(others, linXiaoman).thenRefused('answers_incomplete', {
      'organisation.uscc': 'not_own_credit_code',
    });
    const mistyped = submitWith({ uscc: '51440300XXXX000194' });
    given(started).when(mistyped, linXiaoman).thenRefused('answers_incomplete', {
      'organisation.uscc': 'credit_code_check_character',
    });
  });

  test('in a round that asks for no credit code takes none', () => {
    const codeless = roundBut(({ sections, relations }) => {
      for (const section of sections) section.questions = section.questions.filter(({ id }) => id !== 'uscc');
      relations.shift();
    });
    const { decision } = given(started).when(submit, linXiaoman, { round: codeless });
    expect(decision.accepted).toBe(true);
  });

  test.each([...new Set(papers.map(({ code }) => code))])('is refused where %s is missing', (code) => {
    given(started)
      .when(without(code), linXiaoman)
      .thenRefused('attachments_missing', { [`attachments.${code}`]: 'required' });
  });

  test('is refused where there are fewer of a paper than wanted: one audit report of two', () => {
    const [spare] = papers.filter(({ code }) => code === 'A05');
    const documents = papers.filter((paper) => paper !== spare);
    given(started)
      .when({ ...submit, documents }, linXiaoman)
      .thenRefused('attachments_missing', { 'attachments.A05': 'required' });
  });

  test('wants the opinion of the supervisory unit only from an organisation that has one', () => {
    const supervised = { directRegistration: false, supervisoryUnit: '深圳市生态环境局' };
    const opinion = { id: documentId(90), code: 'A08', sha256: '90'.repeat(32), bytes: 51_200 };
    const documents = [...papers, opinion];
    given(started)
      .when(submitWith(supervised), linXiaoman)
      .thenRefused('attachments_missing', { 'attachments.A08': 'required' });
    given(started)
      .when({ ...submitWith(supervised), documents }, linXiaoman)
      .then({
        ...handedIn,
        documents,
      });
  });

  test('wants neither the certificate of a grade nor a letter of authority where there is no occasion for them', () => {
    const ungraded = { assessmentGrade: 'NONE', assessmentValidUntil: null, contactName: '周文涛' };
    const few = papers.filter(({ code }) => code !== 'A07' && code !== 'A04');
    const { decision } = given(started).when({ ...submitWith(ungraded), documents: few }, linXiaoman);
    expect(decision.accepted).toBe(true);
  });

  test('does not wait for the slides of the roadshow, though they are wanted then', () => {
    expect(round.attachments).toContainEqual(expect.objectContaining({ code: 'A17', stage: 'roadshow', min: 1 }));
    given(started).when(submit, linXiaoman).then(handedIn);
  });

  test('is refused to an organisation that is barred, rule by rule', () => {
    const barred = submitWith({ inAbnormalList: true, underInvestigation: true });
    given(started).when(barred, linXiaoman).thenRefused('not_eligible', {
      'eligibility.notAbnormal': 'not_eligible',
      'eligibility.notInvestigated': 'not_eligible',
    });
  });

  test('is possible where an officer has to look: the rule and its outcome go with the receipt', () => {
    const penalised = submitWith({ penaltyInTwoYears: true, penaltyExplanation: '逾期年报被警告，已补报并完成整改。' });
    const eligibility = allMet.map((rule) =>
      rule.id === 'noPenalty' ? { ...rule, outcome: 'to_check' as const } : rule,
    );
    given(started)
      .when(penalised, linXiaoman)
      .then({ ...handedIn, eligibility });
  });
});

describe('the deadline', () => {
  const reminded = (daysBefore: number, daysLeft: number) =>
    ({ type: 'deadlineReminded', daysBefore, daysLeft }) as const;
  const remind = (date: string, ...said: ReturnType<typeof reminded>[]) =>
    given(started, ...said.map((event) => happened(event, system, days.morningOf(date)))).when(
      { type: 'remindOfDeadline' },
      system,
      { at: days.morningOf(date) },
    );

  test('is said seven, three and one days before, and on no day between', () => {
    remind('2021-01-07').thenRefused('step_already_taken');
    remind('2021-01-08').then(reminded(7, 7));
    remind('2021-01-09', reminded(7, 7)).thenRefused('step_already_taken');
    remind('2021-01-12', reminded(7, 7)).then(reminded(3, 3));
    remind('2021-01-14', reminded(7, 7), reminded(3, 3)).then(reminded(1, 1));
    remind('2021-01-15', reminded(7, 7), reminded(3, 3), reminded(1, 1)).thenRefused('step_already_taken');
  });

  test('is never said twice on one day', () => {
    remind('2021-01-08', reminded(7, 7)).thenRefused('step_already_taken');
  });

  test('is said once after an outage, in the latest step that was missed', () => {
    remind('2021-01-13').then(reminded(3, 2));
    remind('2021-01-13', reminded(3, 2)).thenRefused('step_already_taken');
    remind('2021-01-15').then(reminded(1, 0));
  });

  test('is counted in days of Shenzhen, where the eighth begins while it is still the seventh in Greenwich', () => {
    const midnight = { at: days.inShenzhen('2021-01-08 00:00:00.000') };
    given(started).when({ type: 'remindOfDeadline' }, system, midnight).then(reminded(7, 7));
  });

  test('ends the reminders and lets the draft lapse', () => {
    const [remindOfDeadline, lapse] = [{ type: 'remindOfDeadline' }, { type: 'lapseApplication' }] as const;
    const late = { at: days.firstSecondAfter };
    given(started).when(remindOfDeadline, system, late).thenRefused('deadline_passed');
    given(started).when(lapse, system, { at: days.lastSecond }).thenRefused('deadline_not_passed');
    given(started).when(lapse, system, late).then({ type: 'applicationLapsed' });
    expect(given(...lifeTo.lapsed).state).toEqual({ status: 'lapsed', ...begun, startedBy: linXiaoman.id });
  });
});

describe('withdrawing', () => {
  test('needs a reason, and ends the application', () => {
    given(started, submitted)
      .when({ type: 'withdrawApplication', reason: ' \n' }, linXiaoman)
      .thenRefused('reason_missing');
    const reason = '理事会决定本年度不再参加';
    given(started, submitted)
      .when({ type: 'withdrawApplication', reason }, linXiaoman)
      .then({ type: 'applicationWithdrawn', reason });
    expect(given(started, submitted, withdrawn).state).toMatchObject({ status: 'withdrawn', reason });
  });

  test('takes along what no longer holds: nothing is left to put right', () => {
    const { state } = given(...lifeTo.correction, withdrawn);
    expect(state).toMatchObject({ status: 'withdrawn', organisation: begun.organisation });
    expect(state).not.toHaveProperty('defects');
    expect(state).not.toHaveProperty('correctBy');
  });
});
