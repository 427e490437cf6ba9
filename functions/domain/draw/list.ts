// The list of a draw: every active site with its tickets, and how many of them are drawn.
import type { InspectionRules } from '../round/inspection.ts';
import { addMonths, type CalendarDate, type SiteId } from '../values.ts';
import type { Candidate } from './algorithm.ts';

/** What a draw has to know of a site. */
export type InspectedSite = { readonly siteId: SiteId; readonly lastInspectedOn?: CalendarDate };

/** Sites not seen for long have several tickets; everybody has at least one, so that nobody is safe. */
export const candidatesOf = (
  { unseenMonths, ticketsIfUnseen }: InspectionRules,
  sites: readonly InspectedSite[],
  today: CalendarDate,
): readonly Candidate[] =>
  [...sites]
    .sort((a, b) => (a.siteId < b.siteId ? -1 : 1))
    .map((site) => {
      const unseen = site.lastInspectedOn === undefined || addMonths(site.lastInspectedOn, unseenMonths) <= today;
      return { ...site, tickets: unseen ? ticketsIfUnseen : 1 };
    });

/** The fewest sites a draw has to take, so that the year's share is reached whatever is drawn later. */
export const fewestSites = (
  { yearlyShare }: InspectionRules,
  sites: readonly InspectedSite[],
  today: CalendarDate,
): number => {
  const seenThisYear = sites.filter(({ lastInspectedOn }) => lastInspectedOn?.slice(0, 4) === today.slice(0, 4)).length;
  const owed = Math.ceil((sites.length * yearlyShare) / 100) - seenThisYear;
  return Math.min(sites.length, Math.max(1, owed));
};
