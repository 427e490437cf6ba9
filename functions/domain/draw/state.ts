// A draw (抽查抽取) of sites and inspectors: frozen and published, then held with a seed nobody could foresee.
import * as z from 'zod';
import type { CalendarDate, Instant, PersonId, RoundId } from '../values.ts';
import type { DrawList, DrawnSite } from './algorithm.ts';

export const DrawId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand<'DrawId'>();
export type DrawId = z.infer<typeof DrawId>;

/** A number the world will publish, named before it is known: an index at the close of a day, a lottery's result. */
export type SeedSource = { readonly source: string; readonly publishedOn: CalendarDate };

type Frozen = {
  readonly id: DrawId;
  readonly roundId: RoundId;
  readonly list: DrawList;
  /** SHA-256 of the list, published with it. */
  readonly listHash: string;
  readonly seedSource: SeedSource;
  readonly frozenBy: PersonId;
  readonly frozenAt: Instant;
};

export type DrawState =
  | { readonly status: 'absent' }
  | (Frozen & { readonly status: 'frozen' })
  | (Frozen & { readonly status: 'abandoned'; readonly reason: string })
  | (Frozen & { readonly status: 'held'; readonly seed: string; readonly drawn: readonly DrawnSite[] });

export const drawStatuses = ['absent', 'frozen', 'abandoned', 'held'] as const satisfies readonly DrawState['status'][];

export type DrawEvent =
  | ({ readonly type: 'drawFrozen' } & Omit<Frozen, 'frozenBy' | 'frozenAt'>)
  | { readonly type: 'drawAbandoned'; readonly reason: string }
  | { readonly type: 'drawHeld'; readonly seed: string; readonly drawn: readonly DrawnSite[] };
