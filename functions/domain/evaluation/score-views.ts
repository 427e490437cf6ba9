// A phase seen in four ways side by side, with what stands out: for people to look at; only the round's own way decides.
import type { MarkFlags } from '../round/evaluating.ts';
import type { Rubric } from '../round/rubric.ts';
import type { ApplicationId, PersonId } from '../values.ts';
import { type Marks, phaseMean, rawTotal } from './scoring.ts';

export type MarkedPanel = {
  readonly applicationId: ApplicationId;
  readonly sheets: readonly { readonly evaluator: PersonId; readonly marks: Marks }[];
};

/** Every figure in whole hundredths of a point of 100, half up. */
export type PanelViews = {
  readonly applicationId: ApplicationId;
  /** The mean of every total. */
  readonly raw: number;
  readonly median: number;
  /** The mean without one highest and one lowest. */
  readonly trimmed: number;
  /**
   * The mean of the percentiles (mid-ranks) each evaluator gave it among their own sheets of the phase and field, which
   * takes away whether they mark high or low; absent where none of them marked a second one.
   */
  readonly normalised?: number;
  /** The one that counts, by the frozen round: trimmed from so many sheets on. */
  readonly decides: 'raw' | 'trimmed';
  readonly totals: readonly { readonly evaluator: PersonId; readonly total: number; readonly outlier: boolean }[];
};
export type EvaluatorView = {
  readonly evaluator: PersonId;
  readonly sheets: number;
  /** How far their totals lie from the medians on average; below 0 is harsh. */
  readonly leaning: number;
  readonly flag?: 'harsh' | 'lenient';
};
export type ScoreViews = { readonly panels: readonly PanelViews[]; readonly evaluators: readonly EvaluatorView[] };

const halfUp = (numerator: number, denominator: number): number =>
  Math.sign(numerator) * Number((BigInt(Math.abs(numerator)) * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Twice the median, which is a whole number also between two totals. */
const doubleMedian = (totals: readonly number[]): number => {
  const sorted = [...totals].sort((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  const lower = sorted.length % 2 === 1 ? upper : upper - 1;
  return (sorted[lower] ?? 0) + (sorted[upper] ?? 0);
};

/** Twice the mid-rank of a total among an evaluator's own. */
const doubleRank = (total: number, own: readonly number[]): number =>
  2 * own.filter((other) => other < total).length + own.filter((other) => other === total).length;

export const scoreViews = (
  rubric: Rubric,
  phase: string,
  panels: readonly MarkedPanel[],
  flags: MarkFlags | undefined,
): ScoreViews => {
  const most = sum(rubric.items.filter((item) => item.phases.includes(phase)).map(({ max }) => max));
  const scaled = (tenths: number, of = 1): number => halfUp(tenths * 10_000, most * of);
  const sheets = panels.flatMap(({ applicationId, sheets: own }) => {
    const median = doubleMedian(own.map(({ marks }) => rawTotal(marks)));
    return own.map(({ evaluator, marks }) => ({ applicationId, evaluator, total: rawTotal(marks), median }));
  });
  const by = (evaluator: PersonId) => sheets.filter((sheet) => sheet.evaluator === evaluator);
  const isOutlier = (total: number, median: number) =>
    flags !== undefined && Math.abs(2 * total - median) * 100 > flags.outlierPoints * 2 * most;

  const percentiles = (applicationId: ApplicationId): readonly number[] =>
    sheets
      .filter((sheet) => sheet.applicationId === applicationId)
      .flatMap(({ evaluator, total }) => {
        const own = by(evaluator).map((sheet) => sheet.total);
        return own.length < 2 ? [] : [halfUp(doubleRank(total, own) * 10_000, 2 * own.length)];
      });

  const leaningOf = (evaluator: PersonId): EvaluatorView => {
    const own = by(evaluator);
    const distance = sum(own.map(({ total, median }) => 2 * total - median));
    const leaning = scaled(distance, 2 * own.length);
    const limit = flags === undefined ? Number.POSITIVE_INFINITY : flags.leaningPoints * 100;
    const flag = leaning > limit ? 'lenient' : leaning < -limit ? 'harsh' : undefined;
    return { evaluator, sheets: own.length, leaning, ...(flag === undefined ? {} : { flag }) };
  };

  return {
    panels: panels.map(({ applicationId, sheets: own }): PanelViews => {
      const totals = own.map(({ marks }) => rawTotal(marks));
      const ranks = percentiles(applicationId);
      const trims = totals.length >= 3 ? { ...rubric, trimFrom: 3 } : rubric;
      return {
        applicationId,
        raw: totals.length === 0 ? 0 : scaled(sum(totals), totals.length),
        median: scaled(doubleMedian(totals), 2),
        trimmed: phaseMean(
          trims,
          phase,
          own.map(({ marks }) => marks),
        ),
        ...(ranks.length === 0 ? {} : { normalised: halfUp(sum(ranks), ranks.length) }),
        decides: totals.length >= rubric.trimFrom ? 'trimmed' : 'raw',
        totals: own.map(({ evaluator, marks }) => {
          const total = rawTotal(marks);
          return { evaluator, total: scaled(total), outlier: isOutlier(total, doubleMedian(totals)) };
        }),
      };
    }),
    evaluators: [...new Set(sheets.map(({ evaluator }) => evaluator))].map(leaningOf),
  };
};
