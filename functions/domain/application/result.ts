// What an applicant is told of its marks once its field is decided: item by item, against the field's median.
import type { Marks, SheetsByPhase } from '../evaluation/scoring.ts';
import type { Rubric, RubricItem } from '../round/rubric.ts';
import type { ApplicationStatus } from './state.ts';

/** While one of a field is in one of these, nothing of the field is decided, or not announced. */
export const beforeTheResult: readonly ApplicationStatus[] = [
  'submitted',
  'formal_review',
  'correction',
  'accepted',
  'in_review',
  'reviewed',
  'recommended',
  'selected',
];

/** In hundredths of a point, half up; undefined where nobody marked it. */
const meanOf = (sheets: readonly Marks[], item: RubricItem): number | undefined => {
  const marks = sheets.flatMap((sheet) => sheet[item.id] ?? []);
  if (marks.length === 0) return undefined;
  return Math.round((marks.reduce((sum, mark) => sum + mark, 0) * 10) / marks.length);
};

const medianOf = (values: readonly number[]): number | undefined => {
  const ordered = [...values].sort((a, b) => a - b);
  const [low, high] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.floor(ordered.length / 2)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
};

export type Criterion = {
  readonly item: string;
  /** All three in hundredths of a point. */
  readonly max: number;
  readonly mean: number;
  /** Absent where too few applications were marked: of two it would tell the other's mark. */
  readonly median?: number;
};

/** `field` holds the sheets of every marked application of the field, one's own among them. */
export const criteriaOf = (
  rubric: Rubric,
  own: SheetsByPhase,
  field: readonly SheetsByPhase[],
  medianFrom: number,
): readonly Criterion[] => {
  const sheetsOf = (sheets: SheetsByPhase) => Object.values(sheets).flat();
  return rubric.items.flatMap((item) => {
    const mean = meanOf(sheetsOf(own), item);
    if (mean === undefined) return [];
    const means = field.flatMap((sheets) => meanOf(sheetsOf(sheets), item) ?? []);
    const median = means.length < medianFrom ? undefined : medianOf(means);
    return [{ item: item.id, max: item.max * 10, mean, ...(median === undefined ? {} : { median }) }];
  });
};
