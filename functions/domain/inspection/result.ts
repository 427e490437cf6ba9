// What a record of an inspection is worth: points of a hundred, and a veto that no points outweigh.
import type { Fault } from '../decider.ts';
import type { InspectionRules } from '../round/inspection.ts';
import { textLength } from '../values.ts';
import type { InspectionRecord, InspectionResult } from './state.ts';

export const pointsOf = ({ points }: InspectionRecord): number =>
  Object.values(points).reduce((sum, given) => sum + given, 0);

export const resultOf = (rules: InspectionRules, record: InspectionRecord): InspectionResult => {
  const points = pointsOf(record);
  if (record.vetoes.length > 0) return 'veto';
  if (points >= rules.passMark) return 'passed';
  return points >= rules.suspendBelow ? 'rectify' : 'suspend';
};

/** Every item is marked within its maximum, and what falls short is put into words the site can act on. */
export const recordFaults = (rules: InspectionRules, record: InspectionRecord): Fault[] => {
  const known = new Set(rules.items.map(({ id }) => id));
  const faults: Fault[] = Object.keys(record.points)
    .filter((id) => !known.has(id))
    .map((id) => ({ path: ['points', id], code: 'unknown_question' }));
  for (const { id, max } of rules.items) {
    const given = Object.hasOwn(record.points, id) ? record.points[id] : undefined;
    const path = ['points', id];
    if (given === undefined) faults.push({ path, code: 'required' });
    else if (!Number.isInteger(given) || given < 0) faults.push({ path, code: 'too_small' });
    else if (given > max) faults.push({ path, code: 'too_great' });
  }
  record.vetoes.forEach((id, i) => {
    if (!rules.vetoes.some((veto) => veto.id === id)) faults.push({ path: ['vetoes', i], code: 'unknown_option' });
  });
  if (faults.length === 0 && resultOf(rules, record) !== 'passed' && record.findings.every((f) => textLength(f) === 0))
    faults.push({ path: ['findings'], code: 'required' });
  if (!record.host.signed && textLength(record.host.reason) === 0)
    faults.push({ path: ['host', 'reason'], code: 'required' });
  return faults;
};
