// The draw (双随机): which sites are inspected, and by whom, follows from a list published first and a seed known later.
import type { CalendarDate, PersonId, SiteId } from '../values.ts';

/** HMAC-SHA-256 keyed with the seed, in lower-case hex: a lot nobody can foresee and everybody can compute again. */
export type LotOf = (message: string) => string;

export type Candidate = {
  readonly siteId: SiteId;
  /** As many chances as tickets. */
  readonly tickets: number;
  /** Absent where it was never inspected. */
  readonly lastInspectedOn?: CalendarDate;
};
export type Inspector = {
  readonly id: PersonId;
  /** Sites this person may not inspect, by the recusal register. */
  readonly recusedFrom: readonly SiteId[];
};
/** What is frozen, hashed and published before the seed is known. */
export type DrawList = {
  readonly candidates: readonly Candidate[];
  readonly inspectors: readonly Inspector[];
  /** How many sites are drawn. */
  readonly sites: number;
  readonly inspectorsPerSite: number;
};
export type DrawnSite = {
  readonly siteId: SiteId;
  readonly lot: string;
  /** Fewer than the list asks for where too many are recused. */
  readonly inspectors: readonly PersonId[];
};

const byLot = (a: { readonly lot: string }, b: { readonly lot: string }): number => (a.lot < b.lot ? -1 : 1);

/** A site's lot is the smallest of its tickets' lots, so that three tickets are three chances. */
const lotOfSite = (listHash: string, { siteId, tickets }: Candidate, lotOf: LotOf): string =>
  Array.from({ length: tickets }, (_, ticket) => lotOf(`${listHash}/site/${siteId}/${ticket + 1}`)).sort()[0] ?? '';

/**
 * Anybody can hold it again: give every ticket its lot, take the sites with the smallest ones; then give each site, in
 * that order, the inspectors who have the fewest sites so far, among equals those with the smallest lots for this site.
 */
export const draw = (list: DrawList, listHash: string, lotOf: LotOf): readonly DrawnSite[] => {
  const drawn = list.candidates
    .filter(({ tickets }) => tickets > 0)
    .map((candidate) => ({ siteId: candidate.siteId, lot: lotOfSite(listHash, candidate, lotOf) }))
    .sort(byLot)
    .slice(0, list.sites);
  const load = new Map<PersonId, number>();
  return drawn.map(({ siteId, lot }) => {
    const inspectors = list.inspectors
      .filter(({ recusedFrom }) => !recusedFrom.includes(siteId))
      .map(({ id }) => ({ id, load: load.get(id) ?? 0, lot: lotOf(`${listHash}/inspector/${siteId}/${id}`) }))
      .sort((a, b) => a.load - b.load || byLot(a, b))
      .slice(0, list.inspectorsPerSite)
      .map(({ id }) => id);
    for (const id of inspectors) load.set(id, (load.get(id) ?? 0) + 1);
    return { siteId, lot, inspectors };
  });
};
