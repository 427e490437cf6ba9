import { describe, expect, test } from '@jest/globals';
import { rank } from '#domain/evaluation/ranking.ts';
import { type Marks, type SheetsByPhase, scoreOf } from '#domain/evaluation/scoring.ts';
import type { Rubric } from '#domain/round/rubric.ts';
import { ApplicationId, Tenths } from '#domain/values.ts';
import { type EvidenceApplication, evidenceWorkbook } from '#papers/evidence.ts';
import { evaluators } from '../support/persons.ts';
import { sheetsOf } from '../support/reading.ts';
import { round } from '../support/round.ts';

type Rows = readonly (readonly unknown[])[];

/** So many tenths less than the maximum for each evaluator in turn. */
const marksOf = (phase: string, less: number): Marks =>
  Object.fromEntries(
    round.rubric.items
      .filter(({ phases }) => phases.includes(phase))
      .map(({ id, max }) => [id, Tenths.parse(max - less)]),
  );

const PANELS = { documents: 5, siteVisit: 3, roadshow: 7 };

/** An application whose evaluators gave so much less than everything, one after the other. */
const application = (letter: string, less: readonly number[]): EvidenceApplication => {
  const sheets = Object.entries(PANELS).flatMap(([phase, size]) =>
    evaluators.slice(0, size).map((evaluator, i) => ({
      phase,
      evaluator,
      status: 'closed' as const,
      sheet: { marks: marksOf(phase, less[i % less.length] ?? 0), comments: { B1: '=HYPERLINK("x")' } },
    })),
  );
  const byPhase: SheetsByPhase = Object.fromEntries(
    Object.keys(PANELS).map((phase) => [
      phase,
      sheets.filter((of) => of.phase === phase).map(({ sheet }) => sheet.marks),
    ]),
  );
  return {
    applicationId: ApplicationId.parse(letter.repeat(26)),
    number: `SFD-2020-EC-000${letter}`,
    organisation: '51440300XXXX000193',
    status: 'reviewed',
    roundVersion: 1,
    score: scoreOf(round.rubric, byPhase),
    sheets: [
      ...sheets,
      { phase: 'roadshow', evaluator: evaluators[8] ?? evaluators[0], status: 'recused' as const },
    ].flatMap((of) => (of.evaluator === undefined ? [] : [{ ...of, evaluator: of.evaluator }])),
  };
};

const applications = [
  application('1', [20, 15, 25]),
  application('2', [10, 5, 10]),
  application('3', [10, 10, 5]),
  application('4', [10, 5, 10]),
];
const roundHash = 'ab'.repeat(32);
const evidence = { round, roundVersion: 1, roundHash, fieldCode: 'ECOLOGY', applications };
const read = async () => sheetsOf(await evidenceWorkbook(evidence));
const page = (sheets: Awaited<ReturnType<typeof read>>, name: string): Rows =>
  Object.entries(sheets)
    .find(([title]) => title.endsWith(name))?.[1]
    .slice(1) ?? [];

/** The rules as they stand in the workbook, and nothing else of the round. */
const rubricIn = (rules: Rows): Rubric => {
  const of = (kind: string) => rules.filter(([first]) => first === kind);
  const value = (name: string) => Number(of('rule').find(([, second]) => second === name)?.[2]);
  return {
    ...round.rubric,
    trimFrom: value('trimFrom'),
    passMark: Math.round(value('passMark') * 100),
    phases: of('phase').map(([, id, weight, , panel]) => ({
      id: String(id),
      label: { zh: '', en: '' },
      weight: Number(weight),
      panel: Number(panel),
      markingDays: 1,
    })),
    items: of('item').map(([, id, , group, max, phases]) => ({
      id: String(id),
      label: { zh: '', en: '' },
      guidance: { zh: '', en: '' },
      group: String(group),
      max: Tenths.parse(Math.round(Number(max) * 10)),
      phases: String(phases).split(' '),
    })),
    tieBreak: of('tieBreak').map(([, , step]) => {
      const [kind = '', name = ''] = String(step).split(':');
      return kind === 'group' ? { group: name } : kind === 'phase' ? { phase: name } : { untrimmed: true as const };
    }),
  };
};

const sheetsIn = (marks: Rows, number: unknown): SheetsByPhase => {
  const counted = marks.filter(([of, , , status]) => of === number && status === 'closed');
  const groupedBy = (rows: Rows, column: number) => Object.entries(Object.groupBy(rows, (row) => String(row[column])));
  const sheet = (rows: Rows = []): Marks =>
    Object.fromEntries(rows.map((row) => [String(row[4]), Tenths.parse(Math.round(Number(row[6]) * 10))]));
  return Object.fromEntries(
    groupedBy(counted, 1).map(([phase, rows = []]) => [phase, groupedBy(rows, 2).map(([, own]) => sheet(own))]),
  );
};

describe('the evidence of a field', () => {
  test('gives the same order to whoever reckons it again from the workbook alone', async () => {
    const sheets = await read();
    const rubric = rubricIn(page(sheets, 'Rules'));
    const marks = page(sheets, 'Marks');
    const numbers = [...new Set(marks.map(([number]) => String(number)))];
    const again = rank(
      numbers.map((number, i) => ({
        applicationId: ApplicationId.parse(String(i).repeat(26)),
        number,
        score: scoreOf(rubric, sheetsIn(marks, number)),
      })),
    );
    const told = page(sheets, 'Ranking').map(([place, tied, number, , final, ...steps]) => ({
      rank: place,
      tied: tied === '是',
      number,
      final,
      tieBreak: steps.slice(0, rubric.tieBreak.length),
    }));
    expect(told).toHaveLength(4);
    expect(
      again.map(({ rank: place, tied, number, score }) => ({
        rank: place,
        tied,
        number,
        final: score.final / 100,
        tieBreak: score.tieBreak.map((step) => step / 100),
      })),
    ).toEqual(told);
    expect(told.map(({ tied }) => tied)).toContain(true);
  });

  test('says which totals were left out, and the others make the mean of the phase', async () => {
    const totals = page(await read(), 'totals').filter(([number]) => number === 'SFD-2020-EC-0001');
    for (const [phase, size] of Object.entries(PANELS)) {
      const rows = totals.filter((row) => row[1] === phase);
      expect(rows).toHaveLength(size);
      const kept = rows.filter((row) => row[5] === null);
      expect(rows.length - kept.length).toBe(size >= round.rubric.trimFrom ? 2 : 0);
      const mean = kept.reduce((sum, row) => sum + Number(row[3]) / Number(row[4]), 0) / kept.length;
      expect(Number(rows[0]?.[6])).toBeCloseTo(mean * 100, 2);
    }
  });

  test('names the frozen rules, lists the sheet of who was recused, and takes a comment for no formula', async () => {
    const sheets = await read();
    expect(page(sheets, 'Rules')).toContainEqual(['round', 'contentHash', roundHash, null, null, null]);
    const marks = page(sheets, 'Marks');
    expect(marks.filter(([, , , status]) => status === 'recused')).toHaveLength(applications.length);
    expect(marks.map((row) => row[7])).toContain('=HYPERLINK("x")');
  });

  test('says of every gate and of the pass mark whether they were met', async () => {
    const finals = page(await read(), 'Final').map((row) => [row[0], ...row.slice(-4)]);
    // B7 has 2 of 4 points in the first, which is less than 60 of 100.
    expect(finals[0]).toEqual(['SFD-2020-EC-0001', '否', '是', '是', '否']);
    expect(finals[1]).toEqual(['SFD-2020-EC-0002', '是', '是', '是', '是']);
  });
});
