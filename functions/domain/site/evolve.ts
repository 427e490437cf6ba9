// How a site follows from its events; every chapter of its life stays in its history.
import type { Recorded } from '../decider.ts';
import type { SiteEvent } from './events.ts';
import { evolveCheck, isCheckEvent } from './evolve-check.ts';
import { evolveDuty, isDutyEvent } from './evolve-duty.ts';
import { evolveShow, isShowEvent } from './evolve-show.ts';
import { isOut, type Plaque, plaqueStatus } from './plaque.ts';
import { enter, isLiving, type PresentSite, type SiteState, type SiteStatus } from './state.ts';

type Created = Extract<SiteEvent, { type: 'siteCreated' }>;

const made = ({
  type: _type,
  at: _at,
  by: _by,
  commandId: _commandId,
  ...created
}: Recorded<Created>): PresentSite => ({
  ...created,
  formerPlaques: [],
  media: [],
  changes: [],
  history: [],
  status: created.openBy === undefined ? 'active' : 'preparing',
});

/** The plaque that has to come back, if one hangs. */
const toReturn = (plaque: Plaque | undefined, returnBy: Plaque['returnBy']) =>
  plaque === undefined || returnBy === undefined ? {} : { plaque: { ...plaque, returnBy } };

const onPlaque = (site: PresentSite, change: (plaque: Plaque) => Plaque): PresentSite =>
  site.plaque !== undefined && isOut(site) ? { ...site, plaque: change(site.plaque) } : site;

const open = (site: PresentSite, event: Extract<SiteEvent, { type: 'siteOpened' }>): PresentSite => {
  if (site.status !== 'preparing' || site.ceremony === undefined) return site;
  const { handedOverOn, validFrom, term } = event;
  const plaque = { number: site.ceremony.plaqueNumber, handedOverOn, validFrom };
  return { ...enter(site, { status: 'active' }), plaque, ...(term === undefined ? {} : { term }) };
};

const replacePlaque = (
  site: PresentSite,
  { number, handedOverOn, at }: Recorded<Extract<SiteEvent, { type: 'plaqueReplaced' }>>,
): PresentSite => {
  if (!isLiving(site) || site.plaque === undefined) return site;
  const { plaque, formerPlaques } = site;
  return {
    ...site,
    plaque: { number, handedOverOn, validFrom: plaque.validFrom },
    formerPlaques: [...formerPlaques, { ...plaque, voidedAt: at }],
  };
};

const inOne = (site: PresentSite, ...statuses: readonly SiteStatus[]): boolean => statuses.includes(site.status);

const withoutAsking = ({ exitAsked: _exitAsked, ...site }: PresentSite): PresentSite => site;

const changed = (site: PresentSite, event: Recorded<Exclude<SiteEvent, Created>>): PresentSite => {
  if (isDutyEvent(event)) {
    if (!isLiving(site)) return site;
    const duties = site.duties.map((duty) => (duty.id === event.dutyId ? evolveDuty(duty, event) : duty));
    return { ...site, duties };
  }
  if (isCheckEvent(event)) return evolveCheck(site, event);
  if (isShowEvent(event)) return isLiving(site) || site.status === 'preparing' ? evolveShow(site, event) : site;
  switch (event.type) {
    case 'ceremonyAppointed':
      return site.status === 'preparing' ? { ...site, ceremony: event.ceremony } : site;
    case 'siteOpened':
      return open(site, event);
    case 'openingMissed':
      return site.status === 'preparing' ? { ...site, openingMissed: true } : site;
    case 'siteCancelled':
      return site.status === 'preparing' ? enter(site, { status: 'cancelled', reason: event.reason }) : site;
    case 'plaqueReplaced':
      return replacePlaque(site, event);
    case 'plaqueReturned':
      return onPlaque(site, (plaque) => ({ ...plaque, returnedOn: event.returnedOn }));
    case 'plaqueDeclaredVoid':
      return onPlaque(site, (plaque) => ({ ...plaque, voidedAt: event.at }));
    case 'exitAsked':
      return inOne(site, 'active', 'suspended', 'term_review') ? { ...site, exitAsked: event.reason } : site;
    case 'exitRefused':
      return isLiving(site) ? withoutAsking(site) : site;
    case 'exitApproved':
      if (!inOne(site, 'active', 'suspended', 'term_review')) return site;
      return { ...enter(withoutAsking(site), { status: 'exited' }), ...toReturn(site.plaque, event.plaqueReturnBy) };
    case 'termReviewBegan':
      return site.status === 'active' ? enter(site, { status: 'term_review' }) : site;
    case 'termRenewed':
      if (site.status !== 'term_review') return site;
      return { ...enter(site, { status: 'active' }), term: event.term, duties: [...site.duties, ...event.duties] };
    case 'siteCompleted':
      return site.status === 'term_review' ? enter(site, { status: 'completed' }) : site;
    case 'delistingProposed': {
      if (!inOne(site, 'active', 'suspended', 'rectifying', 'recheck', 'term_review')) return site;
      const { facts, basis, answerBy, by: proposedBy } = event;
      const plaqueBefore = plaqueStatus(site) ?? 'valid';
      return enter(site, { status: 'delisting', delisting: { facts, basis, answerBy, proposedBy, plaqueBefore } });
    }
    case 'defenceGiven': {
      if (site.status !== 'delisting') return site;
      const { text, documents, at } = event;
      return { ...site, delisting: { ...site.delisting, defence: { text, documents, at } } };
    }
    case 'defenceAccepted':
      return site.status === 'delisting' ? enter(site, { status: 'active' }) : site;
    case 'siteDelisted': {
      if (site.status !== 'delisting') return site;
      const { decisionNumber, reason, cause, decidedOn, banUntil, plaqueReturnBy } = event;
      const decision = { decisionNumber, reason, cause, decidedOn, banUntil };
      const delisted = enter(site, { status: 'delisted', delisting: site.delisting, decision });
      return { ...delisted, ...toReturn(site.plaque, plaqueReturnBy) };
    }
    default:
      return event satisfies never;
  }
};

/** Status and plaque as they were from a moment on; what changes neither opens no chapter. */
const withChapter = (site: PresentSite, at: Recorded<SiteEvent>['at']): PresentSite => {
  const plaque = plaqueStatus(site);
  const last = site.history.at(-1);
  if (last?.status === site.status && last.plaque === plaque) return site;
  const chapter = { status: site.status, ...(plaque === undefined ? {} : { plaque }), at };
  return { ...site, history: [...site.history, chapter] };
};

export const evolveSite = (site: SiteState, event: Recorded<SiteEvent>): SiteState => {
  if (site.status === 'absent') return event.type === 'siteCreated' ? withChapter(made(event), event.at) : site;
  if (event.type === 'siteCreated') return site;
  const after = changed(site, event);
  return after === site ? site : withChapter(after, event.at);
};
