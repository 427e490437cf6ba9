// Documents, site visit, roadshow: panels are seated, marks given, phases closed, and the final marks follow.
import { finalMark } from '../marks.ts';
import { type Case, caseOf, type Scene } from '../scene.ts';
import { evidenceOf, follow, storageRefuses, upload } from '../uploads.ts';
import { together } from '../waiting.ts';
import { manners } from './manners.ts';
import { close, emailOf, marks, type PhaseId, panelFrom, type Seats, seat } from './seating.ts';

type Hold = { readonly phase: PhaseId; readonly seats: Seats; readonly late?: { readonly of: Case } };

const sizeOf = ({ round }: Scene, phase: PhaseId): number =>
  round.rubric.phases.find(({ id }) => id === phase)?.panel ?? 0;

const seatAll = async (scene: Scene, cases: readonly Case[], { phase, seats }: Hold): Promise<void> => {
  await together(cases, async (of, index) => {
    if (seats.get(of.id)?.has(phase)) return;
    const panel = panelFrom(index, sizeOf(scene, phase));
    await seat(scene, of, phase, panel);
    seats.set(of.id, new Map([...(seats.get(of.id) ?? []), [phase, panel]]));
  });
};

const markAll = async (scene: Scene, cases: readonly Case[], { phase, seats, late }: Hold): Promise<number> => {
  const sheets = cases.flatMap((of) => {
    const panel = seats.get(of.id)?.get(phase) ?? [];
    return panel.slice(0, of === late?.of ? -1 : panel.length).map((evaluator) => ({ of, evaluator }));
  });
  await together(sheets, ({ of, evaluator }) => marks(scene, of, phase, evaluator), 6);
  return sheets.length;
};

/** The last of a panel lets the day pass, is reminded once, and then hands in. */
const overdue = async (scene: Scene, of: Case, { phase, seats }: Hold): Promise<void> => {
  const evaluator = seats.get(of.id)?.get(phase)?.at(-1) ?? '';
  await scene.local.moveTo('2021-02-03T10:00');
  await scene.local.runSchedule('evaluators');
  await scene.local.runSchedule('evaluators');
  scene.letters.due({ code: 'M15', to: emailOf(evaluator), about: of.number });
  await scene.letters.settle();
  await marks(scene, of, phase, evaluator);
  scene.tell.done(`${evaluator} 经催办后提交`, 'hands in after one reminder');
};

const hold = async (scene: Scene, cases: readonly Case[], day: string, holding: Hold): Promise<void> => {
  const { tell, local, letters, does, round } = scene;
  const { phase, late } = holding;
  const label = round.rubric.phases.find(({ id }) => id === phase)?.label ?? { zh: phase, en: phase };
  await local.moveTo(`${day}T10:00`);
  tell.act(label.zh, label.en, day);
  const [first] = cases;
  if (phase === 'documents' && first !== undefined)
    holding.seats.set(first.id, new Map([[phase, await manners(scene, first)]]));
  await seatAll(scene, cases, holding);
  const count = await markAll(scene, cases, holding);
  tell.done(`${count} 份评分表提交`, `${count} sheets handed in`);
  await letters.settle();
  if (late !== undefined) await overdue(scene, late.of, holding);
  const views = await together(cases, (of) =>
    does('leader-01', (api, commandId) => api.evaluations.closePhase(close(of, phase, commandId))),
  );
  const open = views.filter(({ panels }) => panels?.[phase]?.closed !== true).length;
  tell.expect(`组长结束${label.zh}`, `the leader closes the phase for ${cases.length} applications`, open, 0);
};

export const evaluation = async (scene: Scene, cases: readonly Case[], link: string): Promise<void> => {
  const { tell, does, isRefused } = scene;
  const seats: Seats = new Map();
  const presenting = caseOf(cases, '04');
  await hold(scene, cases, '2021-01-19', { phase: 'documents', seats });
  await storageRefuses(scene, '昨天的下载链接', "yesterday's download link", 'AccessDenied', follow(scene, link));
  await hold(scene, cases, '2021-01-21', { phase: 'siteVisit', seats });

  const { organisation, folderId } = presenting;
  const evidence = await evidenceOf(scene, presenting, 'A16');
  const { code, fieldCode, file } = evidence;
  const body = { code, fieldCode: fieldCode ?? '', name: file.name, contentType: file.contentType, bytes: 100 };
  await isRefused(
    organisation.person,
    { zh: '截止后补交佐证', en: 'more evidence after the deadline', code: 'deadline_passed' },
    (api, commandId) => api.documents.requestUpload({ params: { folderId, documentId: commandId }, body, commandId }),
  );
  await upload(scene, organisation.person, folderId, [await evidenceOf(scene, presenting, 'A17')]);
  tell.done('路演材料仍可上传', 'slides for the roadshow may still come');
  await hold(scene, cases, '2021-01-26', { phase: 'roadshow', seats, late: { of: presenting } });
  const [juror = ''] = seats.get(presenting.id)?.get('roadshow') ?? [];
  const params = { applicationId: presenting.id, phase: 'roadshow' };
  const { submission } = await does(juror, (api) => api.evaluations.get({ params }));
  const slides = submission?.documents.some((document) => document.code === 'A17');
  tell.expect('路演专家可看到路演材料', 'the panel of the roadshow finds the slides', slides, true);

  const scored = await together(cases, async ({ id }) =>
    does('leader-01', (api) => api.applications.get({ params: { applicationId: id } })),
  );
  const reckoned = cases.map((of) => finalMark(scene.round.rubric, of, seats.get(of.id) ?? new Map()));
  tell.expect(
    '最后得分与笔算一致',
    'the final marks are those reckoned on paper',
    scored.map(({ score }) => (score?.final ?? 0) / 100),
    reckoned,
  );
};
