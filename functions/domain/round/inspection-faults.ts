// What can be wrong with the rules of inspection.
import { duplicates, type RoundFault } from './duplicates.ts';
import type { InspectionRules } from './inspection.ts';

export const inspectionFaults = (rules: InspectionRules | undefined): RoundFault[] => {
  if (rules === undefined) return [];
  const ids = [...rules.items, ...rules.vetoes].map(({ id }) => id);
  const points = rules.items.reduce((sum, { max }) => sum + max, 0);
  return [
    ...duplicates('items', ids, ['inspection']),
    ...(points === 100 ? [] : [{ path: ['inspection', 'items'], message: `the points add to ${points}, not 100` }]),
    ...(rules.suspendBelow <= rules.passMark
      ? []
      : [{ path: ['inspection', 'suspendBelow'], message: 'suspendBelow above passMark' }]),
  ];
};
