// What follows from a command to a site visit; every signature is given to one text, named by its hash.
import type { Actor } from '../actor.ts';
import { accept, type Decision, type Fault, firstRefusal, refuse } from '../decider.ts';
import type { RefusalCode } from '../refusals.ts';
import type { SiteVisitRules } from '../round/evaluating.ts';
import type { Rubric } from '../round/rubric.ts';
import { type CalendarDate, type DocumentId, dateIn, type PersonId, textLength } from '../values.ts';
import { type SiteVisitContext, siteVisitRules } from './rules.ts';
import type {
  AnnouncedPhoto,
  Appointment,
  SiteVisitEvent,
  SiteVisitState,
  Visited,
  VisitPhoto,
  VisitRecord,
} from './state.ts';

export type SiteVisitCommand =
  | {
      readonly type: 'appointSiteVisit';
      readonly visited: Visited;
      readonly appointment: Appointment;
      /** Who sits on the panel that marks the visit. */
      readonly panel: readonly PersonId[];
    }
  | { readonly type: 'requestVisitPhoto'; readonly photo: AnnouncedPhoto }
  | { readonly type: 'acceptVisitPhoto'; readonly photoId: DocumentId; readonly sha256: string }
  | { readonly type: 'rejectVisitPhoto'; readonly photoId: DocumentId; readonly reason: RefusalCode }
  | {
      readonly type: 'recordSiteVisit';
      readonly record: VisitRecord;
      readonly recordHash: string;
      readonly opinionBy: CalendarDate;
    }
  | { readonly type: 'signSiteVisit' | 'countersignSiteVisit'; readonly recordHash: string }
  | { readonly type: 'noteHostRefusal'; readonly reason: string }
  | { readonly type: 'remindOfVisitOpinion' }
  | { readonly type: 'giveVisitOpinion'; readonly opinion: string };

/** Announced and never sent photos among them. */
const MOST_PHOTOS_ANNOUNCED = 100;

const appointmentFaults = (
  { visitAt, place, visitors }: Appointment,
  panel: readonly PersonId[],
  { at }: SiteVisitContext,
  rules: SiteVisitRules,
): Fault[] => [
  ...(visitAt > at ? [] : [{ path: ['visitAt'], code: 'too_early' as const }]),
  ...(textLength(place) > 0 ? [] : [{ path: ['place'], code: 'required' as const }]),
  ...(visitors.length >= rules.visitors ? [] : [{ path: ['visitors'], code: 'too_few' as const }]),
  ...visitors.flatMap((visitor, i): Fault[] => {
    if (visitors.indexOf(visitor) !== i) return [{ path: ['visitors', i], code: 'same_as_other' }];
    return panel.includes(visitor) ? [] : [{ path: ['visitors', i], code: 'unknown_option' }];
  }),
];

const photoRefusal = (
  photos: Readonly<Record<DocumentId, VisitPhoto>>,
  photo: AnnouncedPhoto,
  { at }: SiteVisitContext,
  rules: SiteVisitRules,
): RefusalCode | undefined => {
  const known = Object.values(photos);
  if (known.some(({ id }) => id === photo.id)) return 'already_exists';
  if (known.length >= MOST_PHOTOS_ANNOUNCED) return 'too_many';
  if (known.filter(({ status }) => status === 'accepted').length >= rules.photos.max) return 'too_many';
  if (photo.bytes > rules.photos.maxBytes) return 'file_too_large';
  return photo.takenAt > at ? 'too_late' : undefined;
};

const checklistFaults = ({ checklist }: VisitRecord, rules: SiteVisitRules, rubric: Rubric): Fault[] => {
  const items = rubric.items.filter(({ group }) => group === rules.checklist).map(({ id }) => id);
  return [
    ...items
      .filter((id) => !Object.hasOwn(checklist, id))
      .map((id): Fault => ({ path: ['checklist', id], code: 'required' })),
    ...Object.entries(checklist).flatMap(([id, { outcome, note }]): Fault[] => {
      if (!items.includes(id)) return [{ path: ['checklist', id], code: 'unknown_item' }];
      const unexplained = outcome !== 'met' && textLength(note) === 0;
      return unexplained ? [{ path: ['checklist', id, 'note'], code: 'comment_missing' }] : [];
    }),
  ];
};

