import { describe, expect, test } from '@jest/globals';
import { formFaults, totalOf } from '#domain/round/answers.ts';
import { eligibility } from '#domain/round/eligibility.ts';
import { roundFaults } from '#domain/round/faults.ts';
import { allQuestions, flatten, type SectionAnswers } from '#domain/round/questions.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import { annualReturnAnswers, fieldAnswers, organisationAnswers } from '../support/answers.ts';

const round = RoundDocument.parse(shenzhen2020);
const questions = allQuestions(round);

/** The form field by field, B to L; the header and the approval columns are the system's own and never typed. */
const asked = {
  organisation:
    'orgName uscc orgType registrationCertNo registrationAuthority establishedOn certValidUntil registeredCapital domicile domicileDistrict postcode businessScope',
  standing:
    'directRegistration supervisoryUnit industryAuthority assessmentGrade assessmentValidUntil isCharity taxDeductible intro honours website wechatAccount',
  people:
    'legalRepName legalRepTitle contactName contactTitle contactMobile contactLandline contactEmail backupContactName backupContactMobile',
  governance:
    'annualReports inAbnormalList inSeriousViolationList penaltyInTwoYears penaltyExplanation underInvestigation boardCount supervisorCount systems disclosureChannels',
  party: 'partyOrgForm partyOrgName partyOrgSuperior partyMemberCount partyActivityCount partyWork',
  resources: 'fullTimeStaff partTimeStaff finance auditOpinion',
  venue:
    'venueName venueAddress venueDistrict venueAreaSqm exhibitAreaSqm venueTenure venueOwner leaseFrom leaseTo renewalPlan openDays openHours maxVisitorsPerSession bookingChannel safetyDeclared',
  operation: 'siteStaff annualCommitment',
  plan: 'siteName theme creationPlan milestones exhibitionPlan fieldCoveragePlan plannedVisits plannedEvents exchangePlan',
  innovation: 'innovContent innovMethod innovVenue innovChannel',
  effect: 'effQuality effRecognition effReplicability effCoverage',
  budget: 'budgetLines budgetTotal startupRequested',
  promises:
    'commitTruth commitThreeYears commitAnnualFunds commitInspection commitPlaqueReturn consentPrivacyNotice consentPublish consentContactPublish',
};

const answersIn = (field: string) => ({ ...organisationAnswers(), ...fieldAnswers(field) });

describe('the round of 2020', () => {
  test('has no fault', () => {
    expect(roundFaults(round)).toEqual([]);
  });

  test('asks every field of the form, section by section and nothing else', () => {
    const bySection = round.sections.map((section) => [section.id, section.questions.map(({ id }) => id).join(' ')]);
    expect(Object.fromEntries(bySection)).toEqual(asked);
  });

  test('has the columns of every list of the form', () => {
    const columns = questions.flatMap((q) =>
      q.kind === 'table' ? [[q.id, q.columns.map(({ id }) => id).join(' ')]] : [],
    );
    expect(Object.fromEntries(columns)).toEqual({
      honours: 'name grantor year',
      annualReports: 'year status result',
      disclosureChannels: 'channel',
      finance: 'year income expense netAssets governmentIncome',
      annualCommitment: 'yearIndex amount source',
      milestones: 'name from to output',
      budgetLines: 'year category item amount source',
    });
  });

  test('is open from 15 December 2020 to 15 January 2021, with one place in each of ten fields', () => {
    expect([round.announcedOn, round.opensOn, round.closesOn]).toEqual(['2020-12-15', '2020-12-15', '2021-01-15']);
    expect(round.fields.map(({ places }) => places)).toEqual(Array(10).fill(1));
  });

  test('marks as the notice’s only what the notice says', () => {
    const noticeAsks = questions.filter(({ source }) => source === 'notice').map(({ id }) => id);
    expect(noticeAsks).toEqual(
      expect.arrayContaining(['fieldCoveragePlan', 'commitThreeYears', 'innovVenue', 'effCoverage']),
    );
    expect(noticeAsks).not.toEqual(expect.arrayContaining(['uscc']));
    expect(round.rubric.source).toBe('default');
    expect(round.correction.source).toBe('default');
  });

  test('never asks for an identity number or a list of Party members', () => {
    const all = JSON.stringify(questions.map(({ id, label }) => [id, label]));
    expect(all).not.toMatch(/身份证|党员名单/);
  });

  test('takes the attachments A01 to A17, and D01 to D03 with the yearly return', () => {
    const codes = (letter: string, last: number) =>
      Array.from({ length: last }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);
    expect(round.attachments.map(({ code }) => code)).toEqual(codes('A', 17));
    expect(round.duties.flatMap((duty) => duty.attachments.map(({ code }) => code))).toEqual(codes('D', 3));
  });

  test('gives 40 points to the basic standards and 30 each to innovation and results, weighed 30, 40 and 30', () => {
    const points = (group: string) =>
      round.rubric.items.filter((item) => item.group === group).reduce((total, item) => total + item.max, 0);
    expect([points('basic'), points('innovation'), points('effect')]).toEqual([400, 300, 300]);
    expect(round.rubric.phases.map(({ weight }) => weight)).toEqual([30, 40, 30]);
  });

  test('can give 100, 70 and 53 raw points in its three phases', () => {
    const raw = (phase: string) =>
      round.rubric.items.filter(({ phases }) => phases.includes(phase)).reduce((total, { max }) => total + max, 0);
    expect(['documents', 'siteVisit', 'roadshow'].map(raw)).toEqual([1000, 700, 530]);
  });

  test('asks for the yearly return three times, by 31 March, and for three reports of the exhibition of 2021', () => {
    expect(round.duties).toMatchObject([
      { id: 'annualReturn', due: { kind: 'yearly', on: '03-31', years: 3 }, remindDaysBefore: [60, 30, 7] },
      { id: 'exhibitionReport', due: { kind: 'months', every: 3, times: 3 }, source: 'default' },
    ]);
  });
});

