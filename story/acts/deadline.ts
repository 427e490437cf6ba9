// The deadline comes nearer: reminders, a form that has run out, one in time, and one too late.
import { type Case, caseOf, type Scene } from '../scene.ts';
import { askForForm, checked, evidenceOf, post, storageRefuses, upload } from '../uploads.ts';
import { submit } from './handing-in.ts';

const remind = async (scene: Scene, drafts: readonly Case[], day: string, daysLeft: number): Promise<void> => {
  await scene.local.moveTo(`${day}T10:00`);
  await scene.local.runSchedule('deadline');
  for (const { organisation, number } of drafts)
    scene.letters.due({ code: 'M05', to: organisation.contactEmail, about: number, says: `还有${daysLeft}天` });
  scene.tell.act(`截止前 ${daysLeft} 天`, `${daysLeft} day${daysLeft === 1 ? '' : 's'} before the deadline`, day);
  await scene.letters.settle();
};

/** Asked for in December, posted in January. */
const formRunOut = async (scene: Scene, of: Case, { documentId, form }: Awaited<ReturnType<typeof askForForm>>) => {
  const { person } = of.organisation;
  const piece = await evidenceOf(scene, of, 'A16');
  await storageRefuses(
    scene,
    '上传表单过期后再上传',
    'a form that has run out',
    'AccessDenied',
    post(scene, form, piece.file.bytes),
  );
  await scene.local.runSchedule('sweep');
  const [document] = await checked(scene, person, of.folderId, [documentId]);
  scene.tell.expect(
    '未在期限内上传的材料不再等待',
    'what never came is not waited for',
    document?.reason,
    'upload_expired',
  );
  await upload(scene, person, of.folderId, [piece]);
};

const tooLate = async (scene: Scene, { organisation, id, number, folderId, field }: Case): Promise<void> => {
  const { local, letters, tell, does, isRefused } = scene;
  // What fell due until then has run before the first moment that is too late.
  await local.moveTo('2021-01-15T23:59');
  await local.moveTo('2021-01-16T00:00');
  tell.act('申报截止', 'The time for applications is over', '2021-01-15 24:00');
  await isRefused(
    organisation.person,
    { zh: `${organisation.short}在24:00之后提交`, en: 'handing in after 24:00', code: 'deadline_passed' },
    (api, commandId) => api.applications.submit({ params: { applicationId: id }, commandId }),
  );
  await isRefused(
    organisation.person,
    { zh: '截止后修改内容', en: 'changing an answer after the deadline', code: 'deadline_passed' },
    (api, commandId) =>
      api.folders.answer({
        params: { folderId, partId: `plan.${field}` },
        body: { version: 1, answers: {} },
        commandId,
      }),
  );
  await local.moveTo('2021-01-16T08:00');
  await local.runSchedule('lapse');
  letters.due({ code: 'M06', to: organisation.contactEmail, about: number });
  const { status } = await does(organisation.person, (api) => api.applications.get({ params: { applicationId: id } }));
  tell.expect('未提交的草稿失效', 'the draft lapses', status, 'lapsed');
  await letters.settle();
};

export const deadline = async (scene: Scene, cases: readonly Case[]): Promise<void> => {
  const inTime = caseOf(cases, '09');
  const late = caseOf(cases, '12');
  const asked = await askForForm(
    scene,
    inTime.organisation.person,
    inTime.folderId,
    await evidenceOf(scene, inTime, 'A16'),
  );
  await remind(scene, [inTime, late], '2021-01-08', 7);
  await formRunOut(scene, inTime, asked);
  await remind(scene, [inTime, late], '2021-01-12', 3);
  await remind(scene, [inTime, late], '2021-01-14', 1);
  const { status } = await submit(scene, inTime);
  scene.tell.expect(`${inTime.organisation.short}赶在截止前提交`, 'handed in a day before', status, 'submitted');
  await tooLate(scene, late);
};
