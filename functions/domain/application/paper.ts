// The paper copy of an application as its record keeps it, and how its codes are compared.
import type { CalendarDate, Instant } from '../values.ts';
import type { ApplicationStatus } from './state.ts';

/** Paper may come after the officer has begun to look, or has asked for a correction of it; later it changes nothing. */
export const whilePaperMayCome = [
  'submitted',
  'formal_review',
  'correction',
  'accepted',
] as const satisfies readonly ApplicationStatus[];

/** What is printed on the form: its number, the version of the round, and the beginning of the hash of its data. */
export type PaperCodes = { readonly number: string; readonly version: string; readonly dataHash: string };

/** The version of the round as the form says it: `shenzhen-2020/1`. */
export const versionCode = (of: { readonly roundId: string; readonly roundVersion: number }): string =>
  `${of.roundId}/${of.roundVersion}`;

export const paperCodeNames = ['number', 'version', 'dataHash'] as const satisfies readonly (keyof PaperCodes)[];

export type Paper = {
  readonly given: PaperCodes;
  /** The codes that are not those of what was handed in. */
  readonly mismatches: readonly (keyof PaperCodes)[];
  readonly receivedOn: CalendarDate;
  readonly postmarkedOn?: CalendarDate;
  readonly late: boolean;
};
export type RegisteredPaper = Paper & { readonly at: Instant };

/** Of a hash its beginning is enough, as far as somebody typed it; letters as they come. */
export const paperMismatches = (given: PaperCodes, printed: PaperCodes): readonly (keyof PaperCodes)[] =>
  paperCodeNames.filter((name) => {
    const [typed, own] = [given[name].trim().toLowerCase(), printed[name].toLowerCase()];
    return name === 'dataHash' ? typed === '' || !own.startsWith(typed) : typed !== own;
  });
