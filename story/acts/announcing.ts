// The list stands publicly for five working days before the Spring Festival; then each is confirmed and signs.
import { newId } from '#contract/client.ts';
import type { Case, Scene } from '../scene.ts';
import { until } from '../waiting.ts';
import { roundId } from './curtain.ts';

const noticeOf = (winners: readonly Case[]) => ({
  roundId,
  title: { zh: '拟入选创新示范点名单公示', en: 'Public notice of the proposed demonstration sites' },
  text: { zh: '经项目指导组研究，现将拟入选名单予以公示。', en: 'The steering group proposes these organisations.' },
  applications: winners.map(({ id }) => id),
  firstDay: '2021-02-05',
  phones: { enquiries: '0755-25832101', supervision: '0755-25832115' },
});

const openNotice = async ({ tell, does, letters }: Scene, winners: readonly Case[]): Promise<void> => {
  const params = { publicityId: newId() };
  const drafted = await does('operator-01', (api, commandId) =>
    api.publicity.draft({ params, body: noticeOf(winners), commandId }),
  );
  tell.expect('公示五个工作日，截止', 'five working days, the first one counted', drafted.lastDay, '2021-02-10');
  const opened = await does('bureau-01', (api, commandId) => api.publicity.open({ params, commandId }));
  for (const { organisation, number } of winners)
    letters.due({ code: 'M16', to: organisation.contactEmail, about: number, says: '2021年2月10日 24:00' });
  const [shown] = await until(
    tell,
    async () => (await does('bureau-01', (api) => api.public.publicities())).items,
    (items) => items.length > 0,
  );
  tell.expect('公众所见与定稿一致', 'what the public reads is what was frozen', shown?.contentHash, opened.contentHash);
};

const confirmAndSign = async ({ does, letters }: Scene, { id, organisation, number }: Case): Promise<void> => {
  const params = { applicationId: id };
  await does('bureau-01', (api, commandId) => api.applications.confirm({ params, commandId }));
  letters.due({ code: 'M21', to: organisation.contactEmail, about: number });
  const body = {
    reference: `深社创协〔2021〕${number}`,
    sha256: 'a9'.repeat(32),
    signedOn: '2021-02-22',
    signatories: { bureau: '宋岩', organisation: organisation.legalRepName },
  };
  await does('bureau-02', (api, commandId) => api.applications.signAgreement({ params, body, commandId }));
};

export const announce = async (scene: Scene, winners: readonly Case[]): Promise<void> => {
  const { tell, local, letters, isRefused, round } = scene;
  await openNotice(scene, winners);
  const [first] = winners;
  if (first !== undefined)
    await isRefused(
      'bureau-01',
      { zh: '公示期内确认', en: 'confirming during the notice', code: 'publicity_not_over' },
      (api, commandId) => api.applications.confirm({ params: { applicationId: first.id }, commandId }),
    );
  await local.moveTo('2021-02-22T10:00');
  await local.runSchedule('endpublicities');
  letters.due({ code: 'D10', to: round.contact.email, about: '' });
  for (const of of winners) await confirmAndSign(scene, of);
  tell.done(`公示期满无异议，${winners.length} 家确认并签署协议`, `${winners.length} confirmed and signed`);
};
