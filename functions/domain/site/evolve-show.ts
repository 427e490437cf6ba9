// How a site follows from what it shows and what changes about it.
import type { Recorded } from '../decider.ts';
import type { ShowEvent } from './events.ts';
import type { ChangeReport, PresentSite } from './state.ts';

/** A change that stands: a new name is the site's name, a new venue the address on its page. */
const inEffect = (site: PresentSite, { kind, to }: ChangeReport): PresentSite => {
  if (kind === 'name') return { ...site, name: to };
  if (kind === 'venue' && site.page !== undefined) return { ...site, page: { ...site.page, address: to } };
  return site;
};

export const evolveShow = (site: PresentSite, event: Recorded<ShowEvent>): PresentSite => {
  switch (event.type) {
    case 'pageWritten':
      return { ...site, page: event.page };
    case 'mediaAdded':
      return { ...site, media: [...site.media, event.entry] };
    case 'changeReported': {
      const reported = { ...site, changes: [...site.changes, event.change] };
      return event.change.status === 'noted' ? inEffect(reported, event.change) : reported;
    }
    case 'changeDecided': {
      const { changeId, approved, reason } = event;
      const status = approved ? ('approved' as const) : ('refused' as const);
      const decided = site.changes.find(({ id }) => id === changeId);
      if (decided?.status !== 'open') return site;
      const changes = site.changes.map((change) => (change === decided ? { ...change, status, reason } : change));
      return approved ? inEffect({ ...site, changes }, decided) : { ...site, changes };
    }
    default:
      return event satisfies never;
  }
};

const types: readonly string[] = [
  'pageWritten',
  'mediaAdded',
  'changeReported',
  'changeDecided',
] satisfies readonly ShowEvent['type'][];

export const isShowEvent = (event: { readonly type: string }): event is Recorded<ShowEvent> =>
  types.includes(event.type);
