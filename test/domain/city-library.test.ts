// A second programme by round data alone: what is asked, marked, owed and written follows from its document.
import { describe, expect, test } from '@jest/globals';
import { checkCharacter } from '#domain/credit-code.ts';
import { commonFacts, completeFacts } from '#domain/letters/complete.ts';
import { type LetterName, letterNames } from '#domain/letters/names.ts';
import { renderLetter } from '#domain/letters/render.ts';
import { formFaults } from '#domain/round/answers.ts';
import { eligibility } from '#domain/round/eligibility.ts';
import { roundFaults } from '#domain/round/faults.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { cityLibrary } from '#domain/round/templates/city-library/index.ts';
import { dutiesAfterAward } from '#domain/site/duties.ts';
import { CalendarDate } from '#domain/values.ts';
import { formContent } from '#papers/form/content.ts';
import { formDocx } from '#papers/form/docx.ts';
import { about, names, planned, recordsOf } from '../support/letters.ts';
import { run, wordsOfDocx } from '../support/reading.ts';

const round = RoundDocument.parse(cityLibrary);
const codeOf = (first17: string) => first17 + checkCharacter(first17);

const answers = {
  club: {
    clubName: '窗边共读社',
    hostCode: codeOf('12440300MB2C03271'),
    members: 24,
    coordinator: '沈微',
    coordinatorMobile: '13800138000',
    coordinatorEmail: 'shenwei@example.org',
  },
  year: {
    books: '《小王子》《夏洛的网》《汤姆·索亚历险记》等十二种。',
    meetings: 12,
    plan: '每月一次，每次由一个家庭选书并领读，其余家庭带着问题来；'.repeat(2),
    amount: 300_000,
  },
  promises: { openToAll: true },
};

