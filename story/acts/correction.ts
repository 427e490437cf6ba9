// A correction: one list, once; the folder opens again, what is wrong is put right and handed in again.
import { fieldAnswersOf } from '../cast.ts';
import type { Case, Scene } from '../scene.ts';
import { documentsOf, evidenceOf, upload } from '../uploads.ts';
import { Stop } from '../waiting.ts';

const defects = [
  { at: 'A10', what: '场地租赁合同末页盖章处不清晰，请重新扫描上传。' },
  { at: 'venue.openHours', what: '开放时间未注明节假日安排，请补充。' },
];

/** 2021-01-18 and five working days end on Monday the 25th at 24:00. */
const CORRECT_BY = '2021-01-25T16:00:00.000Z';

const ask = (id: string, commandId: string, list: typeof defects) => ({
  params: { applicationId: id },
  body: { defects: list },
  commandId,
});

const putRight = async (scene: Scene, of: Case): Promise<void> => {
  const { organisation, folderId, field } = of;
  const { person } = organisation;
  const old = (await documentsOf(scene, person, folderId)).find(
    (known) => known.code === 'A10' && known.fieldCode === field,
  );
  if (old === undefined) throw new Stop(`${person} never uploaded A10`);
  await scene.does(person, (api, commandId) =>
    api.documents.remove({ params: { folderId, documentId: old.id }, commandId }),
  );
  await upload(scene, person, folderId, [await evidenceOf(scene, of, 'A10')]);
  const openHours = '9:30至17:00，法定节假日10:00至16:00';
  const answers = { ...fieldAnswersOf(of)['venue'], openHours };
  await scene.does(person, (api, commandId) =>
    api.folders.answer({ params: { folderId, partId: `venue.${field}` }, body: { version: 1, answers }, commandId }),
  );
};

export const correction = async (scene: Scene, of: Case, clerk: string): Promise<void> => {
  const { tell, letters, does, isRefused } = scene;
  const { organisation, id, number } = of;
  await isRefused(
    clerk,
    { zh: '没有内容的补正要求', en: 'a correction of nothing', code: 'reason_missing' },
    (api, c) => api.applications.askCorrection(ask(id, c, [])),
  );
  const asked = await does(clerk, (api, commandId) => api.applications.askCorrection(ask(id, commandId, defects)));
  for (const { what } of defects.slice(0, 1))
    letters.due({ code: 'M07', to: organisation.contactEmail, about: number, says: what });
  tell.expect('补正期限：五个工作日', 'the correction is due in five working days', asked.correctBy, CORRECT_BY);

  await putRight(scene, of);
  const corrected = await does(organisation.person, (api, commandId) =>
    api.applications.correct({ params: { applicationId: id }, commandId }),
  );
  letters.due({ code: 'M08', to: scene.round.contact.email, about: number });
  const hashes = new Set(corrected.receipts.map(({ contentHash }) => contentHash));
  tell.expect(
    `${organisation.short}补正后重新提交：两份不同的回执`,
    'corrected: two different receipts',
    hashes.size,
    2,
  );
  await isRefused(clerk, { zh: '第二次要求补正', en: 'a second correction', code: 'correction_used' }, (api, c) =>
    api.applications.askCorrection(ask(id, c, defects)),
  );
};
