// From the panel to the site: evaluators who sit, do not sit or are recused, then the decision, and a year's duty.
import { newId } from '#contract/client.ts';
import { close, marks, panelFrom, seat } from '../../../story/acts/seating.ts';
import { annualReturn } from '../../../story/answers.ts';
import { sheetOf } from '../../../story/marks.ts';
import type { Case, Scene } from '../../../story/scene.ts';
import { evidenceOf, upload } from '../../../story/uploads.ts';
import { together } from '../../../story/waiting.ts';
import type { Matrix } from './cells.ts';
import { OWNER, STRANGER } from './life.ts';

const roundId = 'shenzhen-2020';

/** Sits and declared nothing yet; declared a conflict; was found to have one; never sat here. */
const SITS = 'evaluator-01';
const SILENT = 'evaluator-04';
const RECUSED = 'evaluator-02';
const FOUND = 'evaluator-03';
export const NOT_SEATED = 'evaluator-09';

const recused = { [RECUSED]: 'conflict_of_interest', [FOUND]: 'conflict_of_interest' } as const;
const undeclared = { ...recused, [SILENT]: 'conflict_not_declared' } as const;

const sheets = async ({ meet }: Matrix, { does, round }: Scene, winner: Case): Promise<void> => {
  const params = { applicationId: winner.id, phase: 'documents' };
  const own = { by: SITS, notFor: [NOT_SEATED] };
  await meet({ name: 'evaluations.get', ...own, request: { params }, refused: recused });
  await meet({ name: 'evaluations.declare', ...own, request: { params, body: { conflict: false } }, refused: recused });
  await meet({ name: 'evaluations.get', ...own, request: { params }, refused: recused });
  const { submission } = await does(SITS, (api) => api.evaluations.get({ params }));
  const file = { ...params, documentId: submission?.documents[0]?.id ?? '' };
  await meet({ name: 'evaluations.download', ...own, request: { params: file }, refused: undeclared });
  const body = sheetOf(round.rubric, winner, 'documents', SITS);
  await meet({ name: 'evaluations.saveSheet', ...own, request: { params, body }, refused: undeclared });
  await meet({ name: 'evaluations.handIn', ...own, request: { params, body }, refused: undeclared });
  await meet({ name: 'evaluations.worklist', by: SITS, alsoFor: [NOT_SEATED, RECUSED] });
};

export const evaluation = async (matrix: Matrix, scene: Scene, winner: Case): Promise<void> => {
  const { meet } = matrix;
  const params = { applicationId: winner.id, phase: 'documents' };
  const panel = panelFrom(0, 5);
  await meet({ name: 'evaluations.assign', by: 'operator-01', request: { params, body: { evaluators: panel } } });
  await scene.does(RECUSED, (api) =>
    api.evaluations.declare({ params, body: { conflict: true, reason: '曾任该单位理事。' } }),
  );
  const body = { evaluator: FOUND, reason: '与该单位有合作。' };
  await meet({ name: 'evaluations.findConflict', by: 'operator-01', request: { params, body } });
  await seat(scene, winner, 'documents', ['evaluator-06', 'evaluator-07']);
  await sheets(matrix, scene, winner);

  const others = [SILENT, 'evaluator-05', 'evaluator-06', 'evaluator-07'];
  await together(others, (evaluator) => marks(scene, winner, 'documents', evaluator));
  await meet({ name: 'evaluations.closePhase', by: 'leader-01', request: { params } });
  for (const phase of ['siteVisit', 'roadshow'] as const) {
    const size = scene.round.rubric.phases.find(({ id }) => id === phase)?.panel ?? 0;
    const seated = panelFrom(0, size);
    await seat(scene, winner, phase, seated);
    await together(seated, (evaluator) => marks(scene, winner, phase, evaluator));
    await scene.does('leader-01', (api, commandId) => api.evaluations.closePhase(close(winner, phase, commandId)));
  }
};

export const decision = async ({ meet }: Matrix, winner: Case): Promise<string> => {
  const params = { applicationId: winner.id };
  const siteId = newId();
  const reason = '综合得分排序第一。';
  const field = { roundId, fieldCode: winner.field };
  await meet({ name: 'evaluations.ranking', by: 'leader-01', request: { params: field } });
  const recommended = { params, body: { recommend: true, reason } };
  await meet({ name: 'applications.recommend', by: 'leader-01', request: recommended });
  await meet({ name: 'applications.select', by: 'steering-01', request: { params, body: { select: true, reason } } });
  await meet({ name: 'applications.award', by: 'bureau-01', request: { params, body: { siteId } } });
  return siteId;
};

export const duty = async ({ meet }: Matrix, scene: Scene, winner: Case, siteId: string): Promise<void> => {
  await meet({ name: 'sites.listMine', by: OWNER, alsoFor: [STRANGER] });
  await meet({ name: 'sites.list', by: 'clerk-01', request: { params: { roundId } } });
  await meet({ name: 'sites.get', by: OWNER, request: { params: { siteId } }, notFor: [STRANGER] });
  const params = { siteId, dutyId: 'annualReturn-1' };
  const pieces = [await evidenceOf(scene, winner, 'D01'), await evidenceOf(scene, winner, 'D02')];
  await upload(scene, OWNER, winner.folderId, pieces);
  const body = { answers: annualReturn() };
  await meet({ name: 'sites.handInReturn', by: OWNER, request: { params, body }, notFor: [STRANGER] });
  const remark = '凭证缺少第四季度明细。';
  await meet({ name: 'sites.sendBackReturn', by: 'clerk-01', request: { params, body: { remark } } });
  await scene.does(OWNER, (api) => api.sites.handInReturn({ params, body }));
  await meet({ name: 'sites.acceptReturn', by: 'bureau-01', request: { params } });
  await meet({ name: 'public.sites', by: OWNER });
};
