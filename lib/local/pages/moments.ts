// Moments as people in Shenzhen write and read them.
const EIGHT_HOURS = 8 * 3600 * 1000;

export const beijingTime = (milliseconds: number): string =>
  new Date(milliseconds + EIGHT_HOURS).toISOString().slice(0, 19).replace('T', ' ');

/** A day, a day and time (both Beijing's), or a moment with its offset; undefined for anything else. */
export const momentOf = (text: string): number | undefined => {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const moment = Date.parse(`${day}T${time ?? '00:00'}${zone ?? '+08:00'}`);
  return Number.isNaN(moment) ? undefined : moment;
};
