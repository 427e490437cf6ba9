// The next round from one that there is: every day of it shifted, its id and year replaced, everything else as it was.
import { addDays, addMonths, CalendarDate, daysBetween, type RoundId } from '../values.ts';
import type { RoundFault } from './duplicates.ts';
import { roundFaults } from './faults.ts';
import { RoundDocument } from './schema.ts';

/** By whole years, each day the same day of its month; or to a new opening day, every distance kept. */
export type Shift = { readonly years: number } | { readonly opensOn: CalendarDate };

type Shifted = { readonly day: (date: CalendarDate) => CalendarDate; readonly years: number };

const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

const shiftedBy = (opensOn: CalendarDate, shift: Shift): Shifted => {
  if ('years' in shift) return { day: (date) => addMonths(date, 12 * shift.years), years: shift.years };
  const days = daysBetween(opensOn, shift.opensOn);
  return { day: (date) => addDays(date, days), years: yearOf(shift.opensOn) - yearOf(opensOn) };
};

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const CHINESE = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;
const ENGLISH = new RegExp(`(\\d{1,2}) (${months.join('|')}) (\\d{4})`, 'g');

/** A day as the round writes it, in a rule or in a sentence that explains one. */
const shiftedText = (text: string, { day }: Shifted): string => {
  const exact = CalendarDate.safeParse(text);
  if (exact.success) return day(exact.data);
  const said = (
    whole: string,
    parts: readonly [string, number, string],
    write: (parts: number[]) => string,
  ): string => {
    const [year, month, ofMonth] = parts;
    const date = CalendarDate.safeParse(`${year}-${String(month).padStart(2, '0')}-${ofMonth.padStart(2, '0')}`);
    return date.success ? write(day(date.data).split('-').map(Number)) : whole;
  };
  return text
    .replace(CHINESE, (whole, year: string, month: string, ofMonth: string) =>
      said(whole, [year, Number(month), ofMonth], ([y, m, d]) => `${y}年${m}月${d}日`),
    )
    .replace(ENGLISH, (whole, ofMonth: string, month: string, year: string) =>
      said(whole, [year, months.indexOf(month) + 1, ofMonth], ([y, m = 1, d]) => `${d} ${months[m - 1]} ${y}`),
    );
};

/** Wherever it stands. What is due on one day of every year (`03-31`) is no day of any one, and stays. */
const shifted = (value: unknown, by: Shifted): unknown => {
  if (typeof value === 'string') return shiftedText(value, by);
  if (Array.isArray(value)) return value.map((entry) => shifted(entry, by));
  if (typeof value !== 'object' || value === null) return value;
  const years = 'calendarYear' in value ? ['min', 'max'] : [];
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      years.includes(name) ? Number(member) + by.years : shifted(member, by),
    ]),
  );
};

/** A draft of the next round, or what would be wrong with it. What the round rests on in law is quoted as it was. */
export const clonedRound = (
  source: RoundDocument,
  id: RoundId,
  shift: Shift,
): { readonly document: RoundDocument } | { readonly faults: readonly RoundFault[] } => {
  const by = shiftedBy(source.opensOn, shift);
  const { legalBasis, title, numberYear, ...rest } = source;
  const retitled = (text: string): string => text.replaceAll(String(numberYear), String(numberYear + by.years));
  const read = RoundDocument.safeParse({
    ...Object(shifted(rest, by)),
    id,
    legalBasis,
    title: { zh: retitled(title.zh), en: retitled(title.en) },
    numberYear: numberYear + by.years,
  });
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => ({ path: path.map(String), message })) };
  if (by.years === 0) return { faults: [{ path: ['numberYear'], message: 'its numbers would be given out twice' }] };
  const faults = roundFaults(read.data);
  return faults.length > 0 ? { faults } : { document: read.data };
};