const recordFaults = (
  record: VisitRecord,
  photos: Readonly<Record<DocumentId, VisitPhoto>>,
  rules: SiteVisitRules,
  rubric: Rubric,
): Fault[] => [
  ...checklistFaults(record, rules, rubric),
  ...(textLength(record.findings) > 0 ? [] : [{ path: ['findings'], code: 'required' as const }]),
  ...record.photos.flatMap((id, i): Fault[] => {
    if (record.photos.indexOf(id) !== i) return [{ path: ['photos', i], code: 'same_as_other' }];
    return photos[id]?.status === 'accepted' ? [] : [{ path: ['photos', i], code: 'document_not_found' }];
  }),
  ...(record.photos.length >= rules.photos.min ? [] : [{ path: ['photos'], code: 'too_few' as const }]),
  ...(record.photos.length <= rules.photos.max ? [] : [{ path: ['photos'], code: 'too_many' as const }]),
];

type RecordedVisit = Extract<SiteVisitState, { status: 'recorded' }>;

/** The event, and with it that the record is complete where this was the last signature. */
const signed = (event: SiteVisitEvent, complete: boolean): Decision<SiteVisitEvent> =>
  complete ? accept<SiteVisitEvent>(event, { type: 'siteVisitCompleted' }) : accept(event);

const sign = (
  visit: RecordedVisit,
  command: Extract<SiteVisitCommand, { type: 'signSiteVisit' | 'countersignSiteVisit' | 'noteHostRefusal' }>,
  actor: Actor,
  rules: SiteVisitRules,
): Decision<SiteVisitEvent> => {
  const enough = visit.signatures.length >= rules.visitors;
  if ('recordHash' in command && command.recordHash !== visit.recordHash) return refuse('stale_version');
  if (command.type === 'signSiteVisit') {
    if (visit.signatures.some(({ person }) => person === actor.id)) return refuse('step_already_taken');
    const last = visit.signatures.length + 1 >= rules.visitors && visit.host !== undefined;
    return signed({ type: 'siteVisitSigned' }, last);
  }
  if ('recordHash' in command) return signed({ type: 'siteVisitCountersigned' }, enough);
  if (visit.host !== undefined) return refuse('step_already_taken');
  if (textLength(command.reason) === 0) return refuse('reason_missing');
  return signed({ type: 'hostRefusalNoted', reason: command.reason }, enough);
};

export const decideSiteVisit = (
  visit: SiteVisitState,
  command: SiteVisitCommand,
  actor: Actor,
  context: SiteVisitContext,
): Decision<SiteVisitEvent> => {
  const refusal = firstRefusal(siteVisitRules[command.type].gates, visit, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  const { siteVisit: rules, rubric, timeZone } = context.round;
  if (rules === undefined) return refuse('not_in_this_programme');
  if (command.type === 'appointSiteVisit') {
    const faults = appointmentFaults(command.appointment, command.panel, context, rules);
    if (faults.length > 0) return refuse('invalid_request', faults);
    const changed = visit.status !== 'absent';
    return accept({
      type: 'siteVisitAppointed',
      phase: rules.phase,
      changed,
      ...command.visited,
      ...command.appointment,
    });
  }
  if (visit.status === 'absent') return refuse('site_visit_not_found');
  switch (command.type) {
    case 'requestVisitPhoto': {
      const reason = photoRefusal(visit.photos, command.photo, context, rules);
      return reason === undefined ? accept({ type: 'visitPhotoRequested', photo: command.photo }) : refuse(reason);
    }
    case 'acceptVisitPhoto':
    case 'rejectVisitPhoto': {
      const photo = visit.photos[command.photoId];
      if (photo === undefined) return refuse('document_not_found');
      if (photo.status !== 'requested') return refuse('step_already_taken');
      const { photoId } = command;
      return command.type === 'acceptVisitPhoto'
        ? accept({ type: 'visitPhotoAccepted', photoId, sha256: command.sha256 })
        : accept({ type: 'visitPhotoRejected', photoId, reason: command.reason });
    }
    case 'recordSiteVisit': {
      const faults = recordFaults(command.record, visit.photos, rules, rubric);
      if (faults.length > 0) return refuse('invalid_request', faults);
      const { record, recordHash, opinionBy } = command;
      return accept({ type: 'siteVisitRecorded', record, recordHash, opinionBy });
    }
    case 'signSiteVisit':
    case 'countersignSiteVisit':
    case 'noteHostRefusal':
      return visit.status === 'recorded' ? sign(visit, command, actor, rules) : refuse('wrong_status');
    case 'remindOfVisitOpinion':
      return 'opinionBy' in visit
        ? accept({ type: 'siteVisitOpinionReminded', opinionBy: visit.opinionBy })
        : refuse('wrong_status');
    case 'giveVisitOpinion': {
      if (visit.status !== 'signed') return refuse('wrong_status');
      if (textLength(command.opinion) === 0) return refuse('reason_missing');
      const late = dateIn(timeZone, context.at) > visit.opinionBy;
      return accept({ type: 'siteVisitOpinionGiven', opinion: command.opinion, late });
    }
    default:
      return command satisfies never;
  }
};
