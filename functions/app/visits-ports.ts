// What visits need of their own table, where who comes is kept for thirty days and how many came for good.

import type { EpochSeconds, Instant, SiteId } from '#domain/values.ts';
import type { SlotId } from '#domain/visit/slots.ts';
import type { VisitState } from '#domain/visit/state.ts';
import type { SlotFigures, Tally } from '#domain/visit/tally.ts';
import type { Visitor } from '#domain/visit/visitor.ts';
import type { Stored } from './ports.ts';

export type SlotKey = { readonly siteId: SiteId; readonly slotId: SlotId };

/** Everything about a person there is, in one record that is removed as a whole. */
export type VisitorRecord = {
  readonly version: number;
  readonly visitor: Visitor;
  /** The counters of open bookings this one stands in. */
  readonly counted: readonly string[];
  readonly feedback?: string;
};

/** That personal data are gone: how many records, and a hash over their names and the last links of their logs. */
export type Destruction = {
  readonly at: Instant;
  readonly of: 'visitBookings';
  readonly count: number;
  readonly hash: string;
};

/** What is let in: places while there are some, the waiting list while there are none, or only what was seen. */
export type FigureCondition =
  | { readonly atMostTaken: number; readonly atMostWaiting?: number }
  | { readonly moreTakenThan: number };

/** Records of the visits table that stand or fall with a booking. */
export type VisitSide =
  | { readonly visitorOf: string; readonly record: VisitorRecord; readonly expiresAt: EpochSeconds }
  | { readonly forget: string }
  | { readonly figures: SlotKey; readonly add: Readonly<Partial<Tally>>; readonly provided?: FigureCondition }
  | {
      readonly openBookings: string;
      readonly add: 1 | -1;
      readonly below?: number;
      readonly expiresAt: EpochSeconds;
    }
  | { readonly destruction: Destruction };

export type StoredVisit = { readonly id: string; readonly stored: Stored<VisitState> };

export type VisitBook = {
  /** Undefined once it is gone. */
  readonly visitor: (visit: string) => Promise<VisitorRecord | undefined>;
  /** The bookings of a site in slots that begin so: `2021-05-06-0930`, `2021-05-06`, `` for all there still are. */
  readonly visitsOf: (siteId: SiteId, slots: string) => Promise<readonly StoredVisit[]>;
  readonly figures: (slot: SlotKey) => Promise<Tally>;
  readonly figuresOf: (siteId: SiteId, slots: string) => Promise<readonly SlotFigures[]>;
  readonly openBookings: (counter: string) => Promise<number>;
  /** Counts one request in a window of time; false where there were as many already. */
  readonly countRequest: (counter: string, limit: number, expiresAt: EpochSeconds) => Promise<boolean>;
  /** Lets another secret open a booking. */
  readonly addLink: (visit: string, tokenHash: string, expiresAt: EpochSeconds) => Promise<void>;
  readonly hasLink: (visit: string, tokenHash: string) => Promise<boolean>;
  readonly destructions: () => Promise<readonly Destruction[]>;
};

/** Makes secrets nobody can guess. */
export type Secrets = { readonly token: () => string };
