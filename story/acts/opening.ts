// From the award to the plaque: each site writes its page, the plaque gets its number, hangs, and anybody can check it.
import type { SitePage } from '#domain/site/exhibition.ts';
import type { Scene } from '../scene.ts';
import { until } from '../waiting.ts';
import type { Site } from './selection.ts';

const pageOf = ({ of: { organisation } }: Site): SitePage => ({
  title: `${organisation.short}创新示范点`,
  intro: '展示本领域全市社会组织的工作成果和经验做法。',
  address: `深圳市${organisation.home.districtName}${organisation.home.street}${organisation.home.road}`,
  openDays: '周二至周日',
  openHours: '9:30至17:00',
  coverage: '汇集本领域全市社会组织的成果，每季更新。',
  exhibits: [{ title: '本领域十件事', text: organisation.deed, ofWhom: '本领域全市社会组织' }],
});

const handOver = { handedOverOn: '2021-03-19', validFrom: '2021-03-19' };

export const opening = async (scene: Scene, sites: readonly Site[]): Promise<void> => {
  const { tell, local, does, isRefused, letters } = scene;
  await local.moveTo('2021-03-08T10:00');
  const ceremony = { ceremonyAt: '2021-03-19T07:00:00.000Z', place: '深圳市民中心B区' };
  for (const { id, of } of sites) {
    await does('bureau-01', (api, commandId) =>
      api.sites.appointCeremony({ params: { siteId: id }, body: ceremony, commandId }),
    );
    letters.due({ code: 'M25', to: of.organisation.contactEmail, about: of.number });
  }
  await letters.settle();
  await local.moveTo('2021-03-19T16:00');
  const [first] = sites;
  if (first !== undefined)
    await isRefused(
      'bureau-01',
      { zh: '未填写展示页面即挂牌', en: 'a plaque for a site without its page', code: 'page_missing' },
      (api, commandId) => api.sites.open({ params: { siteId: first.id }, body: handOver, commandId }),
    );
  const numbers: string[] = [];
  for (const site of sites) {
    const params = { siteId: site.id };
    await does(site.of.organisation.person, (api, commandId) =>
      api.sites.writePage({ params, body: pageOf(site), commandId }),
    );
    const opened = await does('bureau-01', (api, commandId) => api.sites.open({ params, body: handOver, commandId }));
    numbers.push(opened.plaque?.number ?? '');
  }
  const [number = ''] = numbers;
  await until(
    tell,
    async () => (await does('bureau-01', (api) => api.public.sites())).items,
    (items) => items.every(({ status }) => status === 'active'),
  );
  const checked = await does('bureau-01', (api) => api.public.plaque({ params: { number } }));
  tell.expect(`公众查验牌匾 ${number}`, 'the plaque as anybody checks it', checked.status, 'valid');
};

const report = {
  reportVisits: 480,
  reportEvents: 6,
  reportMedia: 3,
  reportText: '本期新增两组展板，举办六场交流活动，接待同类社会组织参观学习。',
};

/** Three reports in the year of the exhibition, each asked for fifteen days ahead. */
export const reporting = async (scene: Scene, sites: readonly Site[]): Promise<void> => {
  const { tell, local, does, letters, round } = scene;
  for (const [day, number] of [
    ['2021-05-11', 1],
    ['2021-08-11', 2],
    ['2021-11-11', 3],
  ] as const) {
    await local.moveTo(`${day}T10:00`);
    await local.runSchedule('duties');
    tell.act(`展示情况第 ${number} 期报送`, `exhibition report ${number}`, day);
    for (const { id, of } of sites) {
      const { contactEmail, orgName, person } = of.organisation;
      letters.due({ code: 'M27', to: contactEmail, about: of.number, says: '剩余15天' });
      const params = { siteId: id, dutyId: `exhibitionReport-${number}` };
      await does(person, (api, commandId) => api.sites.handInReturn({ params, body: { answers: report }, commandId }));
      letters.due({ code: 'D01', to: round.contact.email, about: of.number, says: orgName });
      await does('clerk-01', (api, commandId) => api.sites.acceptReturn({ params, commandId }));
      letters.due({ code: 'D02', to: contactEmail, about: of.number });
    }
    await letters.settle();
  }
};
