// Where the records of visits lie in their table. A site's slots and bookings share one partition, read consistently.
import type { EpochSeconds } from '#domain/values.ts';
import type { VisitState } from '#domain/visit/state.ts';
import type { IndexAttributes, RecordKey } from './keys.ts';

export const visitKeys = {
  /** Its id is `site/slot/visit`; what is sorted by slot is read by day. */
  visit: (id: string): RecordKey => {
    const [site, slot, visit] = id.split('/');
    return { pk: `SITE#${site}`, sk: `VISIT#${slot}#${visit}` };
  },
  visits: (siteId: string, slots: string): RecordKey => ({ pk: `SITE#${siteId}`, sk: `VISIT#${slots}` }),
  figures: (siteId: string, slots: string): RecordKey => ({ pk: `SITE#${siteId}`, sk: `SLOT#${slots}` }),
  visitor: (visit: string): RecordKey => ({ pk: `VISITOR#${visit}`, sk: 'STATE' }),
  link: (visit: string, tokenHash: string): RecordKey => ({ pk: `VISITOR#${visit}`, sk: `LINK#${tokenHash}` }),
  open: (counter: string): RecordKey => ({ pk: `LIMIT#${counter}`, sk: 'OPEN' }),
  requests: (counter: string): RecordKey => ({ pk: `LIMIT#${counter}`, sk: 'REQUESTS' }),
  destructions: 'DESTRUCTION',
} as const;

const DAY_SECONDS = 86_400;
/** The second net below the daily run that erases: a week later DynamoDB removes what is left by itself. */
const NET_DAYS = 8;

export const ofVisit = (visit: VisitState): IndexAttributes => {
  if (visit.status === 'absent') return {};
  const { siteId, slot, id, keepThrough } = visit;
  const expiresAt = (Math.floor(Date.parse(`${keepThrough}T00:00:00Z`) / 1000) +
    NET_DAYS * DAY_SECONDS) as EpochSeconds;
  const name = `${siteId}/${slot.id}/${id}`;
  switch (visit.status) {
    case 'requested':
    case 'waitlisted':
    case 'confirmed':
      return { due: 'VISIT', dueOn: `${slot.date}#${name}`, expiresAt };
    case 'declined':
    case 'cancelled':
    case 'attended':
    case 'no_show':
    case 'lapsed':
      return { due: 'ERASE', dueOn: `${keepThrough}#${name}`, expiresAt };
    case 'erased':
      return { expiresAt };
    default:
      return visit satisfies never;
  }
};
