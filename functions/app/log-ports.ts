// What checking the record needs: heads and seals of the logs, and a log as it lies in the table.
import type { CalendarDate } from '#domain/values.ts';
import type { Change } from './ports.ts';

/** The last entry of a record's log at some moment; the record by its name, `application/…`. */
export type Head = { readonly name: string; readonly version: number; readonly hash: string };
/** Every head noted on a day under one hash, linked to the seal before: whoever changes a log later shows. */
export type Seal = {
  readonly day: CalendarDate;
  readonly heads: number;
  readonly previous: string;
  readonly root: string;
};
export type Seals = {
  /** On the day it was told; a newer head of the same record replaces the older. */
  readonly note: (day: CalendarDate, head: Head) => Promise<void>;
  /** Days on which something was noted, after one and before another, oldest first. */
  readonly days: (after: string, before: string) => Promise<readonly CalendarDate[]>;
  /** By name. */
  readonly heads: (day: CalendarDate) => Promise<readonly Head[]>;
  readonly last: () => Promise<Seal | undefined>;
  readonly all: () => Promise<readonly Seal[]>;
  /** Throws VersionConflict where the day is sealed already. */
  readonly put: (seal: Seal) => Promise<void>;
};

/** What lies at a place of a log, whatever it is; the first place is 1, and NaN is no place at all. */
export type Placed = { readonly place: number; readonly content: unknown };
export type Logs = {
  /** A log as it lies in the table, nothing taken for granted. */
  readonly read: (log: Pick<Change, 'aggregate' | 'id'>) => Promise<readonly Placed[]>;
};
