// The formal review: two officers take what came in, one application is corrected, one is not accepted.
import { createHash } from 'node:crypto';
import { type Case, caseOf, type Scene } from '../scene.ts';
import { download } from '../uploads.ts';
import { together, until } from '../waiting.ts';
import { correction } from './correction.ts';
import { roundId } from './curtain.ts';

const clerks = ['clerk-01', 'clerk-02'] as const;

/** Every second application is the other officer's. */
const clerkOf = (index: number): string => (index % 2 === 0 ? clerks[0] : clerks[1]);

const queueOf = ({ does, tell }: Scene, status: 'submitted' | 'accepted', count: number) =>
  until(
    tell,
    async () =>
      (await does(clerks[0], (api) => api.applications.listQueue({ params: { roundId }, query: { status } }))).items,
    (items) => items.length === count,
  );

/** Both reach for the first at the same moment; one of them gets it. */
const raceFor = async ({ attempts, tell }: Scene, { id }: Case): Promise<string> => {
  const taken = await Promise.all(
    clerks.map((clerk) =>
      attempts(clerk, (api, commandId) => api.applications.take({ params: { applicationId: id }, commandId })),
    ),
  );
  const lost = taken.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem.code]));
  tell.expect('两人同时领取：只有一人得到', 'two officers reach for one application: one gets it', lost, [
    'wrong_status',
  ]);
  return taken[0]?.ok ? clerks[0] : clerks[1];
};

const readPapers = async (scene: Scene, { id, folderId }: Case, clerk: string): Promise<string> => {
  const { documents } = await scene.does(clerk, (api) =>
    api.applications.submission({ params: { applicationId: id } }),
  );
  const [first] = documents;
  const { url } = await scene.does(clerk, (api) =>
    api.documents.download({ params: { folderId, documentId: first?.id ?? '' } }),
  );
  const sha256 = createHash('sha256')
    .update(await download(scene, url))
    .digest('hex');
  scene.tell.expect('下载的材料与回执的校验码一致', 'a download is what the receipt says', sha256, first?.sha256);
  return url;
};

const notAccepted = async (scene: Scene, { organisation, id, number }: Case, clerk: string, second: string) => {
  const reasons = ['所填业务范围与申报领域不符，未提供社区治理方面的工作材料。'];
  const refuse = (commandId: string) => ({ params: { applicationId: id }, body: { reasons }, commandId });
  await scene.isRefused(
    clerk,
    { zh: '审查人自己作出不予受理', en: 'refusing alone what one examined', code: 'two_persons_needed' },
    (api, commandId) => api.applications.refuse(refuse(commandId)),
  );
  const { status } = await scene.does(second, (api, commandId) => api.applications.refuse(refuse(commandId)));
  scene.letters.due({ code: 'M09', to: organisation.contactEmail, about: number, says: reasons[0] ?? '' });
  scene.tell.expect('由另一人决定不予受理', 'a second officer does not accept it', status, 'not_accepted');
};

/** Answers the applications that go on, and a download link of that day. */
export const review = async (scene: Scene, cases: readonly Case[]) => {
  const { tell, local, letters, does } = scene;
  await local.moveTo('2021-01-18T09:30');
  const submitted = cases.filter(({ turn }) => turn !== 'lapsed' && turn !== 'withdrawn');
  const queue = await queueOf(scene, 'submitted', submitted.length);
  const wanted = submitted.map(({ number }) => number).sort();
  tell.expect('待受理的申报', 'waiting for review', queue.map(({ number }) => number).sort(), wanted);

  const [first, ...rest] = submitted;
  if (first === undefined) return { accepted: [], link: '' };
  const taken = new Map([[first.id, await raceFor(scene, first)]]);
  await together(rest, async ({ id }, index) => {
    await does(clerkOf(index), (api, commandId) => api.applications.take({ params: { applicationId: id }, commandId }));
    taken.set(id, clerkOf(index));
  });
  const takerOf = ({ id }: Case): string => taken.get(id) ?? clerks[0];
  const link = await readPapers(scene, first, takerOf(first));

  const corrected = caseOf(cases, '05');
  await correction(scene, corrected, takerOf(corrected));
  const refused = caseOf(cases, '11');
  const second = clerks.find((clerk) => clerk !== takerOf(refused)) ?? clerks[0];
  await notAccepted(scene, refused, takerOf(refused), second);

  const accepted = submitted.filter((of) => of !== refused);
  await together(accepted, async (of) => {
    await does(takerOf(of), (api, commandId) =>
      api.applications.accept({ params: { applicationId: of.id }, commandId }),
    );
    letters.due({ code: 'M10', to: of.organisation.contactEmail, about: of.number });
  });
  tell.expect('受理', 'accepted', (await queueOf(scene, 'accepted', accepted.length)).length, accepted.length);
  await letters.settle();
  return { accepted, link };
};
