// What can be wrong with a rubric: sums that are not a hundred, panels that are even, names nobody knows.
import { duplicates, type RoundFault } from './duplicates.ts';
import type { RoundDocument } from './schema.ts';

export const rubricFaults = ({ rubric }: RoundDocument): RoundFault[] => {
  const phases = rubric.phases.map((phase) => phase.id);
  const groups = rubric.items.map((item) => item.group);
  const items = rubric.items.map((item) => item.id);
  const at = (...path: (string | number)[]) => ['rubric', ...path];
  const weights = rubric.phases.reduce((sum, phase) => sum + phase.weight, 0);
  const maxima = rubric.items.reduce((sum, item) => sum + item.max, 0);
  return [
    ...duplicates('items', items, ['rubric']),
    ...duplicates('phases', phases, ['rubric']),
    ...(weights === 100 ? [] : [{ path: at('phases'), message: `the weights add to ${weights}, not 100` }]),
    ...(maxima === 1000 ? [] : [{ path: at('items'), message: `the maxima add to ${maxima / 10} points, not 100` }]),
    ...rubric.phases.flatMap((phase, i) => [
      ...(phase.panel % 2 === 1 ? [] : [{ path: at('phases', i, 'panel'), message: 'a panel is odd' }]),
      ...(rubric.items.some((item) => item.phases.includes(phase.id))
        ? []
        : [{ path: at('phases', i), message: 'no item is marked in this phase' }]),
    ]),
    ...rubric.items.flatMap((item, i) =>
      item.max > 0 ? [] : [{ path: at('items', i, 'max'), message: 'an item is worth something' }],
    ),
    ...rubric.items.flatMap((item, i) =>
      item.phases
        .filter((phase) => !phases.includes(phase))
        .map((phase) => ({ path: at('items', i, 'phases'), message: `unknown phase ${phase}` })),
    ),
    ...rubric.gates.flatMap((gate, i) =>
      gate.kind === 'group_items_mean'
        ? groups.includes(gate.group)
          ? []
          : [{ path: at('gates', i), message: `unknown group ${gate.group}` }]
        : gate.items
            .filter((id) => !items.includes(id))
            .map((id) => ({ path: at('gates', i), message: `unknown item ${id}` })),
    ),
    ...rubric.tieBreak.flatMap((step, i) => {
      if ('group' in step && !groups.includes(step.group))
        return [{ path: at('tieBreak', i), message: `unknown group ${step.group}` }];
      if ('phase' in step && !phases.includes(step.phase))
        return [{ path: at('tieBreak', i), message: `unknown phase ${step.phase}` }];
      return [];
    }),
  ];
};
