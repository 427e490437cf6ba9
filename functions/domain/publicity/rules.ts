// Who may do what to a public notice, and when.
import { type Actor, hasRole } from '../actor.ts';
import type { WorkingCalendar } from '../calendar.ts';
import { by, type Gate, type Rules } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import { dateIn, endOfDay, type Instant } from '../values.ts';
import type { PublicityState, PublicityStatus } from './state.ts';

export type PublicityContext = {
  readonly at: Instant;
  readonly round: RoundDocument;
  readonly calendar: WorkingCalendar;
};
type PublicityGate = Gate<PublicityState, PublicityContext>;

const whileIn = (...statuses: readonly PublicityStatus[]): PublicityGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: 'wrong_status',
  statuses,
  passes: (publicity) => statuses.includes(publicity.status),
});

const partOfTheProgramme: PublicityGate = {
  name: 'where the programme has a public notice',
  refusal: 'not_in_this_programme',
  passes: (_publicity, _actor, { round }) => round.publicity !== undefined,
};

const bySecondPerson: PublicityGate = {
  name: 'by another person than the one who drafted it',
  refusal: 'two_persons_needed',
  passes: (publicity, actor) => !('draftedBy' in publicity) || publicity.draftedBy !== actor.id,
};

const untilItsFirstDay: PublicityGate = {
  name: 'not later than its first day',
  refusal: 'publicity_day_passed',
  passes: (publicity, _actor, { at, round }) =>
    publicity.status === 'absent' || dateIn(round.timeZone, at) <= publicity.firstDay,
};

const afterItsLastDay: PublicityGate = {
  name: 'after its last day',
  refusal: 'publicity_not_over',
  passes: (publicity, _actor, { at, round }) =>
    publicity.status === 'absent' || at >= endOfDay(round.timeZone, publicity.lastDay),
};

export type PublicityCommandType = 'draftPublicity' | 'openPublicity' | 'endPublicity';

export const publicityRules: Rules<PublicityCommandType, PublicityState, PublicityContext> = {
  draftPublicity: {
    gates: [by('operator', 'bureau'), partOfTheProgramme, whileIn('absent', 'draft')],
    leadsTo: ['draft'],
  },
  openPublicity: {
    gates: [by('bureau'), whileIn('draft'), bySecondPerson, untilItsFirstDay],
    leadsTo: ['open'],
  },
  endPublicity: { gates: [by('system'), whileIn('open'), afterItsLastDay], leadsTo: ['ended'] },
};

export const mayReadPublicity = (publicity: PublicityState, actor: Actor): boolean =>
  publicity.status !== 'absent' && hasRole(actor, 'clerk', 'operator', 'leader', 'steering', 'bureau');
