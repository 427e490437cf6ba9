// What can be wrong with the rules of recusal, visit and roadshow.
import type { RoundFault } from './duplicates.ts';
import type { RoundDocument } from './schema.ts';

export const evaluatingFaults = (
  { recusal, siteVisit, roadshow, rubric }: RoundDocument,
  questions: ReadonlySet<string>,
): RoundFault[] => {
  const phases = { siteVisit: siteVisit?.phase, roadshow: roadshow?.phase };
  return [
    ...recusal.contactQuestions.flatMap((id, i) =>
      questions.has(id) ? [] : [{ path: ['recusal', 'contactQuestions', i], message: `unknown question ${id}` }],
    ),
    ...Object.entries(phases).flatMap(([section, phase]) =>
      phase === undefined || rubric.phases.some(({ id }) => id === phase)
        ? []
        : [{ path: [section, 'phase'], message: `unknown phase ${phase}` }],
    ),
    ...(siteVisit === undefined || rubric.items.some(({ group }) => group === siteVisit.checklist)
      ? []
      : [{ path: ['siteVisit', 'checklist'], message: `unknown group ${siteVisit.checklist}` }]),
    ...(siteVisit === undefined || siteVisit.photos.min <= siteVisit.photos.max
      ? []
      : [{ path: ['siteVisit', 'photos'], message: 'min above max' }]),
  ];
};
