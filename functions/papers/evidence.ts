// The evidence of a field's order as a workbook: the frozen rules, every mark, what was trimmed, and each step to the rank.
import type { ApplicationStatus } from '#domain/application/state.ts';
import { rank } from '#domain/evaluation/ranking.ts';
import { isRecommendable, type Marks, rawTotal, type Score } from '#domain/evaluation/scoring.ts';
import type { EvaluationStatus, Sheet } from '#domain/evaluation/state.ts';
import type { Phase, Rubric } from '#domain/round/rubric.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { ApplicationId, PersonId } from '#domain/values.ts';
import { type Cell, type Page, workbook } from './workbook.ts';

/** What one evaluator gave; a sheet that does not count is listed with its status. */
export type EvidenceSheet = {
  readonly phase: string;
  readonly evaluator: PersonId;
  readonly status: EvaluationStatus;
  readonly sheet?: Sheet;
};

export type EvidenceApplication = {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly organisation: string;
  readonly status: ApplicationStatus;
  /** The version of the rules it goes by. */
  readonly roundVersion: number;
  readonly reason?: string;
  readonly score: Score;
  readonly sheets: readonly EvidenceSheet[];
};

export type Evidence = {
  readonly round: RoundDocument;
  readonly roundVersion: number;
  readonly roundHash: string;
  readonly fieldCode: string;
  readonly applications: readonly EvidenceApplication[];
};

/** Tenths and hundredths of a point as points. */
const points = (of: number, parts: 10 | 100): number => of / parts;

const yesNo = (value: boolean): string => (value ? '是' : '否');

/** The marks of a sheet that counts: handed in, by somebody who was not recused. */
const countedMarks = ({ status, sheet }: EvidenceSheet): Marks | undefined =>
  status === 'handed_in' || status === 'closed' ? sheet?.marks : undefined;

const gateInWords = (gate: Rubric['gates'][number]): string =>
  gate.kind === 'items_not_zero'
    ? `${gate.items.join('、')} 不得为零分`
    : `${gate.group} 各项平均分不低于满分的 ${gate.percentOfMax}%`;

const stepInWords = (step: Rubric['tieBreak'][number]): string =>
  'group' in step ? `group:${step.group}` : 'phase' in step ? `phase:${step.phase}` : 'untrimmed';

const rules = ({ round, roundVersion, roundHash, fieldCode }: Evidence): Page => {
  const { rubric } = round;
  const row = (kind: string, name: string, ...more: readonly Cell[]): readonly Cell[] => [kind, name, ...more];
  return {
    name: '规则 Rules',
    columns: ['类别 Kind', '名称 Name', '值 Value', '组 Group', '满分 Max', '阶段 Phases'].map((title) => ({
      title,
      width: 26,
    })),
    rows: [
      row('round', 'id', round.id),
      row('round', 'version', roundVersion),
      row('round', 'contentHash', roundHash),
      row('field', fieldCode, round.fields.find(({ code }) => code === fieldCode)?.label.zh ?? ''),
      row('rule', 'trimFrom', rubric.trimFrom),
      row('rule', 'passMark', points(rubric.passMark, 100)),
      ...rubric.phases.map(({ id, label, weight, panel }) => row('phase', id, weight, label.zh, panel)),
      ...rubric.items.map(({ id, label, group, max, phases }) =>
        row('item', id, label.zh, group, points(max, 10), phases.join(' ')),
      ),
      ...rubric.gates.map((gate, i) => row('gate', String(i), gateInWords(gate))),
      ...rubric.tieBreak.map((step, i) => row('tieBreak', String(i), stepInWords(step))),
    ],
  };
};

const marks = ({ round, applications }: Evidence): Page => ({
  name: '评分 Marks',
  columns: [
    { title: '申报编号 Number', width: 20 },
    { title: '阶段 Phase', width: 14 },
    { title: '评审人 Evaluator', width: 24 },
    { title: '状态 Status', width: 12 },
    { title: '评分项 Item', width: 10 },
    { title: '满分 Max', width: 8 },
    { title: '评分 Mark', width: 8 },
    { title: '评语 Comment', width: 60 },
  ],
  rows: applications.flatMap(({ number, sheets }) =>
    sheets.flatMap((of): readonly (readonly Cell[])[] => {
      const begin = [number, of.phase, of.evaluator, of.status];
      if (of.sheet === undefined) return [[...begin, null, null, null, null]];
      const { marks: given, comments } = of.sheet;
      return round.rubric.items
        .filter(({ phases }) => phases.includes(of.phase))
        .map(({ id, max }): readonly Cell[] => {
          const mark = given[id];
          return [...begin, id, points(max, 10), mark === undefined ? null : points(mark, 10), comments[id] ?? null];
        });
    }),
  ),
});