describe('a full set of answers', () => {
  test.each(shenzhen2020.fields.map(({ code }) => [code]))(
    'in %s has no fault and meets every condition asked',
    (field) => {
      const answers = answersIn(field);
      expect(formFaults(round, answers)).toEqual([]);
      const outcomes = eligibility(round.eligibility, flatten(answers)).map(({ outcome }) => outcome);
      expect(new Set(outcomes)).toEqual(new Set(['met']));
    },
  );

  test('takes the type from the credit code, and every answer from the caller who gives one', () => {
    const foundation = organisationAnswers({ uscc: '53440300XXXX00035J', orgName: '深圳市海澄基金会', boardCount: 9 });
    expect(foundation['organisation']).toMatchObject({ orgType: 'FOUNDATION', orgName: '深圳市海澄基金会' });
    expect(foundation['governance']).toMatchObject({ boardCount: 9 });
    expect(formFaults(round, { ...foundation, ...fieldAnswers('TALENT') })).toEqual([]);
    expect(() => organisationAnswers({ nobodyAsks: 'this' })).toThrow('nobody asks nobodyAsks here');
  });

  test('keeps what is answered once apart from what each field asks', () => {
    const parts = (scope: string) => round.sections.filter((section) => section.scope === scope).map(({ id }) => id);
    expect(Object.keys(organisationAnswers())).toEqual(parts('organisation'));
    expect(Object.keys(fieldAnswers('TALENT'))).toEqual(parts('field'));
  });

  test('asks 215,000 yuan of the start-up grant out of a budget of 475,000', () => {
    const all = flatten(answersIn('ECOLOGY'));
    const sums = questions.flatMap((q) => (q.kind === 'total' ? [totalOf(q, all)] : []));
    expect(sums).toEqual([47_500_000, 21_500_000]);
  });
});

describe('a yearly return', () => {
  const [duty] = round.duties;
  const faults = (answers: SectionAnswers) => {
    if (duty === undefined) throw new Error('the round has no duty');
    const section = { id: duty.id, title: duty.label, scope: 'organisation' as const, questions: duty.questions };
    return formFaults({ sections: [section], relations: [] }, { [duty.id]: answers });
  };

  test('with everything in it has no fault', () => {
    expect(faults(annualReturnAnswers())).toEqual([]);
  });

  test('that spent less than promised has to say why', () => {
    expect(faults(annualReturnAnswers({ fundsAsPromised: false }))).toEqual([
      { path: ['annualReturn', 'fundsShortfall'], code: 'required' },
    ]);
  });
});

describe('answers that do not hold together', () => {
  type Broken = readonly [what: string, at: string, broken: SectionAnswers, asked: string, code: string];
  const broken: readonly Broken[] = [
    [
      'a type the credit code does not say',
      'organisation',
      { orgType: 'FOUNDATION' },
      'orgType',
      'organisation_type_mismatch',
    ],
    [
      'a certificate that ends before the deadline',
      'organisation',
      { certValidUntil: '2021-01-14' },
      'certValidUntil',
      'too_early',
    ],
    [
      'no supervisory unit though there is one',
      'standing',
      { directRegistration: false },
      'supervisoryUnit',
      'required',
    ],
    [
      'one number for two contacts',
      'people',
      { backupContactMobile: '13800138000' },
      'backupContactMobile',
      'same_as_other',
    ],
    ['a penalty without a word about it', 'governance', { penaltyInTwoYears: true }, 'penaltyExplanation', 'required'],
    ['more staff at the site than there is', 'operation', { siteStaff: 13 }, 'siteStaff', 'more_than_other'],
    ['an exhibition larger than its venue', 'venue', { exhibitAreaSqm: 421 }, 'exhibitAreaSqm', 'more_than_other'],
    ['a lease too short, without a plan to renew it', 'venue', { leaseTo: '2024-02-27' }, 'renewalPlan', 'required'],
    ['a lease that ends before it begins', 'venue', { leaseFrom: '2026-01-01' }, 'leaseTo', 'not_after_other'],
    ['a sum typed where one is computed', 'budget', { budgetTotal: 1 }, 'budgetTotal', 'unknown_question'],
    ['a promise not given', 'promises', { commitAnnualFunds: false }, 'commitAnnualFunds', 'must_be_confirmed'],
    [
      'no word on publishing the contact',
      'promises',
      { consentContactPublish: null },
      'consentContactPublish',
      'required',
    ],
  ];

  test.each(broken)('%s: refused at %s', (_what, section, overrides, id, code) => {
    const all = answersIn('ECOLOGY');
    const answers = { ...all, [section]: { ...all[section], ...overrides } };
    expect(formFaults(round, answers)).toEqual([{ path: [section, id], code }]);
  });
});
