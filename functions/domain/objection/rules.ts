// Who may do what to an objection, and when: anybody may raise one, and nobody upholds alone what they took up.
import { type Actor, hasRole } from '../actor.ts';
import type { WorkingCalendar } from '../calendar.ts';
import { by, type Gate, type Rules } from '../decider.ts';
import type { ObjectionRules } from '../round/decision.ts';
import { endOfDay, type Instant } from '../values.ts';
import type { ObjectionState, ObjectionStatus } from './state.ts';

export type ObjectionContext = {
  readonly at: Instant;
  readonly timeZone: string;
  readonly calendar: WorkingCalendar;
  /** The round's time limits; absent where the programme has no objections. */
  readonly limits?: ObjectionRules;
};
type ObjectionGate = Gate<ObjectionState, ObjectionContext>;

const whileIn = (...statuses: readonly ObjectionStatus[]): ObjectionGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: statuses.includes('absent') ? 'already_exists' : 'wrong_status',
  statuses,
  passes: (objection) => statuses.includes(objection.status),
});

const partOfTheProgramme: ObjectionGate = {
  name: 'where the programme has objections',
  refusal: 'not_in_this_programme',
  passes: (_objection, _actor, { limits }) => limits !== undefined,
};

const byOwner: ObjectionGate = {
  name: 'by the organisation it is about',
  refusal: 'objection_not_found',
  passes: (objection, actor) => objection.status === 'absent' || objection.organisation === actor.organisation,
};

const onceExtended: ObjectionGate = {
  name: 'once',
  refusal: 'step_already_taken',
  passes: (objection) => !('extension' in objection),
};

const asked: ObjectionGate = {
  name: 'after it was asked for',
  refusal: 'wrong_status',
  passes: (objection) => 'extension' in objection && objection.extension?.approved === false,
};

const byAnotherThanAsked: ObjectionGate = {
  name: 'by another person than the one who asked',
  refusal: 'two_persons_needed',
  passes: (objection, actor) => !('extension' in objection) || objection.extension?.askedBy !== actor.id,
};

const onceHeard: ObjectionGate = {
  name: 'once',
  refusal: 'step_already_taken',
  passes: (objection) => !('statement' in objection),
};

const bySecondPerson: ObjectionGate = {
  name: 'by another person than the one who took it up',
  refusal: 'two_persons_needed',
  passes: (objection, actor) => !('acceptedBy' in objection) || objection.acceptedBy !== actor.id,
};

const afterHearing: ObjectionGate = {
  name: 'after the organisation was heard, or let its time pass',
  refusal: 'not_heard_yet',
  passes: (objection, _actor, { at, timeZone }) =>
    !('statementBy' in objection) || 'statement' in objection || at >= endOfDay(timeZone, objection.statementBy),
};

export type ObjectionCommandType =
  | 'fileObjection'
  | 'registerObjection'
  | 'acceptObjection'
  | 'refuseObjection'
  | 'askExtension'
  | 'approveExtension'
  | 'giveStatement'
  | 'dismissObjection'
  | 'upholdObjection';

export const objectionRules: Rules<ObjectionCommandType, ObjectionState, ObjectionContext> = {
  fileObjection: { gates: [by('visitor'), partOfTheProgramme, whileIn('absent')], leadsTo: ['filed'] },
  registerObjection: { gates: [by('clerk', 'bureau'), partOfTheProgramme, whileIn('absent')], leadsTo: ['filed'] },
  acceptObjection: { gates: [by('bureau'), whileIn('filed')], leadsTo: ['investigating'] },
  refuseObjection: { gates: [by('bureau'), whileIn('filed')], leadsTo: ['refused'] },
  askExtension: { gates: [by('bureau'), whileIn('investigating'), onceExtended], leadsTo: ['investigating'] },
  approveExtension: {
    gates: [by('bureau'), whileIn('investigating'), asked, byAnotherThanAsked],
    leadsTo: ['investigating'],
  },
  giveStatement: {
    gates: [by('applicant'), byOwner, whileIn('investigating'), onceHeard],
    leadsTo: ['investigating'],
  },
  dismissObjection: { gates: [by('bureau'), whileIn('investigating')], leadsTo: ['dismissed'] },
  upholdObjection: {
    gates: [by('steering', 'bureau'), whileIn('investigating'), bySecondPerson, afterHearing],
    leadsTo: ['upheld'],
  },
};

/** The organisation hears of it once it is taken up; who may hear more is for the view to say. */
export const mayReadObjection = (objection: ObjectionState, actor: Actor): boolean => {
  if (objection.status === 'absent') return false;
  if (hasRole(actor, 'bureau')) return true;
  if (!('matters' in objection)) return false;
  return hasRole(actor, 'steering') || (hasRole(actor, 'applicant') && objection.organisation === actor.organisation);
};
