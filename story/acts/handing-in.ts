// Handing in: most in the first days, one twice by the same press, one withdrawn again.
import { newId } from '#contract/client.ts';
import { type Case, caseOf, type Scene } from '../scene.ts';
import { together } from '../waiting.ts';

/** Contact and office both hear of it. */
const submittedLetters = ({ letters, round }: Scene, { organisation, number }: Case): void =>
  letters.due(
    { code: 'M03', to: organisation.contactEmail, about: number },
    { code: 'M04', to: round.contact.email, about: number, says: organisation.orgName },
  );

export const submit = async (scene: Scene, of: Case) => {
  const view = await scene.does(of.organisation.person, (api, commandId) =>
    api.applications.submit({ params: { applicationId: of.id }, commandId }),
  );
  submittedLetters(scene, of);
  return view;
};

const submitTwice = async (scene: Scene, of: Case): Promise<void> => {
  const commandId = newId();
  const press = () =>
    scene.does(of.organisation.person, (api) =>
      api.applications.submit({ params: { applicationId: of.id }, commandId }),
    );
  const first = await press();
  const second = await press();
  submittedLetters(scene, of);
  const { tell } = scene;
  tell.expect('同一次提交重发：回答相同', 'the same press twice: the same answer', second, first);
  tell.expect('只有一份回执', 'and one receipt', second.receipts.length, 1);
};

const withdraw = async (scene: Scene, { organisation, id, number }: Case): Promise<void> => {
  const press = (reason: string, commandId: string) => ({ params: { applicationId: id }, body: { reason }, commandId });
  await scene.isRefused(
    organisation.person,
    { zh: '不写理由的撤回', en: 'withdrawing without a reason', code: 'reason_missing' },
    (api, commandId) => api.applications.withdraw(press(' ', commandId)),
  );
  const { status } = await scene.does(organisation.person, (api, commandId) =>
    api.applications.withdraw(press('原定场地的租约未能续签，本年度不再具备创建条件。', commandId)),
  );
  scene.letters.due(
    { code: 'D04', to: organisation.contactEmail, about: number },
    { code: 'D05', to: scene.round.contact.email, about: number },
  );
  scene.tell.expect(`${organisation.short}说明理由后撤回`, 'withdrawn with a reason', status, 'withdrawn');
};

export const handingIn = async (scene: Scene, cases: readonly Case[]): Promise<void> => {
  const twice = caseOf(cases, '01');
  const early = cases.filter((of) => of.turn !== 'lapsed' && of.turn !== 'handed in late in the window');
  await submitTwice(scene, twice);
  const views = await together(
    early.filter((of) => of !== twice),
    async (of) => (await submit(scene, of)).status,
  );
  scene.tell.expect(
    `${early.length} 件申报提交`,
    `${early.length} applications handed in`,
    views.filter((status) => status !== 'submitted'),
    [],
  );
  await withdraw(scene, caseOf(cases, '10'));
  await scene.letters.settle();
};
