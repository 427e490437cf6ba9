// The manners of a panel: odd and large enough, nothing read before the declaration, no sheet seen by another.
import { organisationAnswersOf } from '../cast.ts';
import { sheetOf } from '../marks.ts';
import type { Case, Scene } from '../scene.ts';
import { download } from '../uploads.ts';
import { Stop } from '../waiting.ts';
import { assign, close, panelFrom, seat } from './seating.ts';

const phase = 'documents';

const wrongPanels = async ({ isRefused }: Scene, of: Case): Promise<void> => {
  for (const [size, zh, en, code] of [
    [4, '四人的评审组', 'a panel of four', 'panel_too_small'],
    [6, '六人的评审组', 'a panel of six', 'panel_even'],
  ] as const)
    await isRefused('operator-01', { zh, en, code }, (api, commandId) =>
      api.evaluations.assign(assign(of, phase, panelFrom(0, size), commandId)),
    );
};

const beforeDeclaring = async ({ does, isRefused, tell, round }: Scene, of: Case, evaluator: string) => {
  const params = { applicationId: of.id, phase };
  const { submission } = await does(evaluator, (api) => api.evaluations.get({ params }));
  tell.expect('声明回避前看不到材料', 'nothing to read before the declaration', submission, undefined);
  await isRefused(
    evaluator,
    { zh: '未声明即评分', en: 'marking before declaring', code: 'conflict_not_declared' },
    (api, commandId) =>
      api.evaluations.handIn({ params, body: sheetOf(round.rubric, of, phase, evaluator), commandId }),
  );
};

/** Answers who takes the seat. */
const conflict = async (scene: Scene, of: Case, recused: string, replacement: string): Promise<void> => {
  const params = { applicationId: of.id, phase };
  const { status } = await scene.does(recused, (api, commandId) =>
    api.evaluations.declare({ params, body: { conflict: true, reason: '一年前曾任该单位理事。' }, commandId }),
  );
  scene.letters.due({ code: 'M14', to: scene.round.contact.email, about: of.number });
  scene.tell.expect(`${recused} 申请回避`, 'an evaluator declares a conflict', status, 'recused');
  await scene.isRefused(
    recused,
    { zh: '回避后再查看', en: 'looking after the recusal', code: 'conflict_of_interest' },
    (api) => api.evaluations.get({ params }),
  );
  await seat(scene, of, phase, [replacement]);
  scene.tell.done(`${replacement} 替补`, 'is replaced');
};

const reading = async (scene: Scene, of: Case, evaluator: string): Promise<void> => {
  const { does, tell } = scene;
  const params = { applicationId: of.id, phase };
  await does(evaluator, (api, commandId) => api.evaluations.declare({ params, body: { conflict: false }, commandId }));
  const { submission } = await does(evaluator, (api) => api.evaluations.get({ params }));
  const read = Object.values(submission?.answers['people'] ?? {});
  const own = Object.values(organisationAnswersOf(of.organisation)['people'] ?? {});
  const clear = read.filter((value) => own.includes(value) || !String(value).includes('*'));
  tell.expect('专家看不到姓名和电话，只见星号', 'an evaluator reads stars for names and numbers', clear, []);
  tell.expect('联系人、法定代表人均已隐去', 'every one of them is there, and starred', read.length, 7);
  const file = submission?.documents[0];
  if (file === undefined) throw new Stop(`${evaluator} finds no document`);
  const link = await does(evaluator, (api) => api.evaluations.download({ params: { ...params, documentId: file.id } }));
  const { byteLength } = await download(scene, link.url);
  tell.expect('专家可下载材料', 'and downloads the papers', byteLength, file.bytes);
};

const wrongSheets = async ({ isRefused, round }: Scene, of: Case, evaluator: string): Promise<void> => {
  const params = { applicationId: of.id, phase };
  const good = sheetOf(round.rubric, of, phase, evaluator);
  const wrong = [
    ['评分超过满分', 'a mark above the maximum', 'marks.B1', 'mark_too_high', { ...good.marks, B1: 65 }],
    ['低分未附评语', 'a low mark without a comment', 'comments.B2', 'comment_missing', { ...good.marks, B2: 20 }],
    ['四分之一分', 'a quarter point', 'marks.B3', 'mark_not_half_point', { ...good.marks, B3: 43 }],
  ] as const;
  for (const [zh, en, path, code, marks] of wrong)
    await isRefused(evaluator, { zh, en, code: 'sheet_incomplete', fault: { path, code } }, (api, commandId) =>
      api.evaluations.handIn({ params, body: { marks, comments: {} }, commandId }),
    );
};

const sealed = async ({ does, isRefused, tell, round }: Scene, of: Case, first: string, second: string) => {
  const params = { applicationId: of.id, phase };
  const body = sheetOf(round.rubric, of, phase, first);
  await does(first, (api, commandId) => api.evaluations.handIn({ params, body, commandId }));
  await isRefused(
    first,
    { zh: '提交后再改评分', en: 'changing a sheet handed in', code: 'wrong_status' },
    (api, commandId) => api.evaluations.handIn({ params, body, commandId }),
  );
  await does(second, (api, commandId) => api.evaluations.declare({ params, body: { conflict: false }, commandId }));
  const other = await does(second, (api) => api.evaluations.get({ params }));
  tell.expect('看不到他人的评分', "another's marks are sealed", other.sheet?.marks, {});
  const seen = await does('leader-01', (api) => api.applications.get({ params: { applicationId: of.id } }));
  const { panels, score } = seen;
  tell.expect(
    '结束前组长只看到谁在评审',
    'before the close the leader sees who marks, and no mark',
    { closed: panels?.[phase]?.closed, score },
    { closed: false, score: undefined },
  );
  await isRefused(
    'leader-01',
    { zh: '评分未齐即结束', en: 'closing with sheets open', code: 'evaluations_open' },
    (api, commandId) => api.evaluations.closePhase(close(of, phase, commandId)),
  );
};

/** Answers the panel as it sits in the end. */
export const manners = async (scene: Scene, of: Case): Promise<readonly string[]> => {
  await wrongPanels(scene, of);
  const panel = panelFrom(0, 5);
  await seat(scene, of, phase, panel);
  const [first = '', second = '', , , recused = ''] = panel;
  const [replacement = '', stranger = ''] = panelFrom(5, 2);
  await beforeDeclaring(scene, of, first);
  await conflict(scene, of, recused, replacement);
  await scene.isRefused(
    stranger,
    { zh: '未被指派的专家查看', en: 'an evaluator who was not assigned', code: 'evaluation_not_found' },
    (api) => api.evaluations.get({ params: { applicationId: of.id, phase } }),
  );
  await reading(scene, of, first);
  await wrongSheets(scene, of, first);
  await sealed(scene, of, first, second);
  return [...panel.slice(0, 4), replacement];
};