describe('the round of the library', () => {
  test('has no fault', () => expect(roundFaults(round)).toEqual([]));

  test('has neither visit nor roadshow, notice nor agreement, plaque nor inspection, and nothing on paper', () => {
    const absent = [
      ...['paper', 'siteVisit', 'roadshow', 'markFlags', 'publicity', 'objection', 'agreement', 'plaque', 'plaqueOn'],
      ...['exhibition', 'changes', 'inspection', 'rectification', 'delisting', 'term', 'visits'],
    ];
    expect(absent.filter((section) => section in round)).toEqual([]);
  });

  test('is answered by a school, which a credit code of 12 names: here any body may', () => {
    expect(formFaults(round, answers)).toEqual([]);
    const hostCode = codeOf('12440300MB2C03271').replace(/.$/, '?');
    expect(formFaults(round, { ...answers, club: { ...answers.club, hostCode } })).toEqual([
      { path: ['club', 'hostCode'], code: 'credit_code_character' },
    ]);
  });

  test('says where an answer is wrong', () => {
    const spoilt = { ...answers, year: { ...answers.year, meetings: 3 }, promises: { openToAll: false } };
    expect(formFaults(round, spoilt)).toEqual([
      { path: ['year', 'meetings'], code: 'too_small' },
      { path: ['promises', 'openToAll'], code: 'must_be_confirmed' },
    ]);
  });

  test('turns nobody away beyond its form', () => expect(eligibility(round.eligibility, {})).toEqual([]));

  test.each([
    ['papers', 700],
    ['talk', 600],
  ])('is marked in the phase %s out of %i tenths', (phase, tenths) => {
    const items = round.rubric.items.filter(({ phases }) => phases.includes(phase));
    expect(items.reduce((sum, { max }) => sum + max, 0)).toBe(tenths);
  });

  test('is marked out of a hundred, by panels of three, in weights that make a whole', () => {
    const { items, phases } = round.rubric;
    expect(items.reduce((sum, { max }) => sum + max, 0)).toBe(1000);
    expect(phases.map(({ panel }) => panel)).toEqual([3, 3]);
    expect(phases.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  test('owes one report, nine months after the award, with a reminder a fortnight before', () => {
    const duties = dutiesAfterAward(round.duties, CalendarDate.parse('2026-05-31'));
    expect(duties).toMatchObject([{ id: 'yearEnd-1', dueOn: '2027-02-28', nextStepOn: '2027-02-14' }]);
  });

  test('prints a blank form without a column for an opinion', async () => {
    const input = { round, roundVersion: 1, roundHash: '1f'.repeat(32), language: 'zh' } as const;
    const words = wordsOfDocx(await formDocx(formContent(input)));
    const labels = round.sections.flatMap(({ title, questions }) => [title, ...questions.map(({ label }) => label)]);
    expect(labels.map(({ zh }) => run(zh)).filter((label) => !words.includes(label))).toEqual([]);
    expect(words).toContain(run(round.title.zh));
    expect(words).not.toContain('审批意见');
  });
});

/** Letters of steps this programme does without. */
const elsewhere: readonly LetterName[] = [
  ...(['siteVisit', 'visitToMake', 'visitRecordToSign', 'visitOpinionDue', 'roadshow'] as const),
  ...(['proposed', 'publicityOver', 'disqualified', 'termEnds', 'termRenewed', 'siteCompleted'] as const),
  ...([
    'plaqueCeremony',
    'plaqueReplaced',
    'plaqueVoid',
    'plaqueVoidToNote',
    'openingMissed',
    'siteCancelled',
  ] as const),
  ...(['objectionReceived', 'objectionToHandle', 'objectionConcernsYou', 'objectionAnswered'] as const),
  ...(['objectionSettled', 'changeReported', 'changeDecided', 'delistingProposed', 'delisted'] as const),
  ...(['delistingToPassOn', 'defenceToRead', 'defenceAccepted', 'rectificationOrdered', 'recheckResult'] as const),
  ...(['rectificationExtended', 'recheckDue', 'inspectionTask', 'inspectionNotice', 'inspectionResult'] as const),
  ...(['inspectionToConclude'] as const),
  ...names.filter((name) => letterNames[name].to === 'visitor' || name === 'groupToAnswer'),
];
const written = planned.filter(({ letter }) => !elsewhere.includes(letter));

/** As if it had happened in the library: its phases, its one duty, and no Shenzhen in it. */
const inTheLibrary = (letter: (typeof planned)[number]) => {
  // No plaque hangs here that could be asked back.
  const { phase, dutyId, plaqueReturnBy: _none, ...facts } = letter.facts;
  const own = {
    ...(phase === undefined ? {} : { phase: 'talk' }),
    ...(dutyId === undefined ? {} : { dutyId: 'yearEnd-1' }),
  };
  const { site, ...records } = recordsOf(letter);
  const duties = dutiesAfterAward(round.duties, CalendarDate.parse('2021-03-01'));
  const owing = site === undefined || site.status === 'absent' ? {} : { site: { ...site, duties } };
  const common = commonFacts(round, {
    ...about,
    organisation: '窗边共读社',
    fieldCode: 'FAMILIES',
    number: 'HL-2026-FA-0001',
  });
  const { portal: _portal, ...unlinked } = common;
  const complete = completeFacts({ ...letter, facts: { ...facts, ...own } }, { ...records, round, ...owing });
  const { subject, text, html } = renderLetter(letter.letter, complete, unlinked);
  return `${subject}\n${text}\n${html}`;
};

describe('the letters of the library', () => {
  test('are most of those there are', () =>
    expect(new Set(written.map(({ letter }) => letter)).size).toBeGreaterThan(30));

  test.each([...new Map(written.map((letter) => [letter.letter, letter])).values()])(
    '$letter speaks of the library and of no demonstration site',
    (letter) => {
      const said = inTheLibrary(letter);
      expect(said).toContain('海城市图书馆阅读社团资助');
      for (const foreign of [
        '示范点',
        '深圳',
        'Shenzhen',
        'demonstration',
        '启动资金',
        'start-up',
        '项目指导组',
        '评定组',
      ])
        expect(said).not.toContain(foreign);
      for (const step of [
        '路演',
        'roadshow',
        '实地调研',
        'site visit',
        '公示',
        'public notice',
        '牌匾',
        '授牌',
        'plaque',
        '纸质',
      ])
        expect(said).not.toContain(step);
    },
  );
});
