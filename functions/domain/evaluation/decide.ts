// What may be done to an evaluation: declare first, then mark, then hand in; a conflict ends it at any time before.
import { type Actor, hasRole } from '../actor.ts';
import {
  accept,
  by,
  type Decision,
  type Fault,
  firstRefusal,
  type Gate,
  inStatus,
  type Recorded,
  type Rules,
  refuse,
} from '../decider.ts';
import type { Rubric, RubricItem } from '../round/rubric.ts';
import { type CalendarDate, textLength } from '../values.ts';
import { type SlotContext, whileSlotOpen } from './slot.ts';
import type { EvaluationEvent, EvaluationKey, EvaluationState, EvaluationStatus, Sheet } from './state.ts';

type Assigned = Extract<EvaluationEvent, { type: 'evaluatorAssigned' }>;

export type EvaluationCommand =
  | { readonly type: 'assignEvaluator'; readonly assignment: Omit<Assigned, 'type'> }
  | { readonly type: 'declareNoConflict' }
  | { readonly type: 'remindOfMarks' }
  | { readonly type: 'noteOpening' }
  | { readonly type: 'declareConflict'; readonly reason: string }
  | { readonly type: 'findConflict' | 'recuseByRegister'; readonly reason: string }
  | { readonly type: 'saveSheet'; readonly sheet: Sheet }
  | { readonly type: 'handInSheet'; readonly sheet: Sheet }
  | { readonly type: 'closeEvaluation' };

export type EvaluationContext = SlotContext & { readonly rubric: Rubric; readonly today: CalendarDate };
type EvaluationGate = Gate<EvaluationState, EvaluationContext>;

const whileIn = (...statuses: readonly EvaluationStatus[]) => inStatus<EvaluationState>('wrong_status', ...statuses);

/** Another evaluator's sheet is not there at all, and neither is one's own after a conflict. */
const byTheEvaluator: EvaluationGate = {
  name: 'by the evaluator it was given to',
  refusal: 'evaluation_not_found',
  passes: (evaluation, actor) => evaluation.status !== 'absent' && evaluation.evaluator === actor.id,
};

const notRecused: EvaluationGate = {
  name: 'while not recused',
  refusal: 'conflict_of_interest',
  passes: (evaluation) => evaluation.status !== 'recused',
};

const declaredBefore: EvaluationGate = {
  name: 'after declaring no conflict',
  refusal: 'conflict_not_declared',
  passes: (evaluation) => evaluation.status !== 'assigned',
};

const onceAfterItsDay: EvaluationGate = {
  name: 'once, from the day after the sheet was wanted',
  refusal: 'step_already_taken',
  passes: (evaluation, _actor, { today }) =>
    'reminded' in evaluation && !evaluation.reminded && today > evaluation.dueOn,
};

const notOpenedYet: EvaluationGate = {
  name: 'once, when the file is first opened',
  refusal: 'step_already_taken',
  passes: (evaluation) => !('openedAt' in evaluation),
};

const own = [by('evaluator'), byTheEvaluator, notRecused] as const;
const untilClosed = whileIn('assigned', 'marking', 'handed_in');

export const evaluationRules: Rules<EvaluationCommand['type'], EvaluationState, EvaluationContext> = {
  assignEvaluator: { gates: [by('operator'), whileIn('absent')], leadsTo: ['assigned'] },
  remindOfMarks: {
    gates: [by('system'), whileIn('assigned', 'marking'), onceAfterItsDay],
    leadsTo: ['assigned', 'marking'],
  },
  declareNoConflict: { gates: [...own, whileIn('assigned')], leadsTo: ['marking'] },
  noteOpening: { gates: [by('system'), whileIn('marking'), notOpenedYet], leadsTo: ['marking'] },
  declareConflict: { gates: [...own, untilClosed], leadsTo: ['recused'] },
  findConflict: { gates: [by('operator', 'leader'), untilClosed], leadsTo: ['recused'] },
  recuseByRegister: { gates: [by('system'), untilClosed], leadsTo: ['recused'] },
  saveSheet: { gates: [...own, declaredBefore, whileIn('marking'), whileSlotOpen], leadsTo: ['marking'] },
  handInSheet: { gates: [...own, declaredBefore, whileIn('marking'), whileSlotOpen], leadsTo: ['handed_in'] },
  closeEvaluation: { gates: [by('leader'), whileIn('handed_in')], leadsTo: ['closed'] },
};

const itemFaults = (rubric: Rubric, item: RubricItem, { marks, comments }: Sheet, complete: boolean): Fault[] => {
  const mark = marks[item.id];
  const path = ['marks', item.id];
  if (mark === undefined) return complete ? [{ path, code: 'required' }] : [];
  if (mark > item.max) return [{ path, code: 'mark_too_high' }];
  if (mark % 5 !== 0) return [{ path, code: 'mark_not_half_point' }];
  const unusual = mark * 100 < item.max * rubric.commentBelow || mark * 100 > item.max * rubric.commentAbove;
  const said = textLength(comments[item.id] ?? '') >= rubric.commentLength;
  return complete && unusual && !said ? [{ path: ['comments', item.id], code: 'comment_missing' }] : [];
};

