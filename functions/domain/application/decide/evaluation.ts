// Panels are assigned phase by phase and closed when every mark is in; the last one closed gives the final mark.
import { accept, type Decision, refuse } from '../../decider.ts';
import { phaseMean, type SheetsByPhase, scoreOf } from '../../evaluation/scoring.ts';
import type { Rubric } from '../../round/rubric.ts';
import type { RoundDocument } from '../../round/schema.ts';
import type { PersonId } from '../../values.ts';
import type { ApplicationEvent, ApplicationState, PhaseState } from '../state.ts';

export type AssignPanel = {
  readonly type: 'assignPanel';
  readonly phase: string;
  readonly evaluators: readonly PersonId[];
  /** Those assigned before who still sit: not recused. */
  readonly seated: readonly PersonId[];
};

export type ClosePhase = {
  readonly type: 'closePhase';
  readonly phase: string;
  /** Every sheet handed in so far, in every phase. */
  readonly sheets: SheetsByPhase;
  /** Evaluators who sit and have not handed in. */
  readonly open: number;
  /** Whether the record of the site visit is signed. */
  readonly visitSigned: boolean;
};

const phasesOf = (application: ApplicationState): Readonly<Record<string, PhaseState>> =>
  'phases' in application ? application.phases : {};

export const assignPanel = (
  application: ApplicationState,
  command: AssignPanel,
  rubric: Rubric,
): Decision<ApplicationEvent> => {
  const phase = rubric.phases.find(({ id }) => id === command.phase);
  if (phase === undefined) return refuse('invalid_request', [{ path: ['phase'], code: 'unknown_option' }]);
  if (phasesOf(application)[phase.id]?.score !== undefined) return refuse('phase_closed');
  const known = phasesOf(application)[phase.id]?.panel ?? [];
  const twice = command.evaluators.some((id, i) => known.includes(id) || command.evaluators.indexOf(id) !== i);
  if (twice) return refuse('already_assigned');
  const size = command.seated.length + command.evaluators.length;
  if (size < phase.panel) return refuse('panel_too_small');
  if (size % 2 === 0) return refuse('panel_even');
  const type = known.length === 0 ? 'panelAssigned' : 'panelSupplemented';
  return accept({ type, phase: phase.id, evaluators: command.evaluators });
};

export const closePhase = (
  application: ApplicationState,
  command: ClosePhase,
  { rubric, siteVisit }: Pick<RoundDocument, 'rubric' | 'siteVisit'>,
): Decision<ApplicationEvent> => {
  const phase = rubric.phases.find(({ id }) => id === command.phase);
  if (phase === undefined) return refuse('invalid_request', [{ path: ['phase'], code: 'unknown_option' }]);
  const phases = phasesOf(application);
  if (phases[phase.id]?.score !== undefined) return refuse('phase_closed');
  if (command.open > 0) return refuse('evaluations_open');
  if (phase.id === siteVisit?.phase && !command.visitSigned) return refuse('site_visit_not_signed');
  const sheets = command.sheets[phase.id] ?? [];
  if (sheets.length < phase.panel) return refuse('panel_too_small');
  const phaseScore = { marks: sheets.length, hundredths: phaseMean(rubric, phase.id, sheets) };
  const closed: ApplicationEvent = { type: 'phaseClosed', phase: phase.id, phaseScore };
  const others = rubric.phases.filter(({ id }) => id !== phase.id);
  if (others.some(({ id }) => phases[id]?.score === undefined)) return accept(closed);
  return accept<ApplicationEvent>(closed, { type: 'reviewCompleted', score: scoreOf(rubric, command.sheets) });
};
