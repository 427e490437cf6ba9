// Who may do what to a site, and when.
import { type Actor, hasRole } from '../actor.ts';
import type { WorkingCalendar } from '../calendar.ts';
import { by, type Gate, type Rules } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import { dateIn, type Instant } from '../values.ts';
import { isOut, plaqueStatus } from './plaque.ts';
import { living, type PresentSite, type SiteState, type SiteStatus } from './state.ts';

/** What the gates look at; a decision also reckons in working days. */
export type SiteMoment = { readonly at: Instant; readonly round: RoundDocument };
export type SiteContext = SiteMoment & { readonly calendar: WorkingCalendar };
type SiteGate = Gate<SiteState, SiteMoment>;

const whileIn = (...statuses: readonly (SiteStatus | 'absent')[]): SiteGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: statuses.includes('absent') ? 'already_exists' : 'wrong_status',
  statuses,
  passes: ({ status }) => statuses.includes(status),
});

const gate = (
  name: string,
  refusal: SiteGate['refusal'],
  passes: (site: PresentSite, actor: Actor, context: SiteMoment) => boolean,
): SiteGate => ({
  name,
  refusal,
  passes: (site, actor, context) => site.status === 'absent' || passes(site, actor, context),
});

const byOwner: SiteGate = {
  name: 'by the organisation itself',
  refusal: 'site_not_found',
  passes: (site, actor) => site.status !== 'absent' && site.organisation === actor.organisation,
};

/** The operator keeps the log of all sites, a site its own. */
const byOwnerOrOperator: SiteGate = {
  name: 'by the organisation itself or the operator',
  refusal: 'site_not_found',
  passes: (site, actor, context) => hasRole(actor, 'operator') || byOwner.passes(site, actor, context),
};

type Section = 'plaque' | 'exhibition' | 'changes' | 'inspection' | 'rectification' | 'delisting' | 'term';
const where = (section: Section): SiteGate => ({
  name: `where the programme has ${section}`,
  refusal: 'not_in_this_programme',
  passes: (_site, _actor, { round }) => round[section] !== undefined,
});

const today = ({ at, round }: SiteMoment) => dateIn(round.timeZone, at);

const onceAppointed = gate(
  'once the ceremony is appointed',
  'plaque_missing',
  ({ ceremony }) => ceremony !== undefined,
);
/** 开馆信息: what it shows, when and where. */
const oncePageStands = gate(
  'once the page of the site is written',
  'page_missing',
  ({ page }, _actor, { round }) => round.exhibition === undefined || page !== undefined,
);
const afterTimeToOpen = gate(
  'once the time to open is over',
  'site_time_not_over',
  ({ openBy }, _actor, context) => openBy !== undefined && today(context) > openBy,
);
const notSaidYet = gate('once', 'step_already_taken', (site) => site.openingMissed === undefined);
const plaqueHangs = gate(
  'while its plaque hangs',
  'plaque_missing',
  (site) => site.plaque !== undefined && plaqueStatus(site) !== 'void',
);
const plaqueOut = gate('while the plaque is to come back', 'plaque_missing', isOut);
const returnTimeOver = gate(
  'once the time to return it is over',
  'site_time_not_over',
  ({ plaque }, _actor, context) => plaque?.returnBy !== undefined && today(context) > plaque.returnBy,
);
const rectificationOver = gate(
  'once the time to put right is over',
  'site_time_not_over',
  (site, _actor, context) => 'rectification' in site && today(context) > site.rectification.dueOn,
);
const notExtended = gate(
  'once only',
  'extension_used',
  (site) => 'rectification' in site && !site.rectification.extended,
);
const toBeHeard = gate(
  'within the time to be heard',
  'hearing_time_over',
  (site, _actor, context) => 'delisting' in site && today(context) <= site.delisting.answerBy,
);
const heardNotYet = gate(
  'once',
  'step_already_taken',
  (site) => 'delisting' in site && site.delisting.defence === undefined,
);
const onceHeard = gate(
  'once it was heard',
  'not_heard_yet',
  (site) => 'delisting' in site && site.delisting.defence !== undefined,
);
const heardOrTimeOver = gate(
  'once it was heard or its time is over',
  'not_heard_yet',
  (site, _actor, context) =>
    'delisting' in site && (site.delisting.defence !== undefined || today(context) > site.delisting.answerBy),
);
const notTheProposer = gate(
  'by another person than the one who proposed it',
  'two_persons_needed',
  (site, actor) => !('delisting' in site) || site.delisting.proposedBy !== actor.id,
);
const onceAsked = gate('once it asked to leave', 'wrong_status', ({ exitAsked }) => exitAsked !== undefined);
const notAskedYet = gate('once', 'step_already_taken', ({ exitAsked }) => exitAsked === undefined);
const reviewDue = gate(
  'so many days before the end of the term',
  'site_time_not_over',
  ({ term }, _actor, context) => term !== undefined && today(context) >= term.reviewFrom,
);
const termOver = gate(
  'once the term is over',
  'site_time_not_over',
  ({ term }, _actor, context) => term !== undefined && today(context) >= term.until,
);

