// 路演: a session for each field, its order drawn by a published seed, one slot open at a time, marks while it is spoken.
import { createHmac } from 'node:crypto';
import { newId } from '#contract/client.ts';
import { sheetOf } from '../marks.ts';
import type { Case, Scene } from '../scene.ts';
import { evidenceOf, upload } from '../uploads.ts';
import { Stop, together } from '../waiting.ts';
import { roundId } from './curtain.ts';
import { seatByProposal } from './proposing.ts';
import { closeAll, emailOf, markAll, marks, panelOf, type Seats } from './seating.ts';

type Session = { readonly id: string; readonly field: string; readonly cases: readonly Case[] };

/** Five sessions a day; each takes at most two hours. */
const HOURS = ['08:30', '10:30', '14:00', '16:00', '18:00'] as const;
const DAYS = ['2021-01-26', '2021-01-27'] as const;

/** Made known on the eve, by nobody of the programme. */
const SEED = '2021-01-25 晚公布的摇奖号码 03 08 11 17 26 29 + 12';

const startOf = (index: number): string => {
  const day = DAYS[Math.floor(index / HOURS.length)] ?? DAYS[0];
  return new Date(`${day}T${HOURS[index % HOURS.length] ?? HOURS[0]}:00+08:00`).toISOString();
};

const plan = async ({ does }: Scene, { id, cases }: Session, index: number): Promise<void> => {
  const applications = cases.map((of) => of.id);
  const body = { roundId, startsAt: startOf(index), place: '深圳市社会组织总部基地路演厅', applications };
  await does('operator-01', (api, commandId) => api.roadshows.plan({ params: { roadshowId: id }, body, commandId }));
};

/** As anybody can do it again: a lot for each application, keyed with the seed, and the smallest speaks first. */
const orderByHand = ({ id, cases }: Session): readonly string[] => {
  const lotOf = (application: string) =>
    createHmac('sha256', SEED).update(`${id}/${application}`, 'utf8').digest('hex');
  return cases.map((of) => of.id).toSorted((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1));
};

const draw = async ({ does, letters }: Scene, session: Session): Promise<boolean> => {
  const drawn = await does('operator-01', (api, commandId) =>
    api.roadshows.draw({ params: { roadshowId: session.id }, body: { seed: SEED }, commandId }),
  );
  for (const { organisation, number } of session.cases)
    letters.due({ code: 'M13', to: organisation.contactEmail, about: number });
  const order = drawn.slots.map(({ applicationId }) => applicationId);
  return order.join() === orderByHand(session).join();
};

const slides = async ({ tell, isRefused, ...scene }: Scene, of: Case): Promise<void> => {
  const { organisation, folderId } = of;
  const { code, fieldCode, file } = await evidenceOf({ ...scene, tell, isRefused }, of, 'A16');
  const body = { code, fieldCode: fieldCode ?? '', name: file.name, contentType: file.contentType, bytes: 100 };
  await isRefused(
    organisation.person,
    { zh: '截止后补交佐证', en: 'more evidence after the deadline', code: 'deadline_passed' },
    (api, commandId) => api.documents.requestUpload({ params: { folderId, documentId: commandId }, body, commandId }),
  );
  const whole = { ...scene, tell, isRefused };
  await upload(whole, organisation.person, folderId, [await evidenceOf(whole, of, 'A17')]);
  tell.done('路演材料仍可上传', 'slides for the roadshow may still come');
};

const prepare = async (scene: Scene, sessions: readonly Session[], cases: readonly Case[], seats: Seats) => {
  const { tell, letters } = scene;
  await together(sessions, (session, index) => plan(scene, session, index));
  await seatByProposal(scene, cases, 'roadshow', seats);
  const asByHand = await together(sessions, (session) => draw(scene, session));
  tell.expect(
    `${sessions.length} 场路演的发言顺序按公布的种子抽取，复算一致`,
    'the order of every session, drawn again from the published seed',
    asByHand,
    sessions.map(() => true),
  );
  await letters.settle();
};

const beforeItsSlot = async ({ does, isRefused, round }: Scene, of: Case, evaluator: string): Promise<void> => {
  const params = { applicationId: of.id, phase: 'roadshow' };
  await does(evaluator, (api, commandId) => api.evaluations.declare({ params, body: { conflict: false }, commandId }));
  const body = sheetOf(round.rubric, of, 'roadshow', evaluator);
  await isRefused(
    evaluator,
    { zh: '未到发言时段即评分', en: 'marking before the slot is open', code: 'slot_not_open' },
    (api, commandId) => api.evaluations.handIn({ params, body, commandId }),
  );
};

