// Who may do what to an application, and when: the one table behind every answer, button, diagram and matrix.
import type { Actor } from '../actor.ts';
import { by, type Gate, inStatus, type Rules } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import { endOfDay, type Instant, startOfDay } from '../values.ts';
import {
  agreementSigned,
  notSignedYet,
  partOfTheProgramme,
  publicNoticeOver,
  readyToConfirm,
} from './decision-gates.ts';
import { whilePaperMayCome } from './paper.ts';
import type { ApplicationState, ApplicationStatus } from './state.ts';

export type ApplicationContext = { readonly at: Instant; readonly round: RoundDocument };
type ApplicationGate = Gate<ApplicationState, ApplicationContext>;

/** The first moment that is too late: 24:00 of the last day in the programme's zone [notice 七(二)]. */
export const deadlineOf = (round: RoundDocument): Instant => endOfDay(round.timeZone, round.closesOn);

export const isOpen = (round: RoundDocument, at: Instant): boolean =>
  at >= startOfDay(round.timeZone, round.opensOn) && at < deadlineOf(round);

const whileIn = (...statuses: readonly ApplicationStatus[]) => inStatus<ApplicationState>('wrong_status', ...statuses);

/** Somebody else's application is not there at all: 404, not 403. */
const byOwner: ApplicationGate = {
  name: 'by the organisation itself',
  refusal: 'application_not_found',
  passes: (application, actor) => application.status === 'absent' || application.organisation === actor.organisation,
};

const duringTheWindow: ApplicationGate = {
  name: 'while the round is open',
  refusal: 'round_not_open',
  passes: (_application, _actor, { at, round }) => isOpen(round, at),
};

const beforeTheDeadline: ApplicationGate = {
  name: 'before the deadline',
  refusal: 'deadline_passed',
  passes: (_application, _actor, { at, round }) => at < deadlineOf(round),
};

const afterTheDeadline: ApplicationGate = {
  name: 'after the deadline',
  refusal: 'deadline_not_passed',
  passes: (_application, _actor, { at, round }) => at >= deadlineOf(round),
};

/** One list of defects, once (一次性告知). */
const onlyOnce: ApplicationGate = {
  name: 'only once',
  refusal: 'correction_used',
  passes: (application) => !('correctionAsked' in application && application.correctionAsked),
};

const byTheOneWhoTook: ApplicationGate = {
  name: 'by the officer who took it',
  refusal: 'not_permitted',
  passes: (application, actor) => !('clerk' in application) || application.clerk === actor.id,
};

/** A refusal is decided by another officer than the one who examined it. */
const bySecondOfficer: ApplicationGate = {
  name: 'by a second officer',
  refusal: 'two_persons_needed',
  passes: (application, actor) => !('clerk' in application) || application.clerk !== actor.id,
};

const correctionInTime: ApplicationGate = {
  name: 'within the time for the correction',
  refusal: 'correction_time_over',
  passes: (application, _actor, { at }) => application.status !== 'correction' || at < application.correctBy,
};

const correctionTimeOver: ApplicationGate = {
  name: 'after the time for the correction',
  refusal: 'deadline_not_passed',
  passes: (application, _actor, { at }) => application.status !== 'correction' || at >= application.correctBy,
};

export type ApplicationCommandType =
  | 'startApplication'
  | 'submitApplication'
  | 'withdrawApplication'
  | 'remindOfDeadline'
  | 'lapseApplication'
  | 'discardApplication'
  | 'registerPaper'
  | 'takeReview'
  | 'askCorrection'
  | 'correctApplication'
  | 'endCorrection'
  | 'acceptApplication'
  | 'refuseApplication'
  | 'assignPanel'
  | 'closePhase'
  | 'recommendApplication'
  | 'notRecommendApplication'
  | 'selectApplication'
  | 'reserveApplication'
  | 'notSelectApplication'
  | 'moveUpReserve'
  | 'beginPublicNotice'
  | 'takeUpObjection'
  | 'liftObjection'
  | 'disqualifyApplication'
  | 'confirmApplication'
  | 'signAgreement'
  | 'awardApplication';

