// 实地调研测评: every applicant is visited by two of the panel; photo, record, signatures and the group's opinion follow.
import { newId } from '#contract/client.ts';
import { fileOf, type UploadFile } from '../files.ts';
import type { Case, Scene } from '../scene.ts';
import { post } from '../uploads.ts';
import { Stop, together, until } from '../waiting.ts';
import { seatByProposal } from './proposing.ts';
import { close, closeAll, emailOf, markAll, panelOf, type Seats } from './seating.ts';

/** Morning and afternoon of two days, in Shenzhen. */
const HOURS = ['2021-01-21T09:30', '2021-01-21T14:30', '2021-01-22T09:30', '2021-01-22T14:30'] as const;
const instantOf = (moment: string): string => new Date(`${moment}:00+08:00`).toISOString();

const AT_ONCE = 8;
const STANDARDS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'] as const;

const recordWith = (photo: string) => ({
  checklist: Object.fromEntries(STANDARDS.map((id) => [id, { outcome: 'met' as const, note: '' }])),
  findings: '现场与申报材料一致：场地、展陈、专职人员和财务账簿均已逐项查看。',
  photos: [photo],
});

/** Who goes: the first two of the panel. */
const visitorsTo = (seats: Seats, of: Case): readonly [string, string] => {
  const [first = '', second = ''] = panelOf(seats, of, 'siteVisit');
  return [first, second];
};

const appoint = async (scene: Scene, of: Case, index: number, visitors: readonly string[]): Promise<void> => {
  const { home, contactEmail } = of.organisation;
  const visitAt = instantOf(HOURS[index % HOURS.length] ?? HOURS[0]);
  const body = { visitAt, place: `深圳市${home.districtName}${home.street}${home.road}`, visitors: [...visitors] };
  await scene.does('operator-01', (api, commandId) =>
    api['site-visits'].appoint({ params: { applicationId: of.id }, body, commandId }),
  );
  scene.letters.due({ code: 'M12', to: contactEmail, about: of.number });
  for (const visitor of visitors) scene.letters.due({ code: 'D31', to: emailOf(visitor), about: of.number });
};

const photoOf = ({ organisation, field }: Case): Promise<UploadFile> =>
  fileOf({ code: 'V01', number: 1, label: '现场照片', organisation: organisation.orgNameEn, field }, 'image/jpeg');

/** Announced with the hour it was taken, uploaded past the system, and checked like every other file. */
const photograph = async (scene: Scene, of: Case, visitor: string): Promise<string> => {
  const documentId = newId();
  const { name, bytes } = await photoOf(of);
  const params = { applicationId: of.id, documentId };
  const takenAt = new Date(await scene.local.now()).toISOString();
  const body = { name, contentType: 'image/jpeg' as const, bytes: bytes.length, takenAt };
  const form = await scene.does(visitor, (api, commandId) =>
    api['site-visits'].requestPhoto({ params, body, commandId }),
  );
  const { status, code } = await post(scene, form, bytes);
  if (status >= 300) throw new Stop(`the photo was turned away: ${status} ${code}`);
  return documentId;
};

const visitOf = ({ does }: Scene, of: Case) =>
  does('operator-01', (api) => api['site-visits'].get({ params: { applicationId: of.id } }));

const photoTaken = (scene: Scene, of: Case) =>
  until(
    scene.tell,
    () => visitOf(scene, of),
    ({ photos }) => photos.some(({ status }) => status === 'accepted'),
  );

/** The host signs, but for one that would not. */
const record = async (scene: Scene, of: Case, [first, second]: readonly [string, string], refuses: boolean) => {
  const { does, letters } = scene;
  const params = { applicationId: of.id };
  const photo = await photograph(scene, of, first);
  await photoTaken(scene, of);
  const written = await does(first, (api, commandId) =>
    api['site-visits'].record({ params, body: recordWith(photo), commandId }),
  );
  letters.due({ code: 'D32', to: of.organisation.contactEmail, about: of.number });
  const body = { recordHash: written.recordHash ?? '' };
  for (const visitor of [first, second])
    await does(visitor, (api, commandId) => api['site-visits'].sign({ params, body, commandId }));
  if (refuses) {
    const reason = '负责人对记录中场地使用情况的表述有不同意见，拒绝签字。';
    await does(second, (api, commandId) => api['site-visits'].noteRefusal({ params, body: { reason }, commandId }));
  } else
    await does(of.organisation.person, (api, commandId) => api['site-visits'].countersign({ params, body, commandId }));
};

const conclude = async ({ does }: Scene, of: Case): Promise<string> => {
  const opinion = '记录完整，现场情况与申报材料相符。';
  const params = { applicationId: of.id };
  const { status } = await does('leader-01', (api, commandId) =>
    api['site-visits'].giveOpinion({ params, body: { opinion }, commandId }),
  );
  return status;
};

const beforeTheHour = async ({ isRefused }: Scene, of: Case, visitor: string): Promise<void> => {
  const params = { applicationId: of.id };
  await isRefused(
    visitor,
    { zh: '未到现场先写记录', en: 'a record before the visit', code: 'site_visit_not_begun' },
    (api, commandId) => api['site-visits'].record({ params, body: recordWith(newId()), commandId }),
  );
};

/** One host refuses its signature: that is noted, and holds nothing up. */
export const siteVisits = async (scene: Scene, cases: readonly Case[], seats: Seats, unwilling: Case) => {
  const { tell, local, letters, isRefused } = scene;
  await local.moveTo('2021-01-20T10:00');
  tell.act('实地调研测评', 'Site visits', '2021-01-20');
  await seatByProposal(scene, cases, 'siteVisit', seats);
  await together(cases, (of, index) => appoint(scene, of, index, visitorsTo(seats, of)), AT_ONCE);
  tell.done(`${cases.length} 次实地调研约定`, `${cases.length} visits appointed`);
  const [first] = cases;
  if (first !== undefined) await beforeTheHour(scene, first, visitorsTo(seats, first)[0]);

  await local.moveTo('2021-01-22T17:30');
  tell.act('实地调研记录', 'The records of the visits', '2021-01-22');
  await isRefused(
    'leader-01',
    { zh: '记录未签署即结束环节', en: 'closing before the record is signed', code: 'evaluations_open' },
    (api, commandId) => api.evaluations.closePhase(close(unwilling, 'siteVisit', commandId)),
  );
  await together(cases, (of) => record(scene, of, visitorsTo(seats, of), of === unwilling), AT_ONCE);
  const concluded = await together(cases, (of) => conclude(scene, of), AT_ONCE);
  tell.expect(
    `${cases.length} 份记录经两名调研人员和申报单位签署（一家拒签已注明）`,
    'records signed by two visitors and the host; one refusal noted',
    concluded.filter((status) => status !== 'concluded'),
    [],
  );
  await markAll(scene, cases, 'siteVisit', seats);
  await closeAll(scene, cases, 'siteVisit');
  await letters.settle();
};
