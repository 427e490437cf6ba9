// From marks to one final mark: scaled totals, trimming, weights and gates, in whole numbers with one division at the end.
import type { Rubric } from '../round/rubric.ts';
import type { Tenths } from '../values.ts';

/** One evaluator's marks of one phase, by rubric item. */
export type Marks = Readonly<Record<string, Tenths>>;

export type GateResult = { readonly gate: number; readonly met: boolean };

export type Score = {
  /** The final mark in hundredths of a point, half up: 85.13 is 8513. */
  readonly final: number;
  readonly phases: Readonly<Record<string, number>>;
  /** Hundredths, in the order the rubric breaks ties. */
  readonly tieBreak: readonly number[];
  readonly gates: readonly GateResult[];
};

/** A sum over a whole, exact: `sum` of a possible `of`. */
type Share = { readonly sum: bigint; readonly of: bigint };

const none: Share = { sum: 0n, of: 1n };

const hundredths = ({ sum, of }: Share): number => Number((sum * 20_000n + of) / (of * 2n));

const add = (a: Share, b: Share): Share => ({ sum: a.sum * b.of + b.sum * a.of, of: a.of * b.of });

const itemsOf = (rubric: Rubric, phase: string) => rubric.items.filter((item) => item.phases.includes(phase));

const maximum = (rubric: Rubric, phase: string): number =>
  itemsOf(rubric, phase).reduce((total, item) => total + item.max, 0);

/** One evaluator's sum of marks in a phase, in tenths, before scaling. */
export const rawTotal = (marks: Marks): number => Object.values(marks).reduce((total, mark) => total + mark, 0);

/** Without one highest and one lowest, where there are enough marks. */
const trimmed = (rubric: Rubric, totals: readonly number[]): readonly number[] => {
  if (totals.length < rubric.trimFrom) return totals;
  return [...totals].sort((a, b) => a - b).slice(1, -1);
};

const meanShare = (totals: readonly number[], most: number): Share => {
  if (totals.length === 0) return none;
  return { sum: BigInt(totals.reduce((a, b) => a + b, 0)), of: BigInt(most * totals.length) };
};

/** The mean of a phase in hundredths of a point of 100. */
export const phaseMean = (rubric: Rubric, phase: string, sheets: readonly Marks[]): number =>
  hundredths(meanShare(trimmed(rubric, sheets.map(rawTotal)), maximum(rubric, phase)));

const weighted = (rubric: Rubric, shareOf: (phase: string) => Share): Share =>
  rubric.phases.reduce<Share>((total, phase) => {
    const { sum, of } = shareOf(phase.id);
    return add(total, { sum: sum * BigInt(phase.weight), of: of * 100n });
  }, none);

export type SheetsByPhase = Readonly<Record<string, readonly Marks[]>>;

const itemMarks = (rubric: Rubric, sheets: SheetsByPhase, id: string): readonly number[] =>
  rubric.phases.flatMap((phase) => (sheets[phase.id] ?? []).flatMap((marks) => marks[id] ?? []));

/** The group's mean marks together, of the group's maximum. */
const groupShare = (rubric: Rubric, sheets: SheetsByPhase, group: string): Share => {
  const items = rubric.items.filter((item) => item.group === group);
  const most = items.reduce((total, item) => total + item.max, 0);
  return items.map((item) => meanShare(itemMarks(rubric, sheets, item.id), most)).reduce(add, none);
};

const gateMet = (rubric: Rubric, sheets: SheetsByPhase, gate: Rubric['gates'][number]): boolean => {
  if (gate.kind === 'items_not_zero') {
    return gate.items.every((id) => itemMarks(rubric, sheets, id).some((mark) => mark > 0));
  }
  return rubric.items
    .filter((item) => item.group === gate.group)
    .every((item) => {
      const { sum, of } = meanShare(itemMarks(rubric, sheets, item.id), item.max);
      return sum * 100n >= of * BigInt(gate.percentOfMax);
    });
};

export const scoreOf = (rubric: Rubric, sheets: SheetsByPhase): Score => {
  const shareOf = (phase: string, totals: (all: readonly number[]) => readonly number[]) =>
    meanShare(totals((sheets[phase] ?? []).map(rawTotal)), maximum(rubric, phase));
  const trim = (all: readonly number[]) => trimmed(rubric, all);
  const keep = (all: readonly number[]) => all;
  return {
    final: hundredths(weighted(rubric, (phase) => shareOf(phase, trim))),
    phases: Object.fromEntries(rubric.phases.map(({ id }) => [id, hundredths(shareOf(id, trim))])),
    tieBreak: rubric.tieBreak.map((step) => {
      if ('group' in step) return hundredths(groupShare(rubric, sheets, step.group));
      if ('phase' in step) return hundredths(shareOf(step.phase, trim));
      return hundredths(weighted(rubric, (phase) => shareOf(phase, keep)));
    }),
    gates: rubric.gates.map((gate, i) => ({ gate: i, met: gateMet(rubric, sheets, gate) })),
  };
};

/** May the evaluation group recommend it at all? */
export const isRecommendable = (rubric: Rubric, score: Score): boolean =>
  score.final >= rubric.passMark && score.gates.every((gate) => gate.met);
