// Panels by a balanced proposal: repeatable by its seed, nobody with a tie, even numbers of sheets; then each is assigned.
import type { Case, Scene } from '../scene.ts';
import { Stop, together } from '../waiting.ts';
import { roundId } from './curtain.ts';
import { assign, type PhaseId, type Seats, seat, takeSeats } from './seating.ts';

const proposalFor = ({ does }: Scene, fieldCode: string, phase: PhaseId) =>
  does('operator-01', (api) =>
    api.assignments.propose({ params: { roundId, fieldCode, phase }, query: { seed: `2021-${phase}-${fieldCode}` } }),
  );

/** Seats every application of the field that has no panel yet; answers the widest spread of sheets. */
const seatField = async (scene: Scene, field: string, cases: readonly Case[], phase: PhaseId, seats: Seats) => {
  const { panels, spread } = await proposalFor(scene, field, phase);
  for (const of of cases) {
    if (seats.get(of.id)?.has(phase)) continue;
    const found = panels.find(({ applicationId }) => applicationId === of.id);
    if (found === undefined || found.missing > 0) throw new Stop(`no panel was proposed for ${of.number}`);
    const panel = found.chosen.map(({ person }) => person);
    await seat(scene, of, phase, panel);
    takeSeats(seats, of, phase, panel);
  }
  return spread;
};

export const seatByProposal = async (scene: Scene, cases: readonly Case[], phase: PhaseId, seats: Seats) => {
  const fields = [...new Set(cases.map(({ field }) => field))];
  const own = (field: string) => cases.filter((of) => of.field === field);
  const spreads = await together(fields, (field) => seatField(scene, field, own(field), phase, seats), 6);
  const widest = Math.max(...spreads);
  const label = scene.round.rubric.phases.find(({ id }) => id === phase)?.label.zh ?? phase;
  scene.tell.done(
    `${label}：${cases.length} 个评审组按均衡方案指派，每人任务数相差不超过 ${widest}`,
    `${cases.length} balanced panels; nobody in a field has more than ${widest} sheets above another`,
  );
};

/** The register is asked before anybody is invited, and holds against an assignment by hand. */
export const tied = async (scene: Scene, of: Case, person: string): Promise<void> => {
  const { does, isRefused, tell } = scene;
  const body = { organisation: of.organisation.uscc, kind: 'employment', until: '2020-06-30' } as const;
  await does(person, (api, commandId) => api.recusals.declareTie({ body, commandId }));
  const params = { applicationId: of.id };
  const { items } = await does('operator-01', (api) => api.recusals.whoMayEvaluate({ params }));
  const found = items.filter(({ may }) => !may).map((one) => ({ person: one.person, ties: one.reasons.length }));
  tell.expect('半年前曾任职者须回避', 'who worked there half a year ago may not evaluate', found, [
    { person, ties: 1 },
  ]);
  const others = items.filter(({ may }) => may).map((one) => one.person);
  await isRefused(
    'operator-01',
    {
      zh: '指派应回避的专家',
      en: 'assigning somebody with a tie',
      code: 'person_conflicted',
      fault: { path: 'evaluators.0', code: 'person_conflicted' },
    },
    (api, commandId) => api.evaluations.assign(assign(of, 'documents', [person, ...others.slice(0, 4)], commandId)),
  );
};
