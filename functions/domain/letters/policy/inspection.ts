// Whom we tell of an inspection: the inspectors of their task, the site of the day and of the result.
import type { InspectionEvent } from '../../inspection/state.ts';
import { type PolicyFor, silent, toContact, toOffice, toPerson } from '../draft.ts';

export const ofInspection: PolicyFor<InspectionEvent> = {
  inspectionAssigned: ({ inspectors, kind, dueOn }) =>
    inspectors.map((inspector) => toPerson('inspectionTask', inspector, { kind, dueOn })),
  inspectorReplaced: ({ instead, kind, dueOn }) => [toPerson('inspectionTask', instead, { kind, dueOn })],
  inspectionNoticed: ({ visitOn }) => [toContact('inspectionNotice', { visitOn })],
  inspectionRecorded: silent,
  inspectionSigned: ({ complete, points }) => (complete ? [toOffice('inspectionToConclude', { points })] : []),
  inspectionConcluded: ({ result, points, findings }) => [
    toContact('inspectionResult', { result, points, findings: [...findings] }),
  ],
  inspectionCancelled: silent,
};
