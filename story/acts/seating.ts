// Who sits on which panel, and how one of them marks: declare, read, hand in.
import { sheetOf } from '../marks.ts';
import type { Case, Scene } from '../scene.ts';
import { together } from '../waiting.ts';
import { evaluators } from './curtain.ts';

export type PhaseId = 'documents' | 'siteVisit' | 'roadshow';
/** By application, then by phase. */
export type Seats = Map<string, Map<string, readonly string[]>>;

/** Nine evaluators in turn. */
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
};

export const panelOf = (seats: Seats, of: Case, phase: PhaseId): readonly string[] =>
  seats.get(of.id)?.get(phase) ?? [];

export const takeSeats = (seats: Seats, of: Case, phase: PhaseId, panel: readonly string[]): void =>
  void seats.set(of.id, new Map([...(seats.get(of.id) ?? []), [phase, panel]]));

/** Declares, reads the file and hands the sheet in; what was done before is not done again. */
export const marks = async (
  scene: Scene,
  of: Case,
  phase: PhaseId,
  evaluator: string,
  status = 'assigned',
): Promise<void> => {
  const params = { applicationId: of.id, phase };
  if (status === 'handed_in') return;
  if (status === 'assigned')
    await scene.does(evaluator, (api, commandId) =>
      api.evaluations.declare({ params, body: { conflict: false }, commandId }),
    );
  // By the visit and the roadshow they know it.
  if (phase === 'documents') await scene.does(evaluator, (api) => api.evaluations.get({ params }));
  const body = sheetOf(scene.round.rubric, of, phase, evaluator);
  await scene.does(evaluator, (api, commandId) => api.evaluations.handIn({ params, body, commandId }));
};

/** How far everybody is, by `application evaluator`. */
const statusesIn = async ({ does }: Scene, phase: PhaseId): Promise<ReadonlyMap<string, string>> => {
  const lists = await together(evaluators, async ({ id }) => {
    const { items } = await does(id, (api) => api.evaluations.worklist());
    return items.filter((task) => task.phase === phase).map((task) => [`${task.applicationId} ${id}`, task.status]);
  });
  return new Map(lists.flat().map(([key = '', status = '']) => [key, status]));
};

/** Every panel of a phase marks, but for the sheets that come later. */
export const markAll = async (
  scene: Scene,
  cases: readonly Case[],
  phase: PhaseId,
  seats: Seats,
  isLater: (of: Case, evaluator: string) => boolean = () => false,
): Promise<void> => {
  const known = await statusesIn(scene, phase);
  const sheets = cases.flatMap((of) =>
    panelOf(seats, of, phase)
      .filter((evaluator) => !isLater(of, evaluator))
      .map((evaluator) => ({ of, evaluator })),
  );
  await together(
    sheets,
    ({ of, evaluator }) => marks(scene, of, phase, evaluator, known.get(`${of.id} ${evaluator}`)),
    8,
  );
  scene.tell.done(`${sheets.length} 份评分表提交`, `${sheets.length} sheets handed in`);
};

export const close = (of: Case, phase: PhaseId, commandId: string) => ({
  params: { applicationId: of.id, phase },
  commandId,
});

export const closeAll = async (scene: Scene, cases: readonly Case[], phase: PhaseId): Promise<void> => {
  const label = scene.round.rubric.phases.find(({ id }) => id === phase)?.label;
  const views = await together(cases, (of) =>
    scene.does('leader-01', (api, commandId) => api.evaluations.closePhase(close(of, phase, commandId))),
  );
  const open = views.filter(({ panels }) => panels?.[phase]?.closed !== true).length;
  const en = `the leader closes the phase for ${cases.length} applications`;
  scene.tell.expect(`组长结束${label?.zh ?? phase}`, en, open, 0);
};
