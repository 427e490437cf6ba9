// The small words everything else is said in: ids, moments, days, marks and money.
import * as z from 'zod';

/** A civil date `YYYY-MM-DD`, read in the time zone of the programme (Asia/Shanghai unless a round says otherwise). */
export const CalendarDate = z.iso.date().brand('CalendarDate');
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A moment in UTC with milliseconds, `2021-01-15T15:59:59.999Z`; of one width, so that text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 }).brand('Instant');
export type Instant = z.infer<typeof Instant>;

/** Seconds since 1970, the only form in which DynamoDB's expiry is written. */
export type EpochSeconds = number & z.$brand<'EpochSeconds'>;

/** Marks in tenths of a point: 8.5 points are 85. Evaluators give half points, so marks are multiples of 5. */
export const Tenths = z.int().min(0).max(1_000_000).brand('Tenths');
export type Tenths = z.infer<typeof Tenths>;

/** SHA-256 of a file, in lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Money in fen (分), the hundredth of a yuan. The notice's largest sum, a foundation's capital, is below 10^13. */
export const Fen = z.int().min(-1e13).max(1e13).brand('Fen');
export type Fen = z.infer<typeof Fen>;

/** A text in both languages; Chinese is the one with effect, English its twin. */
export const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
export type Language = keyof Bilingual;

/** Ids are 128 random bits in Crockford's base 32: no order to guess, nothing to read out of them. */
const opaqueId = <Name extends string>(_name: Name) =>
  z
    .string()
    .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    .brand<Name>();

export const ApplicationId = opaqueId('ApplicationId');
export type ApplicationId = z.infer<typeof ApplicationId>;
export const FolderId = opaqueId('FolderId');
export type FolderId = z.infer<typeof FolderId>;
export const DocumentId = opaqueId('DocumentId');
export type DocumentId = z.infer<typeof DocumentId>;
export const RoadshowId = opaqueId('RoadshowId');
export type RoadshowId = z.infer<typeof RoadshowId>;
export const SiteId = opaqueId('SiteId');
export type SiteId = z.infer<typeof SiteId>;
export const BallotId = opaqueId('BallotId');
export type BallotId = z.infer<typeof BallotId>;
export const PublicityId = opaqueId('PublicityId');
export type PublicityId = z.infer<typeof PublicityId>;
export const ObjectionId = opaqueId('ObjectionId');
export type ObjectionId = z.infer<typeof ObjectionId>;
/** Something written down within a record: a change, a piece in the media. */
export const EntryId = opaqueId('EntryId');
export type EntryId = z.infer<typeof EntryId>;
export const VisitId = opaqueId('VisitId');
export type VisitId = z.infer<typeof VisitId>;
/** Whoever has it may look at a booking and cancel it; only its hash is kept. */
export const VisitToken = opaqueId('VisitToken');
export type VisitToken = z.infer<typeof VisitToken>;
/** Names one press of a button; a repeat with the same id is the same command, not a second one. */
export const CommandId = opaqueId('CommandId');
export type CommandId = z.infer<typeof CommandId>;

/** A person as the identity provider names them (the token's `sub`). */
export const PersonId = z
  .string()
  .regex(/^[\w.:@-]{1,128}$/)
  .brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;

/** A round's short public name, e.g. `shenzhen-2020`. */
export const RoundId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
  .brand('RoundId');
export type RoundId = z.infer<typeof RoundId>;

/** The number of characters a person sees counted: Unicode code points of the trimmed text, never UTF-16 units. */
export const textLength = (text: string): number => [...text.trim()].length;

export const instant = (milliseconds: number): Instant => Instant.parse(new Date(milliseconds).toISOString());

export const epochSeconds = (at: Instant): EpochSeconds => Math.floor(Date.parse(at) / 1000) as EpochSeconds;

/** The civil date a moment falls on in `zone`. */
export const dateIn = (zone: string, at: Instant): CalendarDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(Date.parse(at)) as CalendarDate;

const offsetIn = (zone: string, milliseconds: number): number => {
  const wall = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(milliseconds);
  const part = (type: string) => wall.find((p) => p.type === type)?.value ?? '00';
  const asUtc = Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`,
  );
  return asUtc - Math.floor(milliseconds / 1000) * 1000;
};

/** The first moment of a civil date in `zone`. Where midnight does not exist, the offset of the hours before it counts. */
export const startOfDay = (zone: string, date: CalendarDate): Instant => {
  const midnightUtc = Date.parse(`${date}T00:00:00Z`);
  const guess = midnightUtc - offsetIn(zone, midnightUtc);
  return instant(midnightUtc - offsetIn(zone, guess));
};

/** 24:00 of a civil date: the first moment that is too late (民法典 art. 203: a day ends at 24:00). */
export const endOfDay = (zone: string, date: CalendarDate): Instant => startOfDay(zone, addDays(date, 1));

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as CalendarDate;

/** The same day so many months later, or the last day of a month that is shorter (as 民法典 art. 202 counts). */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10) as CalendarDate;
};

/** Whole days from one civil date to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
