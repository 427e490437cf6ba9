// The plaque (牌匾) of a site: which one hangs there, which ones went before, and whether what somebody reads is valid.
import type { CalendarDate, Instant } from '../values.ts';
import type { PresentSite } from './state.ts';

export type Plaque = {
  readonly number: string;
  readonly handedOverOn: CalendarDate;
  readonly validFrom: CalendarDate;
  /** Set when it has to come back. */
  readonly returnBy?: CalendarDate;
  readonly returnedOn?: CalendarDate;
  readonly voidedAt?: Instant;
};

export const plaqueStatuses = ['valid', 'under_rectification', 'suspended', 'delisted', 'void', 'completed'] as const;
export type PlaqueStatus = (typeof plaqueStatuses)[number];

/** What the public check says of the plaque in force; undefined while none was handed over. */
export const plaqueStatus = (site: PresentSite): PlaqueStatus | undefined => {
  if (site.plaque === undefined) return undefined;
  if (site.plaque.voidedAt !== undefined) return 'void';
  switch (site.status) {
    case 'preparing':
    case 'cancelled':
      return undefined;
    case 'active':
    case 'term_review':
      return 'valid';
    case 'suspended':
      return 'suspended';
    case 'rectifying':
    case 'recheck':
      return site.rectification.suspends ? 'suspended' : 'under_rectification';
    // A proposal is not yet a decision: the plaque is what it was before.
    case 'delisting':
      return site.delisting.plaqueBefore;
    case 'delisted':
      return 'delisted';
    case 'exited':
      return 'void';
    case 'completed':
      return 'completed';
    default:
      return site satisfies never;
  }
};

export const isOut = ({ plaque }: PresentSite): boolean =>
  plaque?.returnBy !== undefined && plaque.returnedOn === undefined && plaque.voidedAt === undefined;
