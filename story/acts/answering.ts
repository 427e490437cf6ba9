// Twelve organisations open a folder, begin applications, and answer the form part by part.

import { newId } from '#contract/client.ts';
import type { SectionAnswers } from '#domain/round/questions.ts';
import { type Organisation, organisations } from '../cast/organisations.ts';
import { applying, fieldAnswersOf, organisationAnswersOf } from '../cast.ts';
import type { Case, Scene } from '../scene.ts';
import { together } from '../waiting.ts';
import { roundId } from './curtain.ts';

const answerParts = async (
  { does }: Scene,
  person: string,
  folderId: string,
  parts: readonly (readonly [partId: string, answers: SectionAnswers])[],
): Promise<void> => {
  for (const [partId, answers] of parts)
    await does(person, (api, commandId) =>
      api.folders.answer({ params: { folderId, partId }, body: { version: 0, answers }, commandId }),
    );
};

const beginAll = async (scene: Scene, organisation: Organisation): Promise<readonly Case[]> => {
  const { person } = organisation;
  const { id: folderId } = await scene.does(person, (api, commandId) =>
    api.folders.open({ params: { roundId }, commandId }),
  );
  await answerParts(scene, person, folderId, Object.entries(organisationAnswersOf(organisation)));
  const own = applying.filter((application) => application.organisation === organisation);
  return together(
    own,
    async (application) => {
      const id = newId();
      const body = { folderId, fieldCode: application.field };
      const { number } = await scene.does(person, (api, commandId) =>
        api.applications.start({ params: { applicationId: id }, body, commandId }),
      );
      const parts = Object.entries(fieldAnswersOf(application));
      await answerParts(
        scene,
        person,
        folderId,
        parts.map(([section, answers]) => [`${section}.${application.field}`, answers] as const),
      );
      return { ...application, id, number, folderId };
    },
    1,
  );
};

export const answering = async (scene: Scene): Promise<readonly Case[]> => {
  const { tell, does } = scene;
  const cases = (await together(organisations, (organisation) => beginAll(scene, organisation))).flat();
  tell.done(
    `${organisations.length} 家单位打开材料袋，开始 ${cases.length} 件申报`,
    `${organisations.length} organisations opened folders and began ${cases.length} applications`,
  );
  const numbers = new Set(cases.map(({ number }) => number));
  tell.expect('申报编号各不相同', 'every application has a number of its own', numbers.size, cases.length);
  const seen = await together(cases, async ({ organisation, folderId }) =>
    does(organisation.person, (api) => api.folders.get({ params: { folderId } })),
  );
  const answered = cases.map(({ organisation, field }, i) => {
    const saved = seen[i]?.parts.find(({ id }) => id === `plan.${field}`)?.answers['siteName'];
    return typeof saved === 'string' && saved.startsWith(organisation.short);
  });
  tell.expect('每一部分均已保存', 'every part was kept', answered.filter(Boolean).length, cases.length);
  return cases;
};
