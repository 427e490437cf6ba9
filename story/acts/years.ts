// The years after: reminders, a return sent back and put right, a site that is overdue, and three years fulfilled.
import { annualReturn } from '../answers.ts';
import type { LetterCode } from '../letters/kinds.ts';
import type { Scene } from '../scene.ts';
import { evidenceOf, upload } from '../uploads.ts';
import { together } from '../waiting.ts';
import type { Site } from './selection.ts';

const letter = ({ letters }: Scene, code: LetterCode, { of }: Site, says?: string): void =>
  letters.due({ code, to: of.organisation.contactEmail, about: of.number, ...(says === undefined ? {} : { says }) });
const toOffice = ({ letters, round }: Scene, code: LetterCode, { of }: Site): void =>
  letters.due({ code, to: round.contact.email, about: of.number, says: of.organisation.orgName });

const dutyOf = (year: number): string => `annualReturn-${year}`;
const duty = ({ id }: Site, year: number) => ({ siteId: id, dutyId: dutyOf(year) });

const onDay = async (scene: Scene, day: string, zh: string, en: string): Promise<void> => {
  await scene.local.moveTo(`${day}T10:00`);
  await scene.local.runSchedule('duties');
  scene.tell.act(zh, en, day);
};

const handIn = async (scene: Scene, site: Site, year: number): Promise<void> => {
  await scene.does(site.of.organisation.person, (api, commandId) =>
    api.sites.handInReturn({ params: duty(site, year), body: { answers: annualReturn() }, commandId }),
  );
  toOffice(scene, 'D01', site);
};

const uploadProof = async (scene: Scene, { of }: Site): Promise<void> => {
  const pieces = [await evidenceOf(scene, of, 'D01'), await evidenceOf(scene, of, 'D02')];
  await upload(scene, of.organisation.person, of.folderId, pieces);
};

const accept = async (scene: Scene, site: Site, year: number): Promise<void> => {
  await scene.does('clerk-01', (api, commandId) => api.sites.acceptReturn({ params: duty(site, year), commandId }));
  letter(scene, 'D02', site);
};

const fulfil = async (scene: Scene, site: Site, year: number): Promise<void> => {
  await uploadProof(scene, site);
  await handIn(scene, site, year);
  await accept(scene, site, year);
};

const sentBack = async (scene: Scene, site: Site, neighbour: Site): Promise<void> => {
  const { person } = site.of.organisation;
  const body = { answers: annualReturn() };
  await scene.isRefused(
    person,
    {
      zh: '未附证明材料的年度报告',
      en: 'a return without its proof',
      code: 'answers_incomplete',
      fault: { path: 'attachments.D01', code: 'required' },
    },
    (api, commandId) => api.sites.handInReturn({ params: duty(site, 1), body, commandId }),
  );
  await scene.isRefused(
    neighbour.of.organisation.person,
    { zh: '替别的示范点报送', en: "another site's return", code: 'site_not_found' },
    (api, commandId) => api.sites.handInReturn({ params: duty(site, 1), body, commandId }),
  );
  await uploadProof(scene, site);
  await handIn(scene, site, 1);
  await scene.isRefused(
    person,
    { zh: '重复报送', en: 'handing in twice', code: 'step_already_taken' },
    (api, commandId) => api.sites.handInReturn({ params: duty(site, 1), body, commandId }),
  );
  const remark = '运营资金凭证缺少第四季度明细，请补充。';
  await scene.does('clerk-02', (api, commandId) =>
    api.sites.sendBackReturn({ params: duty(site, 1), body: { remark }, commandId }),
  );
  letter(scene, 'D03', site, remark);
  scene.tell.done(`${site.of.organisation.short}的年度报告退回修改`, 'its return is sent back');
};

const firstYear = async (scene: Scene, sites: readonly Site[], careful: Site, tardy: Site): Promise<void> => {
  const { letters, tell } = scene;
  for (const [day, left] of [
    ['2022-01-30', 60],
    ['2022-03-01', 30],
  ] as const) {
    await onDay(scene, day, `年度报告到期前 ${left} 天`, `${left} days before the return is due`);
    for (const site of sites) letter(scene, 'M28', site, `剩余${left}天`);
    await letters.settle();
  }
  await sentBack(scene, careful, tardy);
  await onDay(scene, '2022-03-24', '年度报告到期前 7 天', '7 days before the return is due');
  for (const site of sites) letter(scene, 'M28', site, '剩余7天');
  await letters.settle();

  await uploadProof(scene, careful);
  await handIn(scene, careful, 1);
  await accept(scene, careful, 1);
  tell.done(`${careful.of.organisation.short}改后重报，通过`, 'put right, handed in again, accepted');
  const others = sites.filter((site) => site !== careful && site !== tardy);
  await together(others, (site) => fulfil(scene, site, 1));
  tell.done(`${others.length} 个示范点按时报送`, `${others.length} sites hand in on time`);

  for (const [day, late] of [
    ['2022-04-01', 1],
    ['2022-04-15', 15],
    ['2022-04-30', 30],
  ] as const) {
    await onDay(scene, day, `${tardy.of.organisation.short}逾期 ${late} 天`, `${late} days late`);
    letter(scene, 'M29', tardy, `${late}天`);
    if (late === 30) toOffice(scene, 'M29', tardy);
    await letters.settle();
  }
  await fulfil(scene, tardy, 1);
  tell.done(`${tardy.of.organisation.short}逾期后报送`, 'hands in after all');
};

export const years = async (scene: Scene, sites: readonly Site[]): Promise<void> => {
  const { tell, does, letters } = scene;
  const [careful, ...others] = sites;
  const tardy = others.at(-1);
  if (careful === undefined || tardy === undefined) return;
  await firstYear(scene, sites, careful, tardy);
  for (const [day, year] of [
    ['2023-01-30', 2],
    ['2024-01-31', 3],
  ] as const) {
    await onDay(scene, day, `第${year}年`, `year ${year}`);
    for (const site of sites) letter(scene, 'M28', site, '剩余60天');
    // The term of three years ends on 2024-03-19; its review began ninety days before.
    if (year === 3) for (const site of sites) letter(scene, 'M39', site);
    await together(sites, (site) => fulfil(scene, site, year));
    await letters.settle();
  }
  const duties = await together(
    sites,
    async ({ id }) => (await does('bureau-02', (api) => api.sites.get({ params: { siteId: id } }))).duties,
  );
  const open = duties.flat().filter(({ status }) => status !== 'fulfilled');
  tell.expect('三年义务全部履行', 'three years of duties are fulfilled', open, []);
};
