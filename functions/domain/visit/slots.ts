// The slots that follow from a site's hours and the calendar of working days, for any window of days.
import * as z from 'zod';
import { isWeekend, type WorkingCalendar } from '../calendar.ts';
import { addDays, CalendarDate, daysBetween, type Instant, instant, startOfDay } from '../values.ts';
import { type TimeOfDay, type VisitingHours, type WeeklySlot, weekdayOf } from './hours.ts';

/** The day and hour it begins, `2021-05-06-0930`: no two slots of a site begin together. */
export const SlotId = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}-([01]\d|2[0-3])[0-5]\d$/)
  .brand('SlotId');
export type SlotId = z.infer<typeof SlotId>;

export const dateOfSlot = (id: SlotId): CalendarDate => CalendarDate.parse(id.slice(0, 10));

export type Slot = {
  readonly id: SlotId;
  readonly date: CalendarDate;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  readonly begins: Instant;
  readonly ends: Instant;
  readonly bookableUntil: Instant;
  readonly capacity: number;
  /** The holidays of its year are not announced: it may yet fall on one. */
  readonly provisional: boolean;
};

type Holiday = 'yes' | 'no' | 'unknown';

/** Whether the days off from here on lead into a weekday that is off. */
const leadsIntoHoliday = (calendar: WorkingCalendar, from: CalendarDate, step: 1 | -1): Holiday => {
  for (let day = addDays(from, step); ; day = addDays(day, step)) {
    const kind = calendar(day);
    if (kind === 'unknown') return 'unknown';
    if (kind === 'work') return 'no';
    if (!isWeekend(day)) return 'yes';
  }
};

/** The calendar tells work from rest only. A weekday of rest is a holiday, and a weekend is part of one it hangs on. */
const holidayOn = (calendar: WorkingCalendar, date: CalendarDate): Holiday => {
  const kind = calendar(date);
  if (kind === 'unknown') return 'unknown';
  // A make-up Saturday or Sunday is a working day like any other.
  if (kind === 'work') return 'no';
  if (!isWeekend(date)) return 'yes';
  const around = [leadsIntoHoliday(calendar, date, -1), leadsIntoHoliday(calendar, date, 1)];
  return around.includes('yes') ? 'yes' : around.includes('unknown') ? 'unknown' : 'no';
};

const HOUR = 3_600_000;

const momentOf = (zone: string, date: CalendarDate, time: TimeOfDay): Instant => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instant(Date.parse(startOfDay(zone, date)) + hours * HOUR + minutes * 60_000);
};

type Opening = Omit<WeeklySlot, 'weekday'>;

const slotOf = (zone: string, date: CalendarDate, opening: Opening, provisional: boolean): Slot => {
  const { from, to, capacity, closesHoursBefore } = opening;
  const begins = momentOf(zone, date, from);
  return {
    id: SlotId.parse(`${date}-${from.replace(':', '')}`),
    date,
    from,
    to,
    begins,
    ends: momentOf(zone, date, to),
    bookableUntil: instant(Date.parse(begins) - closesHoursBefore * HOUR),
    capacity,
    provisional,
  };
};

/** An extra slot stands on any day, also on one that is otherwise closed, and takes the place of one it begins with. */
const slotsOn = (hours: VisitingHours, zone: string, date: CalendarDate, calendar: WorkingCalendar): Slot[] => {
  const onDay = hours.exceptions.filter(({ on }) => on === date);
  const extras = onDay.flatMap((exception) =>
    exception.kind === 'extra' ? [slotOf(zone, date, exception, false)] : [],
  );
  const holiday = hours.holidays === 'open' ? 'no' : holidayOn(calendar, date);
  const closed = holiday === 'yes' || onDay.some(({ kind }) => kind === 'closed');
  const weekly = closed ? [] : hours.weekly.filter(({ weekday }) => weekday === weekdayOf(date));
  const usual = weekly
    .map((opening) => slotOf(zone, date, opening, holiday === 'unknown'))
    .filter(({ id }) => !extras.some((extra) => extra.id === id));
  return [...usual, ...extras].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** In order, both days included. */
export const slotsBetween = (
  hours: VisitingHours,
  zone: string,
  first: CalendarDate,
  last: CalendarDate,
  calendar: WorkingCalendar,
): Slot[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) => addDays(first, i)).flatMap((date) =>
    slotsOn(hours, zone, date, calendar),
  );
