// What every measurement hands back, and the few words of arithmetic they share.

/** One metric as it is promised and as it was found; `met` is said by the measurement, for goals go both ways. */
export type Figure = {
  readonly metric: string;
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly met: boolean;
};
export type Measurement = () => Promise<readonly Figure[]>;

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** The value below which `share` of all lie. */
export const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** A figure with one bound; `unit` stands behind both. */
export const figure = (metric: string, what: string, value: number, bound: Bound, unit = '', digits = 2): Figure => {
  const written = (number: number) => `${Number(number.toFixed(digits)).toLocaleString('en')}${unit}`;
  const [goal, met] =
    'atMost' in bound
      ? [`≤ ${written(bound.atMost)}`, value <= bound.atMost]
      : [`≥ ${written(bound.atLeast)}`, value >= bound.atLeast];
  return { metric, what, figure: written(value), goal, met };
};