export const applicationRules: Rules<ApplicationCommandType, ApplicationState, ApplicationContext> = {
  startApplication: { gates: [by('applicant'), whileIn('absent'), duringTheWindow], leadsTo: ['draft'] },
  submitApplication: {
    gates: [by('applicant'), byOwner, beforeTheDeadline, whileIn('draft')],
    leadsTo: ['submitted'],
  },
  /** Until the steering group's list is confirmed; from then on an award is given up, not withdrawn. */
  withdrawApplication: {
    gates: [
      by('applicant'),
      byOwner,
      whileIn(
        'submitted',
        'formal_review',
        'correction',
        'accepted',
        'in_review',
        'reviewed',
        'recommended',
        'selected',
        'reserve',
        'in_publicity',
        'objection',
      ),
    ],
    leadsTo: ['withdrawn'],
  },
  remindOfDeadline: { gates: [by('system'), whileIn('draft'), beforeTheDeadline], leadsTo: ['draft'] },
  lapseApplication: { gates: [by('system'), whileIn('draft'), afterTheDeadline], leadsTo: ['lapsed'] },
  /** With the folder it was drafted in, at the organisation's request. */
  discardApplication: { gates: [by('system'), whileIn('draft')], leadsTo: ['lapsed'] },
  registerPaper: {
    gates: [by('clerk'), partOfTheProgramme('paper'), whileIn(...whilePaperMayCome)],
    leadsTo: whilePaperMayCome,
  },
  takeReview: { gates: [by('clerk'), whileIn('submitted')], leadsTo: ['formal_review'] },
  askCorrection: {
    gates: [by('clerk'), whileIn('formal_review'), byTheOneWhoTook, onlyOnce],
    leadsTo: ['correction'],
  },
  correctApplication: {
    gates: [by('applicant'), byOwner, whileIn('correction'), correctionInTime],
    leadsTo: ['formal_review'],
  },
  endCorrection: { gates: [by('system'), whileIn('correction'), correctionTimeOver], leadsTo: ['not_accepted'] },
  acceptApplication: { gates: [by('clerk'), whileIn('formal_review'), byTheOneWhoTook], leadsTo: ['accepted'] },
  refuseApplication: {
    gates: [by('clerk', 'bureau'), whileIn('formal_review'), bySecondOfficer],
    leadsTo: ['not_accepted'],
  },
  assignPanel: { gates: [by('operator'), whileIn('accepted', 'in_review')], leadsTo: ['in_review'] },
  closePhase: { gates: [by('leader'), whileIn('in_review')], leadsTo: ['in_review', 'reviewed'] },
  recommendApplication: { gates: [by('leader'), whileIn('reviewed')], leadsTo: ['recommended'] },
  notRecommendApplication: { gates: [by('leader'), whileIn('reviewed')], leadsTo: ['not_recommended'] },
  // Only a carried ballot gives these three: whoever closes it carries them out, for all its applications at once.
  selectApplication: { gates: [by('steering', 'bureau'), whileIn('recommended')], leadsTo: ['selected'] },
  reserveApplication: { gates: [by('steering', 'bureau'), whileIn('recommended')], leadsTo: ['reserve'] },
  notSelectApplication: { gates: [by('steering', 'bureau'), whileIn('recommended')], leadsTo: ['not_selected'] },
  moveUpReserve: { gates: [by('steering', 'bureau'), whileIn('reserve')], leadsTo: ['selected'] },
  beginPublicNotice: { gates: [by('bureau'), whileIn('selected')], leadsTo: ['in_publicity'] },
  takeUpObjection: { gates: [by('bureau'), whileIn('in_publicity', 'objection')], leadsTo: ['objection'] },
  liftObjection: { gates: [by('bureau'), whileIn('objection')], leadsTo: ['objection', 'in_publicity'] },
  disqualifyApplication: { gates: [by('steering', 'bureau'), whileIn('objection')], leadsTo: ['disqualified'] },
  confirmApplication: { gates: [by('bureau'), readyToConfirm, publicNoticeOver], leadsTo: ['confirmed'] },
  signAgreement: {
    gates: [by('bureau'), partOfTheProgramme('agreement'), whileIn('confirmed'), notSignedYet],
    leadsTo: ['confirmed'],
  },
  awardApplication: { gates: [by('bureau'), whileIn('confirmed'), agreementSigned], leadsTo: ['awarded'] },
};

/** Officers read every application that was handed in; an applicant reads its own; evaluators by their assignment. */
export const mayReadApplication = (application: ApplicationState, actor: Actor): boolean => {
  if (application.status === 'absent') return false;
  if (actor.roles.includes('applicant') && application.organisation === actor.organisation) return true;
  if (application.status === 'draft' || application.status === 'lapsed') return false;
  return actor.roles.some((role) => ['clerk', 'operator', 'leader', 'steering', 'bureau', 'system'].includes(role));
};
