// The steering group decides one field by named ballot: prepared by the operator, seated by the Bureau, carried by two of three.
import { newId } from '#contract/client.ts';
import type { Case, Scene } from '../scene.ts';
import { Stop } from '../waiting.ts';
import { roundId } from './curtain.ts';

const steering = ['steering-01', 'steering-02', 'steering-03'] as const;
const [chair] = steering;

const proposalsFor = (first: Case, others: readonly Case[]) => [
  { applicationId: first.id, decision: 'select' as const, reason: '排序第一，同意评定组意见。' },
  ...others.map(({ id }) => ({
    applicationId: id,
    decision: 'not_select' as const,
    reason: `本领域名额一个，得分低于${first.organisation.short}。`,
  })),
];

const prepare = async ({ does, isRefused }: Scene, ballotId: string, field: string, ordered: readonly Case[]) => {
  const [first, ...others] = ordered;
  if (first === undefined) throw new Stop('nobody was recommended');
  const item = (proposals: ReturnType<typeof proposalsFor>[number][], commandId: string) => ({
    params: { ballotId },
    body: { roundId, fieldCode: field, proposals },
    commandId,
  });
  const [other] = others;
  if (other !== undefined) {
    const both = proposalsFor(first, others).map((one) => ({ ...one, decision: 'select' as const }));
    const zh = `再选同一领域的${other.organisation.short}`;
    await isRefused('operator-01', { zh, en: 'a second one in the field', code: 'no_place_left' }, (api, commandId) =>
      api.ballots.prepare(item(both, commandId)),
    );
  }
  await does('operator-01', (api, commandId) => api.ballots.prepare(item(proposalsFor(first, others), commandId)));
  return { first, others };
};

/** Answers the one that is selected; the others are told at once why they are not. */
export const vote = async (scene: Scene, field: string, ordered: readonly Case[]): Promise<Case> => {
  const { does, isRefused, letters } = scene;
  const ballotId = newId();
  const params = { ballotId };
  const { first, others } = await prepare(scene, ballotId, field, ordered);
  await does('bureau-01', (api, commandId) =>
    api.ballots.enterMembers({ params, body: { chair, members: [...steering] }, commandId }),
  );
  await does(chair, (api, commandId) => api.ballots.open({ params, commandId }));
  const cast = (person: string, said: 'for' | 'against' | 'abstain') =>
    does(person, (api, commandId) => api.ballots.vote({ params, body: { vote: said }, commandId }));
  await isRefused(
    'operator-01',
    { zh: '运营机构投票', en: 'the operator votes', code: 'not_permitted' },
    (api, commandId) => api.ballots.vote({ params, body: { vote: 'for' }, commandId }),
  );
  await cast('steering-01', 'for');
  await cast('steering-02', 'for');
  await isRefused(
    'steering-02',
    { zh: '改变已投的票', en: 'changing a vote', code: 'already_voted' },
    (api, commandId) => api.ballots.vote({ params, body: { vote: 'against' }, commandId }),
  );
  await cast('steering-03', 'abstain');
  const closed = await does(chair, (api, commandId) => api.ballots.close({ params, commandId }));
  if (closed.status !== 'carried') throw new Stop(`the ballot on ${field} is ${closed.status}`);
  const minutes = '应到三人，实到三人，两人同意，一人弃权。';
  await does('operator-01', (api, commandId) =>
    api.ballots.recordResolution({
      params,
      body: { minutes, reference: `决议2021-${field}`, sha256: 'd3'.repeat(32) },
      commandId,
    }),
  );
  for (const { organisation, number } of others)
    letters.due({
      code: 'M17',
      to: organisation.contactEmail,
      about: number,
      says: `得分低于${first.organisation.short}`,
    });
  return first;
};
