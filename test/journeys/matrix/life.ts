// The life of one organisation's applications, from the round to the site, with every endpoint met where it is open.
import { newId } from '#contract/client.ts';
import { organisationOf } from '../../../story/cast/organisations.ts';
import { fieldAnswersOf, organisationAnswersOf } from '../../../story/cast.ts';
import { piecesFor } from '../../../story/papers.ts';
import type { Case, Scene } from '../../../story/scene.ts';
import { upload } from '../../../story/uploads.ts';
import type { Matrix } from './cells.ts';

export const OWNER = 'applicant-01';
export const STRANGER = 'applicant-02';
const officers = ['clerk-01', 'operator-01', 'leader-01', 'bureau-01'] as const;
const staff = [...officers, 'steering-01'] as const;
const roundId = 'shenzhen-2020';

/** One application goes all the way, one is not accepted, one is withdrawn. */
export type Applications = { readonly winner: Case; readonly refused: Case; readonly withdrawn: Case };

const draftIn = (folderId: string, field: string): Case => ({
  organisation: organisationOf(OWNER),
  field,
  worth: 0.86,
  id: newId(),
  number: '',
  folderId,
});

export const theRound = async ({ meet }: Matrix, { round }: Scene): Promise<void> => {
  const params = { roundId: 'matrix-2021' };
  const body = { document: { ...round, id: 'matrix-2021' } };
  await meet({ name: 'rounds.list', by: OWNER, alsoFor: [STRANGER] });
  // The one of the Bureau writes last, and may not publish what it wrote.
  await meet({ name: 'rounds.write', by: 'operator-01', request: { params, body } });
  await meet({ name: 'rounds.get', by: 'operator-01', request: { params }, notFor: [OWNER, 'evaluator-01'] });
  const refused = { 'bureau-01': 'two_persons_needed' } as const;
  await meet({ name: 'rounds.publish', by: 'bureau-02', request: { params }, refused });
  await meet({ name: 'rounds.get', by: 'operator-01', request: { params }, alsoFor: [STRANGER] });
  const next = { params: { roundId: 'matrix-2022' }, body: { from: roundId, shift: { years: 1 } } };
  await meet({ name: 'rounds.clone', by: 'operator-01', request: next });
  const amended = { ...body, reason: '更正联系电话。' };
  await meet({ name: 'rounds.amend', by: 'bureau-02', request: { params, body: amended } });
  await meet({ name: 'people.list', by: 'operator-01' });
  const person = { name: '孙一帆', email: 'evaluator-10@example.org' };
  await meet({
    name: 'people.write',
    by: 'operator-01',
    request: { params: { personId: 'evaluator-10' }, body: person },
  });
  await meet({ name: 'public.rounds', by: OWNER });
  await meet({ name: 'public.sites', by: OWNER });
};

const answerAll = async ({ does }: Scene, of: Case, parts: Readonly<Record<string, object>>): Promise<void> => {
  for (const [partId, answers] of Object.entries(parts))
    await does(OWNER, (api, commandId) =>
      api.folders.answer({
        params: { folderId: of.folderId, partId },
        body: { version: 0, answers: { ...answers } },
        commandId,
      }),
    );
};

const folder = async ({ meet }: Matrix, scene: Scene): Promise<string> => {
  await meet({ name: 'folders.open', by: OWNER, request: { params: { roundId } }, alsoFor: [STRANGER] });
  const { id: folderId } = await scene.does(OWNER, (api) => api.folders.open({ params: { roundId } }));
  const { organisation = {}, ...parts } = organisationAnswersOf(organisationOf(OWNER));
  const request = { params: { folderId, partId: 'organisation' }, body: { version: 0, answers: organisation } };
  await meet({ name: 'folders.answer', by: OWNER, request, notFor: [STRANGER] });
  await answerAll(scene, draftIn(folderId, ''), parts);
  await meet({ name: 'folders.get', by: OWNER, request: { params: { folderId } }, notFor: [STRANGER] });
  return folderId;
};

/** The stranger has something of its own too: a list that is empty proves nothing. */
const strangers = async ({ does }: Scene): Promise<void> => {
  const { id: folderId } = await does(STRANGER, (api) => api.folders.open({ params: { roundId } }));
  const body = { folderId, fieldCode: 'TALENT' };
  await does(STRANGER, (api) => api.applications.start({ params: { applicationId: newId() }, body }));
};

