// What goes wrong while people fill in a form: a wrong credit code, an old version, somebody else's papers.
import { organisationAnswersOf } from '../cast.ts';
import { type Case, caseOf, type Scene } from '../scene.ts';

/** The check character changed, every other character right. */
const misspelt = (code: string): string => `${code.slice(0, 17)}${code.endsWith('3') ? '4' : '3'}`;

const creditCode = async ({ does, isRefused, tell }: Scene, { organisation, folderId, id }: Case, other: Case) => {
  const { person, uscc } = organisation;
  const save = (code: string, version: number) => ({
    params: { folderId, partId: 'organisation' },
    body: { version, answers: { ...organisationAnswersOf(organisation)['organisation'], uscc: code } },
  });
  await isRefused(
    person,
    {
      zh: `${organisation.short}写错统一社会信用代码的校验码`,
      en: 'a credit code with a wrong check character',
      code: 'invalid_request',
      fault: { path: 'organisation.uscc', code: 'credit_code_check_character' },
    },
    (api, commandId) => api.folders.answer({ ...save(misspelt(uscc), 1), commandId }),
  );
  await does(person, (api, commandId) => api.folders.answer({ ...save(other.organisation.uscc, 1), commandId }));
  await isRefused(
    person,
    {
      zh: `${organisation.short}误填另一单位的代码`,
      en: 'the code of another organisation',
      code: 'answers_incomplete',
      fault: { path: 'organisation.uscc', code: 'not_own_credit_code' },
    },
    (api, commandId) => api.applications.submit({ params: { applicationId: id }, commandId }),
  );
  await does(person, (api, commandId) => api.folders.answer({ ...save(uscc.toLowerCase(), 2), commandId }));
  const { answers } = await does(person, (api) => api.applications.check({ params: { applicationId: id } }));
  tell.expect('改正后再无问题（小写自动更正）', 'put right, and small letters with it', answers, []);
};

const oldVersion = async ({ isRefused }: Scene, { organisation, folderId, field }: Case): Promise<void> => {
  await isRefused(
    organisation.person,
    { zh: '以旧版本保存已更新的内容', en: 'saving over a version not seen', code: 'stale_version' },
    (api, commandId) =>
      api.folders.answer({
        params: { folderId, partId: `promises.${field}` },
        body: { version: 0, answers: {} },
        commandId,
      }),
  );
};

const somebodyElses = async ({ isRefused }: Scene, curious: Case, { id, folderId }: Case): Promise<void> => {
  const { person } = curious.organisation;
  await isRefused(
    person,
    { zh: '查看他人的申报', en: "somebody else's application", code: 'application_not_found' },
    (api) => api.applications.get({ params: { applicationId: id } }),
  );
  await isRefused(person, { zh: '查看他人的材料袋', en: "somebody else's folder", code: 'folder_not_found' }, (api) =>
    api.folders.get({ params: { folderId } }),
  );
};

export const stumbling = async (scene: Scene, cases: readonly Case[]): Promise<void> => {
  await creditCode(scene, caseOf(cases, '02'), caseOf(cases, '01'));
  await oldVersion(scene, caseOf(cases, '01'));
  await somebodyElses(scene, caseOf(cases, '05'), caseOf(cases, '03'));
  const { organisation, id, field, folderId } = caseOf(cases, '06');
  const { person } = organisation;
  await scene.isRefused(
    person,
    {
      zh: '尚未上传材料即提交',
      en: 'handing in without the attachments',
      code: 'attachments_missing',
      fault: { path: 'attachments.A01', code: 'required' },
    },
    (api, commandId) => api.applications.submit({ params: { applicationId: id }, commandId }),
  );
  await scene.isRefused(
    person,
    { zh: '同一领域重复申报', en: 'a second application in the same field', code: 'already_exists' },
    (api, commandId) =>
      api.applications.start({ params: { applicationId: commandId }, body: { folderId, fieldCode: field }, commandId }),
  );
};
