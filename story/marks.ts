// The marks evaluators give, the same in every telling, and the final mark reckoned from them on paper.
import type { Rubric, RubricItem } from '#domain/round/rubric.ts';
import type { Applying } from './cast.ts';

export type Sheet = {
  readonly marks: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
};

/** A whole number from a text (FNV-1a, 32 bits). */
const numberFrom = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);

/** Some evaluators are strict, some are kind: from four hundredths less to four more. */
const leaning = (evaluator: string): number => (Number(evaluator.slice(-2)) - 5) / 100;

/** In tenths of a point, by half points. */
const markOf = (
  item: RubricItem,
  { organisation, field, worth }: Applying,
  phase: string,
  evaluator: string,
): number => {
  const taste = (numberFrom(`${organisation.person}/${field}/${phase}/${evaluator}/${item.id}`) % 9) - 4;
  const share = Math.min(1, worth + leaning(evaluator) + taste / 100);
  return Math.min(item.max, Math.round((item.max * share) / 5) * 5);
};

export const itemsOf = (rubric: Rubric, phase: string): readonly RubricItem[] =>
  rubric.items.filter(({ phases }) => phases.includes(phase));

export const sheetOf = (rubric: Rubric, of: Applying, phase: string, evaluator: string): Sheet => {
  const given = itemsOf(rubric, phase).map((item) => ({ item, mark: markOf(item, of, phase, evaluator) }));
  const unusual = given.filter(
    ({ item, mark }) => mark * 100 < item.max * rubric.commentBelow || mark * 100 > item.max * rubric.commentAbove,
  );
  const comment = ({ item, mark }: (typeof given)[number]): string =>
    mark * 100 > item.max * rubric.commentAbove
      ? `${item.label.zh}明显优于同类单位，依据见申报材料。`
      : `${item.label.zh}依据不足，未见可核对的记录。`;
  return {
    marks: Object.fromEntries(given.map(({ item, mark }) => [item.id, mark])),
    comments: Object.fromEntries(unusual.map((entry) => [entry.item.id, comment(entry)])),
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Scaled to 100, one highest and one lowest left out where there are enough, the plain mean of the rest. */
const phaseMean = (rubric: Rubric, of: Applying, phase: string, panel: readonly string[]): number => {
  const most = sum(itemsOf(rubric, phase).map(({ max }) => max));
  const totals = panel
    .map((evaluator) => (sum(Object.values(sheetOf(rubric, of, phase, evaluator).marks)) / most) * 100)
    .sort((a, b) => a - b);
  const counted = totals.length >= rubric.trimFrom ? totals.slice(1, -1) : totals;
  return sum(counted) / counted.length;
};

/** The weighted sum of the phases, to two decimals. `panels` says who marked, by phase. */
export const finalMark = (rubric: Rubric, of: Applying, panels: ReadonlyMap<string, readonly string[]>): number =>
  Math.round(sum(rubric.phases.map(({ id, weight }) => weight * phaseMean(rubric, of, id, panels.get(id) ?? [])))) /
  100;
