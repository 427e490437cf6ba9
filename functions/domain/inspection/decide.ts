// What may be done about an inspection: assigned, noticed, recorded on the spot, signed, concluded.
import type { Actor } from '../actor.ts';
import { accept, type Decision, firstRefusal, refuse } from '../decider.ts';
import type { InspectionRules } from '../round/inspection.ts';
import { type CalendarDate, dateIn, type PersonId, textLength } from '../values.ts';
import { pointsOf, recordFaults, resultOf } from './result.ts';
import { type InspectionContext, inspectionRules } from './rules.ts';
import type { InspectionEvent, InspectionRecord, InspectionState } from './state.ts';

type Assigned = Extract<InspectionEvent, { type: 'inspectionAssigned' }>;

export type InspectionCommand =
  | {
      readonly type: 'assignInspection';
      readonly inspection: Omit<Assigned, 'type'>;
      /** Those who inspected the site last: a re-check is made by others. */
      readonly seenBefore: readonly PersonId[];
    }
  | {
      readonly type: 'replaceInspector';
      readonly inspector: PersonId;
      readonly instead: PersonId;
      /** By the recusal register. */
      readonly mayInspect: boolean;
    }
  | { readonly type: 'noticeInspection'; readonly visitOn: CalendarDate }
  | { readonly type: 'recordInspection'; readonly record: InspectionRecord }
  | { readonly type: 'signInspection' }
  | { readonly type: 'concludeInspection' }
  | { readonly type: 'cancelInspection'; readonly reason: string };

type Present = Exclude<InspectionState, { status: 'absent' }>;

/** [社会组织抽查暂行办法] two go, and no person counts twice. */
const assign = (
  { inspection, seenBefore }: Extract<InspectionCommand, { type: 'assignInspection' }>,
  rules: InspectionRules,
): Decision<InspectionEvent> => {
  const { inspectors, kind } = inspection;
  const persons = new Set(inspectors);
  if (persons.size < rules.inspectors || persons.size !== inspectors.length)
    return refuse('invalid_request', [{ path: ['inspectors'], code: 'too_few' }]);
  const again = kind === 'recheck' ? inspectors.filter((id) => seenBefore.includes(id)) : [];
  if (again.length > 0)
    return refuse(
      'other_inspectors_needed',
      again.map((id) => ({ path: ['inspectors', inspectors.indexOf(id)], code: 'other_inspectors_needed' })),
    );
  return accept({ type: 'inspectionAssigned', ...inspection });
};

const replace = (
  inspection: Present,
  { inspector, instead, mayInspect }: Extract<InspectionCommand, { type: 'replaceInspector' }>,
): Decision<InspectionEvent> => {
  if (!inspection.inspectors.includes(inspector)) return refuse('inspection_not_found');
  if (inspection.inspectors.includes(instead)) return refuse('already_assigned');
  if (!mayInspect) return refuse('person_conflicted');
  const { kind, dueOn } = inspection;
  return accept({ type: 'inspectorReplaced', inspector, instead, kind, dueOn });
};

/** A record changed after a signature loses it: everybody signs what stands there. */
const record = (
  command: Extract<InspectionCommand, { type: 'recordInspection' }>,
  rules: InspectionRules,
  today: CalendarDate,
): Decision<InspectionEvent> => {
  const faults = recordFaults(rules, command.record);
  if (command.record.visitedOn > today) faults.push({ path: ['visitedOn'], code: 'too_late' });
  if (faults.length > 0) return refuse('record_incomplete', faults);
  return accept({ type: 'inspectionRecorded', record: command.record });
};

const sign = (inspection: Present, actor: Actor, rules: InspectionRules): Decision<InspectionEvent> => {
  if (inspection.status !== 'recorded') return refuse('wrong_status');
  if (inspection.signedBy.includes(actor.id)) return refuse('step_already_taken');
  return accept({
    type: 'inspectionSigned',
    points: pointsOf(inspection.record),
    result: resultOf(rules, inspection.record),
    complete: inspection.signedBy.length + 1 >= rules.inspectors,
  });
};

export const decideInspection = (
  inspection: InspectionState,
  command: InspectionCommand,
  actor: Actor,
  context: InspectionContext,
): Decision<InspectionEvent> => {
  const refusal = firstRefusal(inspectionRules[command.type].gates, inspection, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  const rules = context.round.inspection;
  if (rules === undefined) return refuse('not_in_this_programme');
  if (command.type === 'assignInspection') return assign(command, rules);
  if (inspection.status === 'absent') return refuse('inspection_not_found');
  const today = dateIn(context.round.timeZone, context.at);
  switch (command.type) {
    case 'replaceInspector':
      return replace(inspection, command);
    case 'noticeInspection':
      return command.visitOn < today
        ? refuse('invalid_request', [{ path: ['visitOn'], code: 'too_early' }])
        : accept({ type: 'inspectionNoticed', visitOn: command.visitOn });
    case 'recordInspection':
      return record(command, rules, today);
    case 'signInspection':
      return sign(inspection, actor, rules);
    case 'concludeInspection': {
      if (inspection.status !== 'signed') return refuse('wrong_status');
      const { result, points } = inspection;
      return accept({ type: 'inspectionConcluded', result, points, findings: inspection.record.findings });
    }
    case 'cancelInspection':
      return textLength(command.reason) === 0
        ? refuse('reason_missing')
        : accept({ type: 'inspectionCancelled', reason: command.reason });
    default:
      return command satisfies never;
  }
};
