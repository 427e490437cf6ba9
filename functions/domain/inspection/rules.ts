// Who may do what about an inspection, and when.
import { type Actor, hasRole } from '../actor.ts';
import { by, type Gate, type Rules } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import type { Instant } from '../values.ts';
import type { InspectionState } from './state.ts';

export type InspectionContext = { readonly at: Instant; readonly round: RoundDocument };
type InspectionGate = Gate<InspectionState, InspectionContext>;

export type InspectionCommandType =
  | 'assignInspection'
  | 'replaceInspector'
  | 'noticeInspection'
  | 'recordInspection'
  | 'signInspection'
  | 'concludeInspection'
  | 'cancelInspection';

const whileIn = (...statuses: readonly InspectionState['status'][]): InspectionGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: statuses.includes('absent') ? 'already_exists' : 'wrong_status',
  statuses,
  passes: (inspection) => statuses.includes(inspection.status),
});

const whereSitesAreInspected: InspectionGate = {
  name: 'where the programme inspects sites',
  refusal: 'not_in_this_programme',
  passes: (_inspection, _actor, { round }) => round.inspection !== undefined,
};

/** Those who were drawn, and nobody in their place without being named. */
const byInspector: InspectionGate = {
  name: 'by one of its inspectors',
  refusal: 'inspection_not_found',
  passes: (inspection, actor) => inspection.status !== 'absent' && inspection.inspectors.includes(actor.id),
};

/** Whoever inspected does not also draw the conclusion. */
const notAnInspector: InspectionGate = {
  name: 'by somebody who did not inspect',
  refusal: 'two_persons_needed',
  passes: (inspection, actor) => inspection.status === 'absent' || !inspection.inspectors.includes(actor.id),
};

const inspectors = by('evaluator', 'clerk', 'bureau');

export const inspectionRules: Rules<InspectionCommandType, InspectionState, InspectionContext> = {
  assignInspection: { gates: [by('bureau'), whereSitesAreInspected, whileIn('absent')], leadsTo: ['assigned'] },
  replaceInspector: { gates: [by('bureau'), whileIn('assigned')], leadsTo: ['assigned'] },
  /** To the site, perhaps on the very day (不打招呼 is the inspectors' choice). */
  noticeInspection: { gates: [inspectors, byInspector, whileIn('assigned')], leadsTo: ['assigned'] },
  recordInspection: { gates: [inspectors, byInspector, whileIn('assigned', 'recorded')], leadsTo: ['recorded'] },
  signInspection: { gates: [inspectors, byInspector, whileIn('recorded')], leadsTo: ['recorded', 'signed'] },
  concludeInspection: { gates: [by('bureau'), whileIn('signed'), notAnInspector], leadsTo: ['concluded'] },
  cancelInspection: { gates: [by('bureau'), whileIn('assigned', 'recorded')], leadsTo: ['cancelled'] },
};

/** The site sees what was concluded; its inspectors and the staff see it before. */
export const mayReadInspection = (inspection: InspectionState, actor: Actor): boolean => {
  if (inspection.status === 'absent') return false;
  if (inspection.inspectors.includes(actor.id) || hasRole(actor, 'operator', 'bureau', 'steering')) return true;
  return inspection.status === 'concluded' && inspection.organisation === actor.organisation;
};
