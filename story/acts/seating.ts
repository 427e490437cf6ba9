// Who sits on which panel, and how one of them marks: declare, read, hand in.
import { sheetOf } from '../marks.ts';
import type { Case, Scene } from '../scene.ts';
import { evaluators } from './curtain.ts';

export type PhaseId = 'documents' | 'siteVisit' | 'roadshow';
export type Seats = Map<string, Map<string, readonly string[]>>;

const contactLetters = { siteVisit: 'M12', roadshow: 'M13' } as const;

/** Nine evaluators in turn, so that everybody sits on about as many panels. */
export const panelFrom = (start: number, size: number): readonly string[] =>
  Array.from({ length: size }, (_, i) => evaluators[(start + i) % evaluators.length]?.id ?? '');

export const emailOf = (person: string): string => evaluators.find(({ id }) => id === person)?.email ?? '';

export const assign = (of: Case, phase: PhaseId, people: readonly string[], commandId: string) => ({
  params: { applicationId: of.id, phase },
  body: { evaluators: people },
  commandId,
});

export const seat = async (scene: Scene, of: Case, phase: PhaseId, people: readonly string[]): Promise<void> => {
  await scene.does('operator-01', (api, commandId) => api.evaluations.assign(assign(of, phase, people, commandId)));
  for (const person of people) scene.letters.due({ code: 'M11', to: emailOf(person), about: of.number });
  if (phase === 'documents') return;
  scene.letters.due({ code: contactLetters[phase], to: of.organisation.contactEmail, about: of.number });
};

/** Opens the task, declares, reads the file, and hands the sheet in; what was done before is not done again. */
export const marks = async (scene: Scene, of: Case, phase: PhaseId, evaluator: string): Promise<void> => {
  const params = { applicationId: of.id, phase };
  const { status } = await scene.does(evaluator, (api) => api.evaluations.get({ params }));
  if (status === 'handed_in') return;
  if (status === 'assigned')
    await scene.does(evaluator, (api, commandId) =>
      api.evaluations.declare({ params, body: { conflict: false }, commandId }),
    );
  await scene.does(evaluator, (api) => api.evaluations.get({ params }));
  const body = sheetOf(scene.round.rubric, of, phase, evaluator);
  await scene.does(evaluator, (api, commandId) => api.evaluations.handIn({ params, body, commandId }));
};

export const close = (of: Case, phase: PhaseId, commandId: string) => ({
  params: { applicationId: of.id, phase },
  commandId,
});
