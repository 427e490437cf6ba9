// What a site publishes about visits: its hours, and the round's terms as they were when it said them.
import type { Actor } from '../actor.ts';
import { accept, by, type Decision, firstRefusal, type Gate, type Recorded, type Rules, refuse } from '../decider.ts';
import type { VisitTerms } from '../round/visits.ts';
import type { SiteState } from '../site/state.ts';
import type { Instant, RoundId, SiteId } from '../values.ts';
import { hoursFaults, type VisitingHours } from './hours.ts';

/** Public as it stands: it names the organisation and no person. */
export type Visiting = {
  readonly siteId: SiteId;
  readonly roundId: RoundId;
  readonly organisation: string;
  readonly name: string;
  readonly timeZone: string;
  readonly terms: VisitTerms;
  readonly hours: VisitingHours;
};

export type VisitingState = { readonly status: 'absent' } | ({ readonly status: 'set' } & Visiting);
export type VisitingEvent = { readonly type: 'visitingHoursSet' } & Visiting;
export type VisitingCommand = { readonly type: 'setVisitingHours'; readonly hours: VisitingHours };

/** The site and its round, looked up for the command; without terms the programme knows no visits. */
export type VisitingContext = {
  readonly at: Instant;
  readonly site: Omit<Visiting, 'terms' | 'hours'> & { readonly takesVisits: boolean };
  readonly terms: VisitTerms | undefined;
};
type VisitingGate = Gate<VisitingState, VisitingContext>;

/** Whether the public may come: not before it opens, nor while it is put right or gone. */
export const takesVisits = ({ status }: SiteState): boolean => status === 'active';

const byOwner: VisitingGate = {
  name: 'by the organisation itself',
  refusal: 'site_not_found',
  passes: (_visiting, actor, { site }) => site.organisation === actor.organisation,
};

const inThisProgramme: VisitingGate = {
  name: 'where the programme has visits',
  refusal: 'not_in_this_programme',
  passes: (_visiting, _actor, { terms }) => terms !== undefined,
};

const whileOpen: VisitingGate = {
  name: 'while the site takes visits',
  refusal: 'site_not_open',
  passes: (_visiting, _actor, { site }) => site.takesVisits,
};

export const visitingRules: Rules<VisitingCommand['type'], VisitingState, VisitingContext> = {
  setVisitingHours: { gates: [by('applicant'), byOwner, inThisProgramme, whileOpen], leadsTo: ['set'] },
};

export const decideVisiting = (
  visiting: VisitingState,
  command: VisitingCommand,
  actor: Actor,
  context: VisitingContext,
): Decision<VisitingEvent> => {
  const refusal = firstRefusal(visitingRules[command.type].gates, visiting, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  const { site, terms } = context;
  if (terms === undefined) return refuse('not_in_this_programme');
  const faults = hoursFaults(command.hours);
  if (faults.length > 0) return refuse('hours_invalid', faults);
  const { takesVisits: _open, ...about } = site;
  return accept({ type: 'visitingHoursSet', ...about, terms, hours: command.hours });
};

export const evolveVisiting = (_visiting: VisitingState, event: Recorded<VisitingEvent>): VisitingState => {
  const { type: _type, at: _at, by: _by, commandId: _commandId, ...set } = event;
  return { status: 'set', ...set };
};