const speak = async ({ does }: Scene, { id, cases }: Session): Promise<void> => {
  for (const of of cases) {
    const params = { roadshowId: id, applicationId: of.id };
    await does('operator-01', (api, commandId) => api.roadshows.openSlot({ params, commandId }));
    await does('operator-01', (api, commandId) => api.roadshows.closeSlot({ params, commandId }));
  }
};

const oneAtATime = async ({ isRefused, does }: Scene, { id, cases }: Session): Promise<void> => {
  const [first, second] = cases;
  if (first === undefined || second === undefined) throw new Stop('a session of one');
  const slot = (of: Case) => ({ params: { roadshowId: id, applicationId: of.id } });
  await does('operator-01', (api, commandId) => api.roadshows.openSlot({ ...slot(first), commandId }));
  await isRefused(
    'operator-01',
    { zh: '同时开放两个发言时段', en: 'a second slot while one is open', code: 'slot_open' },
    (api, commandId) => api.roadshows.openSlot({ ...slot(second), commandId }),
  );
  await does('operator-01', (api, commandId) => api.roadshows.closeSlot({ ...slot(first), commandId }));
};

/** The last of a panel lets the day pass, is reminded once, and then hands in. */
const overdue = async (scene: Scene, of: Case, evaluator: string): Promise<void> => {
  await scene.local.moveTo('2021-02-03T10:00');
  await scene.local.runSchedule('evaluators');
  await scene.local.runSchedule('evaluators');
  scene.letters.due({ code: 'M15', to: emailOf(evaluator), about: of.number });
  await scene.letters.settle();
  await marks(scene, of, 'roadshow', evaluator);
  scene.tell.done(`${evaluator} 经催办后提交`, 'hands in after one reminder');
};

const closeSessions = async ({ does }: Scene, sessions: readonly Session[]): Promise<void> => {
  await together(sessions, ({ id }) =>
    does('operator-01', (api, commandId) => api.roadshows.close({ params: { roadshowId: id }, commandId })),
  );
};

/** `presenting` shows slides, and the last of its panel is late with the marks. */
export const roadshow = async (scene: Scene, cases: readonly Case[], seats: Seats, presenting: Case) => {
  const { tell, local, does, isRefused } = scene;
  const fields = [...new Set(cases.map(({ field }) => field))];
  const sessions = fields.map(
    (field): Session => ({ id: newId(), field, cases: cases.filter((of) => of.field === field) }),
  );
  await local.moveTo('2021-01-25T20:30');
  tell.act('路演抽签', 'The order of the roadshow is drawn', '2021-01-25');
  await prepare(scene, sessions, cases, seats);
  await slides(scene, presenting);

  await local.moveTo('2021-01-27T20:30');
  tell.act('路演', 'Roadshow', '2021-01-26 / 27');
  const panel = panelOf(seats, presenting, 'roadshow');
  const [juror = ''] = panel;
  const late = panel.at(-1) ?? '';
  await beforeItsSlot(scene, presenting, juror);
  const own = sessions.find(({ field }) => field === presenting.field);
  if (own === undefined) throw new Stop('nobody presents');
  await oneAtATime(scene, own);
  const others = sessions.filter((session) => session !== own);
  await together([{ ...own, cases: own.cases.slice(1) }, ...others], (session) => speak(scene, session), 8);
  await markAll(scene, cases, 'roadshow', seats, (of, evaluator) => of === presenting && evaluator === late);
  const params = { applicationId: presenting.id, phase: 'roadshow' };
  const { submission } = await does(juror, (api) => api.evaluations.get({ params }));
  const shown = submission?.documents.some(({ code }) => code === 'A17');
  tell.expect('路演专家可看到路演材料', 'the panel of the roadshow finds the slides', shown, true);
  await isRefused(
    'operator-01',
    { zh: '评分未齐即结束路演', en: 'ending a session with a sheet open', code: 'evaluations_open' },
    (api, commandId) => api.roadshows.close({ params: { roadshowId: own.id }, commandId }),
  );
  await overdue(scene, presenting, late);
  await closeSessions(scene, sessions);
  await closeAll(scene, cases, 'roadshow');
};
