// How a site follows from being inspected, suspended, put right and checked again.
import type { Recorded } from '../decider.ts';
import type { CheckEvent } from './events.ts';
import { enter, isLiving, type PresentSite, type Rectification } from './state.ts';

const rectify = (
  site: PresentSite,
  { items, evidence, suspends, orderedOn, dueOn }: Extract<CheckEvent, { type: 'rectificationOrdered' }>,
): PresentSite => {
  if (site.status !== 'active' && site.status !== 'suspended' && site.status !== 'term_review') return site;
  const rectification = { items, evidence, suspends, orderedOn, dueOn, extended: false };
  return enter(site, { status: 'rectifying', rectification });
};

const onRectification = (
  site: PresentSite,
  status: 'rectifying' | 'recheck',
  change: (rectification: Rectification) => Rectification,
): PresentSite =>
  site.status === 'rectifying' || site.status === 'recheck'
    ? { ...site, status, rectification: change(site.rectification) }
    : site;

export const evolveCheck = (site: PresentSite, event: Recorded<CheckEvent>): PresentSite => {
  switch (event.type) {
    case 'siteSuspended':
      return site.status === 'active' ? enter(site, { status: 'suspended', reason: event.reason }) : site;
    case 'siteResumed':
      return site.status === 'suspended' ? enter(site, { status: 'active' }) : site;
    case 'siteInspected':
      return isLiving(site) ? { ...site, lastInspected: event.inspected } : site;
    case 'rectificationOrdered':
      return rectify(site, event);
    case 'rectificationExtended': {
      const { dueOn } = event;
      return onRectification(site, 'rectifying', ({ report: _report, ...before }) => ({
        ...before,
        dueOn,
        extended: true,
      }));
    }
    case 'rectificationReported': {
      const { text, documents, at } = event;
      if (site.status !== 'rectifying') return site;
      return onRectification(site, 'recheck', (before) => ({ ...before, report: { text, documents, at } }));
    }
    case 'rectificationTimeOver':
      return site.status === 'rectifying' ? onRectification(site, 'recheck', (before) => before) : site;
    case 'recheckPassed':
      return site.status === 'recheck' ? enter(site, { status: 'active' }) : site;
    // What follows from it is the proposal that comes with it.
    case 'recheckFailed':
      return site;
    default:
      return event satisfies never;
  }
};

const types: readonly string[] = [
  'siteSuspended',
  'siteResumed',
  'siteInspected',
  'rectificationOrdered',
  'rectificationExtended',
  'rectificationReported',
  'rectificationTimeOver',
  'recheckPassed',
  'recheckFailed',
] satisfies readonly CheckEvent['type'][];

export const isCheckEvent = (event: { readonly type: string }): event is Recorded<CheckEvent> =>
  types.includes(event.type);
