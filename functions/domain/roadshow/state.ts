// A roadshow (路演): one session with a slot for each application, spoken in an order a published seed gives.
import type { ApplicationId, Instant, PersonId, RoadshowId, RoundId } from '../values.ts';

export type Session = {
  readonly id: RoadshowId;
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly startsAt: Instant;
  readonly place: string;
  /** Fixed before the seed is known. */
  readonly applications: readonly ApplicationId[];
};

export type Slot = {
  readonly applicationId: ApplicationId;
  readonly startsAt: Instant;
  readonly status: 'waiting' | 'open' | 'over';
  /** Who sits on the panel and may not mark this one: out of the room while it is spoken. */
  readonly lockedOut: readonly PersonId[];
};
type Drawn = Session & { readonly seed: string; readonly slots: readonly Slot[] };

export type RoadshowState =
  | { readonly status: 'absent' }
  | (Session & { readonly status: 'planned' })
  | (Drawn & { readonly status: 'drawn' })
  | (Drawn & { readonly status: 'closed' });
export type RoadshowStatus = RoadshowState['status'];

export type SlotTime = Pick<Slot, 'applicationId' | 'startsAt'>;
/** What a letter says of each slot, beside its time. */
type Told = {
  readonly phase: string;
  readonly place: string;
  readonly minutes: number;
  readonly uploadBy: string;
  readonly seed: string;
  readonly slots: readonly SlotTime[];
};

export type RoadshowEvent =
  | ({ readonly type: 'roadshowPlanned' } & Session)
  | ({ readonly type: 'roadshowDrawn' } & Told)
  | ({ readonly type: 'roadshowMoved'; readonly startsAt: Instant } & Told)
  | { readonly type: 'slotOpened'; readonly applicationId: ApplicationId; readonly lockedOut: readonly PersonId[] }
  | { readonly type: 'slotClosed'; readonly applicationId: ApplicationId }
  | { readonly type: 'roadshowClosed' };
