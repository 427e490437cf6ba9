// How an inspection follows from its events.
import type { Recorded } from '../decider.ts';
import type { InspectionEvent, InspectionState } from './state.ts';

const withRecord = (
  inspection: InspectionState,
  { record }: Extract<InspectionEvent, { type: 'inspectionRecorded' }>,
): InspectionState => {
  if (inspection.status !== 'assigned' && inspection.status !== 'recorded') return inspection;
  return { ...inspection, status: 'recorded', record, signedBy: [] };
};

export const evolveInspection = (inspection: InspectionState, event: Recorded<InspectionEvent>): InspectionState => {
  switch (event.type) {
    case 'inspectionAssigned': {
      if (inspection.status !== 'absent') return inspection;
      const { type: _type, at: _at, by: _by, commandId: _commandId, ...assigned } = event;
      return { ...assigned, status: 'assigned' };
    }
    case 'inspectorReplaced': {
      if (inspection.status !== 'assigned') return inspection;
      const { inspector, instead } = event;
      return { ...inspection, inspectors: inspection.inspectors.map((id) => (id === inspector ? instead : id)) };
    }
    case 'inspectionNoticed':
      return inspection.status === 'assigned' ? { ...inspection, noticedAt: event.at } : inspection;
    case 'inspectionRecorded':
      return withRecord(inspection, event);
    case 'inspectionSigned': {
      if (inspection.status !== 'recorded') return inspection;
      const signed = { ...inspection, signedBy: [...inspection.signedBy, event.by] };
      return event.complete ? { ...signed, status: 'signed', points: event.points, result: event.result } : signed;
    }
    case 'inspectionConcluded':
      return inspection.status === 'signed' ? { ...inspection, status: 'concluded' } : inspection;
    case 'inspectionCancelled':
      if (inspection.status !== 'assigned' && inspection.status !== 'recorded') return inspection;
      return { ...inspection, status: 'cancelled', reason: event.reason };
    default:
      return event satisfies never;
  }
};
