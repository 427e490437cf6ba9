// When a schedule of AWS is due: cron(...), rate(...) and at(...) as EventBridge Scheduler reads them.
import { Cron } from 'croner';

export type Due = {
  /** The first moment later than this one, in milliseconds; undefined when there is none. */
  readonly after: (instant: number) => number | undefined;
};

const refuse = (expression: string, why: string): never => {
  throw new Error(`The local run does not understand ${expression}: ${why}`);
};

const wholes = ['0-59', '0-23', '1-31', '1-12', '1-7', '1970-2199'];

/** AWS steps from a number to the end of the field; croner wants that range written out. */
const withRange = (field: string, at: number): string =>
  field
    .split(',')
    .map((part) => part.replace(/^(\d+)\/(\d+)$/, `$1-${wholes[at]?.split('-')[1]}/$2`))
    .join(',');

/** AWS counts weekdays from Sunday as 1, croner as 0. What follows # or / is no weekday. */
const weekdays = (field: string): string => {
  const shifted = field.replace(/(?<![#/\d])[1-7](?!\d)/g, (day) => String(Number(day) - 1));
  // A lone L is the last day of the week; after a day it is that day's last in the month, which croner writes #L.
  return shifted === 'L' ? '6' : shifted.replace(/^([0-6]|[A-Z]{3})L$/, '$1#L');
};

const cron = (expression: string, body: string, zone: string): Due => {
  const fields = body.trim().toUpperCase().split(/\s+/);
  if (fields.length !== 6) return refuse(expression, 'cron needs six fields');
  if ([fields[2], fields[4]].filter((field) => field === '?').length !== 1)
    return refuse(expression, 'exactly one of day of month and day of week must be ?');
  const ranged = fields.map((field, at) => (field === '?' ? '*' : withRange(field, at)));
  const [minute, hour, day, month, weekday = '*', year] = ranged;
  const pattern = ['0', minute, hour, day, month, weekdays(weekday), year].join(' ');
  try {
    const job = new Cron(pattern, { timezone: zone, mode: '7-part', paused: true });
    return { after: (instant) => job.nextRun(new Date(instant))?.getTime() };
  } catch (reason) {
    return refuse(expression, String(reason));
  }
};

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** AWS counts from when the schedule was made; here from a fixed moment, so that a restart changes nothing. */
const rate = (expression: string, body: string): Due => {
  const [, value, unit = ''] = /^\s*(\d+)\s+(minute|hour|day)s?\s*$/.exec(body) ?? [];
  const step = Number(value) * (units[unit] ?? 0);
  if (!step) return refuse(expression, 'a rate is a number of minutes, hours or days');
  return { after: (instant) => (Math.floor(instant / step) + 1) * step };
};

const once = (expression: string, body: string, zone: string): Due => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(body)) return refuse(expression, 'at needs yyyy-mm-ddThh:mm:ss');
  const job = new Cron(body, { timezone: zone, paused: true });
  return { after: (instant) => job.nextRun(new Date(instant))?.getTime() };
};

export const dueOf = (expression: string, zone: string): Due => {
  const [, kind, body = ''] = /^(cron|rate|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'cron') return cron(expression, body, zone);
  if (kind === 'rate') return rate(expression, body);
  if (kind === 'at') return once(expression, body, zone);
  return refuse(expression, 'it is neither cron(...), rate(...) nor at(...)');
};

/** The last moment after `since` and up to `until`; looks back in growing steps, for a year may lie between. */
export const lastDue = (due: Due, since: number, until: number): number | undefined => {
  for (let back = 60_000; since < until; back *= 2) {
    const from = Math.max(since, until - back);
    let found: number | undefined;
    for (let at = due.after(from); at !== undefined && at <= until; at = due.after(at)) found = at;
    if (found !== undefined || from === since) return found;
  }
  return undefined;
};