export type SiteCommandType =
  | 'createSite'
  | 'appointCeremony'
  | 'openSite'
  | 'noteOpeningMissed'
  | 'cancelSite'
  | 'replacePlaque'
  | 'recordPlaqueReturn'
  | 'declarePlaqueVoid'
  | 'suspendSite'
  | 'resumeSite'
  | 'takeInspection'
  | 'orderRectification'
  | 'extendRectification'
  | 'reportRectification'
  | 'endRectificationTime'
  | 'proposeDelisting'
  | 'giveDefence'
  | 'acceptDefence'
  | 'delistSite'
  | 'askExit'
  | 'approveExit'
  | 'refuseExit'
  | 'beginTermReview'
  | 'renewTerm'
  | 'completeSite'
  | 'writePage'
  | 'addMedia'
  | 'reportChange'
  | 'decideChange';

const bureau = by('bureau');
const system = by('system');
const owner = [by('applicant'), byOwner];
const shown = whileIn('preparing', ...living);
const lives = whileIn(...living);
/** What does not change the status leads to where it came from. */
const stays = [...living];

/** What the programme lacks is refused for that, whatever the status. */
export const siteRules: Rules<SiteCommandType, SiteState, SiteMoment> = {
  createSite: { gates: [bureau, whileIn('absent')], leadsTo: ['preparing', 'active'] },
  appointCeremony: { gates: [bureau, where('plaque'), whileIn('preparing')], leadsTo: ['preparing'] },
  openSite: {
    gates: [bureau, where('plaque'), whileIn('preparing'), onceAppointed, oncePageStands],
    leadsTo: ['active'],
  },
  noteOpeningMissed: { gates: [system, whileIn('preparing'), notSaidYet, afterTimeToOpen], leadsTo: ['preparing'] },
  cancelSite: { gates: [bureau, whileIn('preparing'), afterTimeToOpen], leadsTo: ['cancelled'] },
  replacePlaque: { gates: [bureau, where('plaque'), lives, plaqueHangs], leadsTo: stays },
  recordPlaqueReturn: {
    gates: [by('clerk', 'bureau'), whileIn('delisted', 'exited'), plaqueOut],
    leadsTo: ['delisted', 'exited'],
  },
  declarePlaqueVoid: {
    gates: [system, whileIn('delisted', 'exited'), plaqueOut, returnTimeOver],
    leadsTo: ['delisted', 'exited'],
  },
  suspendSite: { gates: [bureau, whileIn('active')], leadsTo: ['suspended'] },
  resumeSite: { gates: [bureau, whileIn('suspended')], leadsTo: ['active'] },
  takeInspection: { gates: [bureau, where('inspection'), lives], leadsTo: stays },
  orderRectification: {
    gates: [bureau, where('rectification'), whileIn('active', 'suspended', 'term_review')],
    leadsTo: ['rectifying'],
  },
  extendRectification: { gates: [bureau, whileIn('rectifying', 'recheck'), notExtended], leadsTo: ['rectifying'] },
  reportRectification: { gates: [...owner, whileIn('rectifying')], leadsTo: ['recheck'] },
  endRectificationTime: { gates: [system, whileIn('rectifying'), rectificationOver], leadsTo: ['recheck'] },
  proposeDelisting: {
    gates: [bureau, where('delisting'), whileIn('active', 'suspended', 'rectifying', 'recheck', 'term_review')],
    leadsTo: ['delisting'],
  },
  giveDefence: { gates: [...owner, whileIn('delisting'), heardNotYet, toBeHeard], leadsTo: ['delisting'] },
  acceptDefence: { gates: [bureau, whileIn('delisting'), onceHeard], leadsTo: ['active'] },
  /** The Bureau proposes, the steering group decides. */
  delistSite: {
    gates: [by('steering'), whileIn('delisting'), notTheProposer, heardOrTimeOver],
    leadsTo: ['delisted'],
  },
  askExit: { gates: [...owner, whileIn('active', 'suspended', 'term_review'), notAskedYet], leadsTo: stays },
  approveExit: { gates: [bureau, whileIn('active', 'suspended', 'term_review'), onceAsked], leadsTo: ['exited'] },
  refuseExit: { gates: [bureau, lives, onceAsked], leadsTo: stays },
  beginTermReview: { gates: [system, where('term'), whileIn('active'), reviewDue], leadsTo: ['term_review'] },
  renewTerm: { gates: [by('steering'), whileIn('term_review')], leadsTo: ['active'] },
  completeSite: { gates: [bureau, whileIn('term_review'), termOver], leadsTo: ['completed'] },
  writePage: { gates: [...owner, where('exhibition'), shown], leadsTo: ['preparing', ...stays] },
  addMedia: {
    gates: [by('applicant', 'operator'), byOwnerOrOperator, where('exhibition'), shown],
    leadsTo: ['preparing', ...stays],
  },
  reportChange: { gates: [...owner, where('changes'), shown], leadsTo: ['preparing', ...stays] },
  decideChange: { gates: [bureau, where('changes'), shown], leadsTo: ['preparing', ...stays] },
};

export const mayReadSite = (site: SiteState, actor: Actor): boolean =>
  site.status !== 'absent' &&
  (site.organisation === actor.organisation || hasRole(actor, 'clerk', 'operator', 'bureau', 'leader', 'steering'));
