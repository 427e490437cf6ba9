// What a letter about a visit says and whom it reaches, from the booking as it is when the letter is sent.
import type { VisitFacts } from '#domain/letters/visit-facts.ts';
import type { SiteId } from '#domain/values.ts';
import { visits } from './aggregates.ts';
import { sha256 } from './hash.ts';
import type { Programme } from './ports.ts';
import { expiryOf, visitingOf } from './visits.ts';
import type { Secrets, VisitBook } from './visits-ports.ts';

export type VisitLetterReach = {
  readonly visits: Programme;
  readonly visitBook: VisitBook;
  readonly secrets: Secrets;
  /** Where the portal is: `https://sites.example.org`. */
  readonly portal: string;
};

export type VisitSubject = {
  readonly siteId: SiteId;
  readonly visit: VisitFacts;
  /** Absent where there is no address, or nobody knows any more who it was. */
  readonly visitor?: { readonly to: string; readonly person: string };
};

/** Every letter to a visitor has a secret of its own: what opens the booking is in the letter and nowhere else. */
const newLink = async (
  on: VisitLetterReach,
  id: string,
  timeZone: string,
  keepThrough: Parameters<typeof expiryOf>[1],
) => {
  const token = on.secrets.token();
  await on.visitBook.addLink(id, sha256(token), expiryOf(timeZone, keepThrough));
  // After the hash sign: a browser keeps it to itself, and no server writes it in a log.
  return `${on.portal}/visits/${id}#${token}`;
};

/** Undefined where the booking is gone. */
export const aboutVisit = async (
  on: VisitLetterReach,
  id: string,
  toVisitor: boolean,
): Promise<VisitSubject | undefined> => {
  const { state } = await on.visits.load('visit', id, visits.initial);
  if (state.status === 'absent' || state.status === 'erased') return undefined;
  const { siteId, slot, people, code, keepThrough, status } = state;
  const { name, hours, timeZone } = await visitingOf(on, siteId);
  const { address, phone } = hours;
  const { date, from, to } = slot;
  const facts = { site: name, date, from, to, people, address, phone };
  if (!toVisitor) return { siteId, visit: facts };
  const record = await on.visitBook.visitor(id);
  if (record?.visitor.email === undefined) return { siteId, visit: facts };
  const link = await newLink(on, id, timeZone, keepThrough);
  return {
    siteId,
    visit: { ...facts, ...(status === 'confirmed' ? { code } : {}), link },
    visitor: { to: record.visitor.email, person: record.visitor.name },
  };
};
