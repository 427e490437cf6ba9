// Who may do what about a site visit, and when: the operator appoints, visitors record and sign, the leader concludes.
import { by, type Gate, inStatus, type Rules } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import { dateIn, type Instant } from '../values.ts';
import type { SiteVisitState, SiteVisitStatus } from './state.ts';

export type SiteVisitContext = { readonly at: Instant; readonly round: RoundDocument };
type SiteVisitGate = Gate<SiteVisitState, SiteVisitContext>;

const whileIn = (...statuses: readonly SiteVisitStatus[]) => inStatus<SiteVisitState>('wrong_status', ...statuses);

const inTheProgramme: SiteVisitGate = {
  name: 'where the programme has site visits',
  refusal: 'not_in_this_programme',
  passes: (_visit, _actor, { round }) => round.siteVisit !== undefined,
};

const byAVisitor: SiteVisitGate = {
  name: 'by one of its visitors',
  refusal: 'site_visit_not_found',
  passes: (visit, actor) => visit.status !== 'absent' && visit.visitors.includes(actor.id),
};

const byTheHost: SiteVisitGate = {
  name: 'by the organisation visited',
  refusal: 'site_visit_not_found',
  passes: (visit, actor) => visit.status !== 'absent' && visit.organisation === actor.organisation,
};

const onceBegun: SiteVisitGate = {
  name: 'from the hour of the visit',
  refusal: 'site_visit_not_begun',
  passes: (visit, _actor, { at }) => visit.status !== 'absent' && at >= visit.visitAt,
};

const onceWhenLate: SiteVisitGate = {
  name: 'once, from the day after the opinion was due',
  refusal: 'step_already_taken',
  passes: (visit, _actor, { at, round }) =>
    'opinionBy' in visit && !visit.reminded && dateIn(round.timeZone, at) > visit.opinionBy,
};

export type SiteVisitCommandType =
  | 'appointSiteVisit'
  | 'requestVisitPhoto'
  | 'acceptVisitPhoto'
  | 'rejectVisitPhoto'
  | 'recordSiteVisit'
  | 'signSiteVisit'
  | 'countersignSiteVisit'
  | 'noteHostRefusal'
  | 'remindOfVisitOpinion'
  | 'giveVisitOpinion';

const open = whileIn('appointed', 'recorded');
const visitors = [by('evaluator'), byAVisitor] as const;

export const siteVisitRules: Rules<SiteVisitCommandType, SiteVisitState, SiteVisitContext> = {
  appointSiteVisit: { gates: [by('operator'), inTheProgramme, whileIn('absent', 'appointed')], leadsTo: ['appointed'] },
  requestVisitPhoto: { gates: [...visitors, open, onceBegun], leadsTo: ['appointed', 'recorded'] },
  acceptVisitPhoto: { gates: [by('system'), open], leadsTo: ['appointed', 'recorded'] },
  rejectVisitPhoto: { gates: [by('system'), open], leadsTo: ['appointed', 'recorded'] },
  recordSiteVisit: { gates: [...visitors, open, onceBegun], leadsTo: ['recorded'] },
  signSiteVisit: { gates: [...visitors, whileIn('recorded')], leadsTo: ['recorded', 'signed'] },
  countersignSiteVisit: { gates: [by('applicant'), byTheHost, whileIn('recorded')], leadsTo: ['recorded', 'signed'] },
  noteHostRefusal: { gates: [...visitors, whileIn('recorded')], leadsTo: ['recorded', 'signed'] },
  remindOfVisitOpinion: {
    gates: [by('system'), whileIn('recorded', 'signed'), onceWhenLate],
    leadsTo: ['recorded', 'signed'],
  },
  giveVisitOpinion: { gates: [by('leader'), whileIn('signed')], leadsTo: ['concluded'] },
};