const sheetFaults = (rubric: Rubric, phase: string, sheet: Sheet, complete: boolean): Fault[] => {
  const items = rubric.items.filter((item) => item.phases.includes(phase));
  const known = (id: string) => items.some((item) => item.id === id);
  return [
    ...Object.keys(sheet.marks)
      .filter((id) => !known(id))
      .map((id): Fault => ({ path: ['marks', id], code: 'unknown_item' })),
    ...Object.entries(sheet.comments).flatMap(([id, comment]): Fault[] => {
      if (!known(id)) return [{ path: ['comments', id], code: 'unknown_item' }];
      return textLength(comment) > 1000 ? [{ path: ['comments', id], code: 'too_long' }] : [];
    }),
    ...items.flatMap((item) => itemFaults(rubric, item, sheet, complete)),
  ];
};

export const decideEvaluation = (
  evaluation: EvaluationState,
  command: EvaluationCommand,
  actor: Actor,
  context: EvaluationContext,
): Decision<EvaluationEvent> => {
  const refusal = firstRefusal(evaluationRules[command.type].gates, evaluation, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type === 'assignEvaluator') return accept({ type: 'evaluatorAssigned', ...command.assignment });
  if (evaluation.status === 'absent') return refuse('evaluation_not_found');
  switch (command.type) {
    case 'declareNoConflict':
      return accept({ type: 'noConflictDeclared' });
    case 'noteOpening':
      return accept({ type: 'fileOpened' });
    case 'remindOfMarks':
      return accept({ type: 'marksReminded' });
    case 'declareConflict':
    case 'findConflict':
    case 'recuseByRegister':
      if (textLength(command.reason) === 0) return refuse('reason_missing');
      return accept({ type: 'evaluatorRecused', reason: command.reason, found: command.type !== 'declareConflict' });
    case 'saveSheet': {
      const faults = sheetFaults(context.rubric, evaluation.phase, command.sheet, false);
      return faults.length > 0
        ? refuse('invalid_request', faults)
        : accept({ type: 'sheetSaved', sheet: command.sheet });
    }
    case 'handInSheet': {
      const faults = sheetFaults(context.rubric, evaluation.phase, command.sheet, true);
      if (faults.length > 0) return refuse('sheet_incomplete', faults);
      return accept({ type: 'sheetHandedIn', sheet: command.sheet });
    }
    case 'closeEvaluation':
      return accept({ type: 'evaluationClosed' });
    default:
      return command satisfies never;
  }
};

const emptySheet: Sheet = { marks: {}, comments: {} };

const assignedOf = (evaluation: Exclude<EvaluationState, { status: 'absent' }>) => {
  const { applicationId, phase, evaluator, roundId, roundVersion, fieldCode, dueOn } = evaluation;
  return { applicationId, phase, evaluator, roundId, roundVersion, fieldCode, dueOn };
};

const evolveMarking = (
  evaluation: Extract<EvaluationState, { status: 'marking' }>,
  event: Recorded<EvaluationEvent>,
): EvaluationState => {
  const { openedAt } = evaluation;
  if (event.type === 'sheetSaved') return { ...evaluation, sheet: event.sheet };
  if (event.type === 'fileOpened') return { ...evaluation, openedAt: openedAt ?? event.at };
  if (event.type === 'sheetHandedIn') {
    const { sheet, at: filedAt } = event;
    const opened = openedAt === undefined ? {} : { openedAt };
    return { ...assignedOf(evaluation), status: 'handed_in', sheet, filedAt, ...opened };
  }
  return evaluation;
};

export const evolveEvaluation = (evaluation: EvaluationState, event: Recorded<EvaluationEvent>): EvaluationState => {
  if (event.type === 'evaluatorAssigned') {
    if (evaluation.status !== 'absent') return evaluation;
    const { type: _type, at: _at, by: _by, commandId: _commandId, ...assigned } = event;
    return { ...assigned, status: 'assigned', reminded: false };
  }
  if (evaluation.status === 'absent') return evaluation;
  switch (event.type) {
    case 'noConflictDeclared':
      return evaluation.status === 'assigned' ? { ...evaluation, status: 'marking', sheet: emptySheet } : evaluation;
    case 'evaluatorRecused':
      if (evaluation.status === 'recused' || evaluation.status === 'closed') return evaluation;
      return { ...assignedOf(evaluation), status: 'recused', reason: event.reason };
    case 'marksReminded':
      return 'reminded' in evaluation ? { ...evaluation, reminded: true } : evaluation;
    case 'fileOpened':
    case 'sheetSaved':
    case 'sheetHandedIn':
      return evaluation.status === 'marking' ? evolveMarking(evaluation, event) : evaluation;
    case 'evaluationClosed':
      return evaluation.status === 'handed_in' ? { ...evaluation, status: 'closed' } : evaluation;
    default:
      return event satisfies never;
  }
};

/** A sheet is its evaluator's own until the phase closes; then the leaders see it, other evaluators never do. */
export const mayReadSheet = (evaluation: EvaluationState, actor: Actor): boolean => {
  if (evaluation.status === 'absent' || evaluation.status === 'recused') return false;
  if (hasRole(actor, 'evaluator') && evaluation.evaluator === actor.id) return true;
  return evaluation.status === 'closed' && hasRole(actor, 'leader', 'steering', 'bureau');
};

export const evaluationName = ({ applicationId, phase, evaluator }: EvaluationKey): string =>
  `${applicationId}/${phase}/${evaluator}`;
