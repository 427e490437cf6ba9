// When a site can be visited, as the site says it: a weekly pattern, single days that differ, and whether holidays count.
import * as z from 'zod';
import type { Fault } from '../decider.ts';
import { CalendarDate } from '../values.ts';

/** `09:30`, on the clocks of the programme's zone. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand('TimeOfDay');
export type TimeOfDay = z.infer<typeof TimeOfDay>;

const opening = {
  from: TimeOfDay,
  to: TimeOfDay,
  /** Heads, not bookings. */
  capacity: z.int().min(1).max(2000),
  /** Bookable until so many hours before it begins. */
  closesHoursBefore: z.int().min(0).max(720),
};

export const WeeklySlot = z.strictObject({
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int().min(1).max(7),
  ...opening,
});
export type WeeklySlot = z.infer<typeof WeeklySlot>;

export const HoursException = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('closed'), on: CalendarDate }),
  z.strictObject({ kind: z.literal('extra'), on: CalendarDate, ...opening }),
]);
export type HoursException = z.infer<typeof HoursException>;

export const VisitingHours = z.strictObject({
  weekly: z.array(WeeklySlot).max(50),
  exceptions: z.array(HoursException).max(200),
  /** Whether the site is open on statutory holidays (法定节假日). */
  holidays: z.enum(['open', 'closed']),
  address: z.string().trim().min(2).max(200),
  phone: z.string().trim().min(5).max(40),
});
export type VisitingHours = z.infer<typeof VisitingHours>;

/** Monday is 1. */
export const weekdayOf = (date: CalendarDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

type Stretch = { readonly path: Fault['path']; readonly day: string; readonly from: TimeOfDay; readonly to: TimeOfDay };

const overlapping = (one: Stretch, other: Stretch): boolean =>
  one.day === other.day && one.from < other.to && other.from < one.to;

/** An extra slot that begins with one of the week takes its place on that day, so it does not clash with it. */
const clashes = (stretches: readonly Stretch[]): Fault[] =>
  stretches.flatMap((one, i): Fault[] =>
    stretches.slice(0, i).some((other) => overlapping(one, other)) ? [{ path: one.path, code: 'slots_overlap' }] : [],
  );

/** Everything that is wrong with hours whose shape is right. */
export const hoursFaults = ({ weekly, exceptions }: VisitingHours): Fault[] => {
  const ofWeek = weekly.map(
    ({ weekday, from, to }, i): Stretch => ({ path: ['weekly', i], day: `${weekday}`, from, to }),
  );
  const extras = exceptions.flatMap((exception, i): Stretch[] => {
    if (exception.kind === 'closed') return [];
    const { on, from, to } = exception;
    return [{ path: ['exceptions', i], day: on, from, to }];
  });
  const onDay = (extra: Stretch): Stretch[] => {
    const closed = exceptions.some(({ kind, on }) => kind === 'closed' && on === extra.day);
    const weekday = `${weekdayOf(CalendarDate.parse(extra.day))}`;
    if (closed) return [];
    return ofWeek
      .filter(({ day, from }) => day === weekday && from !== extra.from)
      .map((w) => ({ ...w, day: extra.day }));
  };
  return [
    ...[...ofWeek, ...extras].flatMap(({ path, from, to }): Fault[] =>
      from < to ? [] : [{ path: [...path, 'to'], code: 'not_after_other' }],
    ),
    ...clashes(ofWeek),
    ...clashes(extras),
    ...extras.flatMap((extra): Fault[] =>
      onDay(extra).some((weekly) => overlapping(extra, weekly)) ? [{ path: extra.path, code: 'slots_overlap' }] : [],
    ),
  ];
};
