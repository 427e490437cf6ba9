// A world in which every endpoint finds something: a round, a folder, a sheet that is open, and a site with a duty.
import { newId } from '#contract/client.ts';
import type { Access } from '#contract/endpoint.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import type { Run } from '../../../lib/local/run.ts';
import { panelFrom, seat } from '../../../story/acts/seating.ts';
import { organisationOf } from '../../../story/cast/organisations.ts';
import { organisationAnswersOf } from '../../../story/cast.ts';
import { ask, endpointNamed } from '../asking.ts';
import type { Matrix } from '../matrix/cells.ts';
import { decision, evaluation } from '../matrix/decision.ts';
import { intake, OWNER, theRound } from '../matrix/life.ts';
import { sceneOn } from '../matrix/scene.ts';

/** A round that is not published, and never will be. */
export const DRAFT = 'draft-2022';

/** The life of the matrix, lived by those who may and nobody else. */
const undisturbed = (run: Run): Matrix => {
  const meet: Matrix['meet'] = async ({ name, by, request = {} }) => {
    const told = await ask(run.api, endpointNamed(name), { ...request, token: run.tokenFor(by) });
    if (told.status >= 300) throw new Error(`${name}: ${told.text}`);
  };
  return { meet, cells: [], heard: [] };
};

type Texts = Readonly<Record<string, string>>;

/** What a parameter of a path may be, by its name: an id of something that is there. */
export type World = Texts;

/** Whom an endpoint lets in, by the first role of its access; the one who may act on what is in the world. */
export const personFor = (access: Access): string => (access === 'public' ? '' : `${access[0]}-01`);

/** An endpoint whose parameter is missing in the world can't be tried. */
export const paramsOf = (world: World, name: string): Texts => {
  const { params } = endpointNamed(name);
  const draft: Texts = name === 'rounds.write' || name === 'rounds.publish' ? { roundId: DRAFT } : {};
  const made: Texts = name === 'documents.requestUpload' ? { documentId: newId() } : {};
  return Object.fromEntries(
    Object.keys(params?.shape ?? {}).map((parameter) => {
      const id = { ...world, ...draft, ...made }[parameter];
      if (id === undefined) throw new Error(`${name} wants ${parameter}, of which there is none in the world`);
      return [parameter, id];
    }),
  );
};

/** Bodies that are not only well formed but lead to something, where the contract's own example does not. */
export const acceptable: Readonly<Record<string, unknown>> = {
  'folders.answer': { version: 1, answers: organisationAnswersOf(organisationOf(OWNER))['people'] },
  'documents.requestUpload': { code: 'A06', name: 'a.pdf', contentType: 'application/pdf', bytes: 1 },
  'rounds.write': { document: { ...shenzhen2020, id: DRAFT } },
  'people.write': { name: '孙一帆', email: 'evaluator-10@example.org' },
  'evaluations.saveSheet': { marks: {}, comments: {} },
  'applications.withdraw': { reason: '不再申报。' },
};

export const worldOn = async (run: Run): Promise<World> => {
  const scene = await sceneOn(run);
  const quiet = undisturbed(run);
  await theRound(quiet, scene);
  const draft = { ...scene.round, id: DRAFT };
  await scene.does('operator-01', (api) =>
    api.rounds.write({ params: { roundId: draft.id }, body: { document: draft } }),
  );
  const { winner, refused: open } = await intake(quiet, scene);
  for (const { id } of [winner, open]) {
    const params = { applicationId: id };
    await scene.does('clerk-01', (api) => api.applications.take({ params }));
    await scene.does('clerk-01', (api) => api.applications.accept({ params }));
  }
  await evaluation(quiet, scene, winner);
  const siteId = await decision(quiet, winner);
  await seat(scene, open, 'documents', panelFrom(0, 5));
  const phase = { applicationId: open.id, phase: 'documents' };
  await scene.does('evaluator-01', (api) => api.evaluations.declare({ params: phase, body: { conflict: false } }));
  const { submission } = await scene.does('evaluator-01', (api) => api.evaluations.get({ params: phase }));
  return {
    roundId: 'matrix-2021',
    folderId: open.folderId,
    applicationId: open.id,
    documentId: submission?.documents[0]?.id ?? '',
    siteId,
    dutyId: 'annualReturn-1',
    phase: 'documents',
    partId: 'people',
    fieldCode: open.field,
    personId: 'evaluator-10',
  };
};
