// The order of each field; the group recommends, the steering group votes, the list stands publicly, the Bureau awards.
import { newId } from '#contract/client.ts';
import type { Case, Scene } from '../scene.ts';
import { tableLines } from '../telling.ts';
import { until } from '../waiting.ts';
import { announce } from './announcing.ts';
import { roundId } from './curtain.ts';
import { vote } from './voting.ts';

export type Site = { readonly id: string; readonly of: Case };

const rankingOf = ({ does }: Scene, fieldCode: string) =>
  does('leader-01', (api) => api.evaluations.ranking({ params: { roundId, fieldCode } }));

type Ranking = Awaited<ReturnType<typeof rankingOf>>['items'];

const show = ({ tell, round }: Scene, fieldCode: string, cases: readonly Case[], ranking: Ranking): void => {
  const label = round.fields.find(({ code }) => code === fieldCode)?.label;
  tell.done(`${label?.zh ?? fieldCode}`, label?.en ?? fieldCode);
  const marks = (hundredths: number | undefined) => ((hundredths ?? 0) / 100).toFixed(2);
  const rows = ranking.map(({ rank, number, applicationId, score, recommendable }) => [
    `${rank}`,
    number,
    cases.find(({ id }) => id === applicationId)?.organisation.orgName ?? '',
    marks(score.phases['documents']),
    marks(score.phases['siteVisit']),
    marks(score.phases['roadshow']),
    marks(score.final),
    recommendable ? '可推荐 yes' : '不可 no',
  ]);
  const head = [
    '',
    '编号 Number',
    '单位 Organisation',
    '材料 D',
    '实地 S',
    '路演 R',
    '得分 Final',
    '推荐 Recommendable',
  ];
  for (const line of tableLines([head, ...rows])) tell.note(line);
};

const inOrder = (ranking: Ranking, cases: readonly Case[]): readonly Case[] =>
  ranking.flatMap(({ applicationId }) => cases.filter(({ id }) => id === applicationId));

const recommend = async (scene: Scene, of: Case, recommendable: boolean): Promise<void> => {
  const { does, isRefused, letters } = scene;
  const say = (recommend: boolean, reason: string, commandId: string) => ({
    params: { applicationId: of.id },
    body: { recommend, reason },
    commandId,
  });
  if (recommendable) {
    const reason = '三个环节评分稳定，展示内容覆盖本领域，建议推荐。';
    await does('leader-01', (api, commandId) => api.applications.recommend(say(true, reason, commandId)));
    return;
  }
  await isRefused(
    'leader-01',
    { zh: `推荐未达70分的${of.organisation.short}`, en: 'recommending below the pass mark', code: 'gate_not_met' },
    (api, commandId) => api.applications.recommend(say(true, '建议推荐。', commandId)),
  );
  const reason = '综合得分未达到七十分。';
  await does('leader-01', (api, commandId) => api.applications.recommend(say(false, reason, commandId)));
  letters.due({ code: 'M17', to: of.organisation.contactEmail, about: of.number, says: reason });
};

const award = async ({ does, letters }: Scene, of: Case): Promise<Site> => {
  const siteId = newId();
  await does('bureau-01', (api, commandId) =>
    api.applications.award({ params: { applicationId: of.id }, body: { siteId }, commandId }),
  );
  letters.due({ code: 'M24', to: of.organisation.contactEmail, about: of.number });
  return { id: siteId, of };
};

/** Answers the rankings, for the end, and the sites. */
export const selection = async (scene: Scene, cases: readonly Case[]) => {
  const { tell, local, does, letters } = scene;
  const fields = [...new Set(cases.map(({ field }) => field))];
  const winners: Case[] = [];
  const showAll: (() => void)[] = [];
  await local.moveTo('2021-02-05T10:00');
  for (const field of fields) {
    const own = cases.filter((of) => of.field === field);
    const { items } = await until(
      tell,
      () => rankingOf(scene, field),
      (seen) => seen.items.length === own.length,
    );
    show(scene, field, cases, items);
    showAll.push(() => show(scene, field, cases, items));
    const finals = items.map(({ score }) => score.final);
    tell.expect(
      '从高到低',
      'from the highest down',
      finals,
      finals.toSorted((a, b) => b - a),
    );
    for (const of of inOrder(items, own))
      await recommend(
        scene,
        of,
        items.some((entry) => entry.applicationId === of.id && entry.recommendable),
      );
    const seen = await does(own[0]?.organisation.person ?? '', (api) =>
      api.applications.get({ params: { applicationId: own[0]?.id ?? '' } }),
    );
    tell.expect(
      '决定前申报单位只见“评审中”',
      'the applicant is told nothing before the decision',
      seen.status,
      'in_review',
    );
    winners.push(
      await vote(
        scene,
        field,
        inOrder(
          items.filter(({ recommendable }) => recommendable),
          own,
        ),
      ),
    );
  }
  await announce(scene, winners);
  await local.moveTo('2021-02-26T10:00');
  const sites: Site[] = [];
  for (const of of winners) sites.push(await award(scene, of));
  tell.done(`${sites.length} 个示范点授予`, `${sites.length} sites awarded`);
  const published = await until(
    tell,
    async () => (await does('bureau-01', (api) => api.public.sites())).items,
    (items) => items.length === sites.length,
  );
  const names = (list: readonly string[]) => list.toSorted();
  tell.expect(
    '公开名单',
    'the public list',
    names(published.map(({ name }) => name)),
    names(sites.map(({ of }) => of.organisation.orgName)),
  );
  await letters.settle();
  return { sites, showAll };
};
