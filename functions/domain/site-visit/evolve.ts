// How an event changes a site visit; a record written anew is signed anew.
import { type Actor, hasRole } from '../actor.ts';
import type { Recorded } from '../decider.ts';
import type { DocumentId } from '../values.ts';
import type { HostSignature, SiteVisitEvent, SiteVisitState, VisitPhoto } from './state.ts';

type Present = Exclude<SiteVisitState, { status: 'absent' }>;
type Open = Extract<SiteVisitState, { status: 'appointed' | 'recorded' }>;

const isOpen = (visit: Present): visit is Open => visit.status === 'appointed' || visit.status === 'recorded';

const withPhoto = (visit: Present, id: DocumentId, change: (photo: VisitPhoto) => VisitPhoto): SiteVisitState => {
  const photo = visit.photos[id];
  if (photo === undefined || !isOpen(visit)) return visit;
  return { ...visit, photos: { ...visit.photos, [id]: change(photo) } };
};

const withHost = (visit: Present, host: HostSignature): SiteVisitState =>
  visit.status === 'recorded' ? { ...visit, host } : visit;

const appointed = (
  before: SiteVisitState,
  event: Extract<Recorded<SiteVisitEvent>, { type: 'siteVisitAppointed' }>,
): SiteVisitState => {
  if (before.status !== 'absent' && before.status !== 'appointed') return before;
  const { type: _type, at: _at, by: _by, commandId: _commandId, phase: _phase, changed: _changed, ...visit } = event;
  return { ...visit, status: 'appointed', photos: before.status === 'absent' ? {} : before.photos };
};

const recorded = (
  visit: Open,
  { record, recordHash, opinionBy }: Extract<SiteVisitEvent, { type: 'siteVisitRecorded' }>,
): SiteVisitState => {
  const { applicationId, folderId, roundId, roundVersion, fieldCode, organisation } = visit;
  const { visitAt, place, visitors, photos } = visit;
  const visited = { applicationId, folderId, roundId, roundVersion, fieldCode, organisation };
  const reminded = 'reminded' in visit && visit.reminded;
  const written = { record, recordHash, opinionBy, reminded, signatures: [] };
  return { ...visited, visitAt, place, visitors, photos, ...written, status: 'recorded' };
};

export const evolveSiteVisit = (visit: SiteVisitState, event: Recorded<SiteVisitEvent>): SiteVisitState => {
  if (event.type === 'siteVisitAppointed') return appointed(visit, event);
  if (visit.status === 'absent') return visit;
  const signature = { person: event.by, at: event.at };
  switch (event.type) {
    case 'visitPhotoRequested': {
      if (!isOpen(visit)) return visit;
      const photo: VisitPhoto = { ...event.photo, status: 'requested' };
      return { ...visit, photos: { ...visit.photos, [photo.id]: photo } };
    }
    case 'visitPhotoAccepted':
      return withPhoto(visit, event.photoId, (photo) => ({ ...photo, status: 'accepted', sha256: event.sha256 }));
    case 'visitPhotoRejected':
      return withPhoto(visit, event.photoId, (photo) => ({ ...photo, status: 'rejected', reason: event.reason }));
    case 'siteVisitRecorded':
      return isOpen(visit) ? recorded(visit, event) : visit;
    case 'siteVisitSigned':
      return visit.status === 'recorded' ? { ...visit, signatures: [...visit.signatures, signature] } : visit;
    case 'siteVisitCountersigned':
      return withHost(visit, { kind: 'signed', ...signature });
    case 'hostRefusalNoted':
      return withHost(visit, { kind: 'refused', reason: event.reason, ...signature });
    case 'siteVisitCompleted':
      return visit.status === 'recorded' ? { ...visit, status: 'signed' } : visit;
    case 'siteVisitOpinionReminded':
      return visit.status === 'recorded' || visit.status === 'signed' ? { ...visit, reminded: true } : visit;
    case 'siteVisitOpinionGiven':
      if (visit.status !== 'signed') return visit;
      return { ...visit, status: 'concluded', opinion: event.opinion, late: event.late };
    default:
      return event satisfies never;
  }
};

/** The organisation visited, its visitors, and the officers; nobody else. */
export const mayReadVisit = (visit: SiteVisitState, actor: Actor): boolean => {
  if (visit.status === 'absent') return false;
  if (hasRole(actor, 'clerk', 'operator', 'leader', 'steering', 'bureau')) return true;
  if (hasRole(actor, 'evaluator') && visit.visitors.includes(actor.id)) return true;
  return hasRole(actor, 'applicant') && visit.organisation === actor.organisation;
};

/** May the phase be closed on it? */
export const isSigned = (visit: SiteVisitState): boolean => visit.status === 'signed' || visit.status === 'concluded';