const begin = async ({ meet }: Matrix, { does }: Scene, folderId: string): Promise<Applications> => {
  const winner = draftIn(folderId, 'COMMUNITY_GOVERNANCE');
  const params = { applicationId: winner.id };
  const body = { folderId, fieldCode: winner.field };
  await meet({ name: 'applications.start', by: OWNER, request: { params, body }, notFor: [STRANGER] });
  const others = [draftIn(folderId, 'TALENT'), draftIn(folderId, 'ECOLOGY')] as const;
  for (const { id, field } of others)
    await does(OWNER, (api) =>
      api.applications.start({ params: { applicationId: id }, body: { folderId, fieldCode: field } }),
    );
  await meet({ name: 'applications.get', by: OWNER, request: { params }, notFor: [STRANGER, ...staff] });
  await meet({ name: 'applications.check', by: OWNER, request: { params }, notFor: [STRANGER] });
  return { winner, refused: others[0], withdrawn: others[1] };
};

const papers = async ({ meet }: Matrix, scene: Scene, cases: readonly Case[]): Promise<void> => {
  for (const of of cases) {
    const { folderId, organisation, id } = of;
    const parts = Object.entries(fieldAnswersOf(of)).map(([section, answers]) => [`${section}.${of.field}`, answers]);
    await answerAll(scene, of, Object.fromEntries(parts));
    const { attachments } = await scene.does(OWNER, (api) => api.applications.check({ params: { applicationId: id } }));
    const codes = attachments.map(({ path }) => String(path[1]));
    await upload(scene, organisation.person, folderId, await piecesFor(of, scene.round.attachments, codes));
  }
  const [{ folderId } = draftIn('', '')] = cases;
  const { documents } = await scene.does(OWNER, (api) => api.folders.get({ params: { folderId } }));
  const own = { by: OWNER, notFor: [STRANGER] };
  const checked = { folderId, documentId: documents[0]?.id ?? '' };
  // A draft is its organisation's own: the office finds the paper when it was handed in.
  const request = { params: checked };
  await meet({ name: 'documents.download', by: OWNER, request, notFor: [STRANGER, ...officers] });
  const params = { folderId, documentId: newId() };
  const body = { code: 'A06', name: '年报结论证明.pdf', contentType: 'application/pdf', bytes: 1000 };
  await meet({ name: 'documents.requestUpload', ...own, request: { params, body } });
  await meet({ name: 'documents.remove', ...own, request: { params } });
};

const handIn = async ({ meet }: Matrix, { does }: Scene, { winner, refused, withdrawn }: Applications) => {
  const own = { by: OWNER, notFor: [STRANGER] };
  const params = { applicationId: winner.id };
  await meet({ name: 'applications.submit', ...own, request: { params } });
  for (const { id } of [refused, withdrawn])
    await does(OWNER, (api) => api.applications.submit({ params: { applicationId: id } }));
  await meet({ name: 'applications.listMine', by: OWNER, alsoFor: [STRANGER] });
  await meet({
    name: 'applications.listQueue',
    by: 'clerk-01',
    request: { params: { roundId }, query: { status: 'submitted' } },
  });
  await meet({ name: 'applications.get', ...own, request: { params } });
  await meet({ name: 'applications.submission', ...own, request: { params } });
  const { documents } = await does(OWNER, (api) => api.applications.submission({ params }));
  const checked = { folderId: winner.folderId, documentId: documents[0]?.id ?? '' };
  await meet({ name: 'documents.download', ...own, request: { params: checked } });
  const request = { params: { applicationId: withdrawn.id }, body: { reason: '场地租约未能续签。' } };
  await meet({ name: 'applications.withdraw', ...own, request });
};

/** Answers the three applications, handed in. */
export const intake = async (matrix: Matrix, scene: Scene): Promise<Applications> => {
  const folderId = await folder(matrix, scene);
  await strangers(scene);
  const applications = await begin(matrix, scene, folderId);
  await papers(matrix, scene, Object.values(applications));
  await handIn(matrix, scene, applications);
  return applications;
};

export const review = async ({ meet }: Matrix, { does }: Scene, { winner, refused }: Applications): Promise<void> => {
  const params = { applicationId: winner.id };
  const taken = { by: 'clerk-01', refused: { 'clerk-02': 'not_permitted' } } as const;
  await meet({ name: 'applications.take', by: 'clerk-01', request: { params } });
  const body = { defects: [{ at: 'A10', what: '末页盖章处不清晰。' }] };
  await meet({ name: 'applications.askCorrection', ...taken, request: { params, body } });
  await meet({ name: 'applications.correct', by: OWNER, request: { params }, notFor: [STRANGER] });
  await meet({ name: 'applications.accept', ...taken, request: { params } });

  const other = { applicationId: refused.id };
  await does('clerk-01', (api) => api.applications.take({ params: other }));
  const request = { params: other, body: { reasons: ['业务范围与申报领域不符。'] } };
  const alone = { 'clerk-01': 'two_persons_needed' } as const;
  await meet({ name: 'applications.refuse', by: 'clerk-02', request, refused: alone });
};