type Total = {
  readonly of: EvidenceSheet;
  readonly raw: number;
  readonly trimmed: '' | '最高 highest' | '最低 lowest';
};

/** One highest and one lowest total are left out where there are enough of them. */
const totalsOf = (rubric: Rubric, sheets: readonly EvidenceSheet[]): readonly Total[] => {
  const counted = sheets.flatMap((of) => {
    const given = countedMarks(of);
    return given === undefined ? [] : [{ of, raw: rawTotal(given) }];
  });
  const ordered = [...counted].sort((a, b) => a.raw - b.raw);
  const [lowest, highest] = counted.length < rubric.trimFrom ? [] : [ordered[0], ordered.at(-1)];
  return counted.map((total) => ({
    ...total,
    trimmed: total === lowest ? '最低 lowest' : total === highest ? '最高 highest' : '',
  }));
};

const totals = ({ round, applications }: Evidence): Page => {
  const { rubric } = round;
  const most = (phase: Phase): number =>
    rubric.items.filter(({ phases }) => phases.includes(phase.id)).reduce((sum, { max }) => sum + max, 0);
  return {
    name: '阶段 Phase totals',
    columns: [
      { title: '申报编号 Number', width: 20 },
      { title: '阶段 Phase', width: 14 },
      { title: '评审人 Evaluator', width: 24 },
      { title: '合计 Total', width: 10 },
      { title: '满分 Max', width: 10 },
      { title: '去除 Trimmed', width: 16 },
      { title: '阶段平均分（百分制） Mean of the phase', width: 22 },
    ],
    rows: applications.flatMap(({ number, sheets, score }) =>
      rubric.phases.flatMap((phase) =>
        totalsOf(
          rubric,
          sheets.filter((of) => of.phase === phase.id),
        ).map(({ of, raw, trimmed }): readonly Cell[] => [
          number,
          phase.id,
          of.evaluator,
          points(raw, 10),
          points(most(phase), 10),
          trimmed,
          points(score.phases[phase.id] ?? 0, 100),
        ]),
      ),
    ),
  };
};

const finals = ({ round, applications }: Evidence): Page => {
  const { rubric } = round;
  return {
    name: '总分 Final',
    columns: [
      { title: '申报编号 Number', width: 20 },
      ...rubric.phases.map(({ label, weight }) => ({ title: `${label.zh} × ${weight}%`, width: 18 })),
      { title: '总分 Final', width: 10 },
      ...rubric.gates.map((gate) => ({ title: gateInWords(gate), width: 26 })),
      { title: `达到 ${points(rubric.passMark, 100)} 分 Pass mark`, width: 16 },
      { title: '可推荐 Recommendable', width: 16 },
    ],
    rows: applications.map(({ number, score }): readonly Cell[] => [
      number,
      ...rubric.phases.map(({ id }) => points(score.phases[id] ?? 0, 100)),
      points(score.final, 100),
      ...score.gates.map(({ met }) => yesNo(met)),
      yesNo(score.final >= rubric.passMark),
      yesNo(isRecommendable(rubric, score)),
    ]),
  };
};

const ranking = ({ round, applications }: Evidence): Page => ({
  name: '排名 Ranking',
  columns: [
    { title: '名次 Rank', width: 8 },
    { title: '并列 Tied', width: 8 },
    { title: '申报编号 Number', width: 20 },
    { title: '统一社会信用代码 Credit code', width: 24 },
    { title: '总分 Final', width: 10 },
    ...round.rubric.tieBreak.map((step) => ({ title: stepInWords(step), width: 18 })),
    { title: '规则版本 Version', width: 10 },
    { title: '状态 Status', width: 18 },
    { title: '理由 Reason', width: 60 },
  ],
  rows: rank(applications).map(
    ({ rank: place, tied, number, organisation, score, roundVersion, status, reason }): readonly Cell[] => [
      place,
      yesNo(tied),
      number,
      organisation,
      points(score.final, 100),
      ...score.tieBreak.map((value) => points(value, 100)),
      roundVersion,
      status,
      reason ?? null,
    ],
  ),
});

export const evidenceWorkbook = (evidence: Evidence): Promise<Uint8Array> =>
  workbook([rules, marks, totals, finals, ranking].map((page) => page(evidence)));
