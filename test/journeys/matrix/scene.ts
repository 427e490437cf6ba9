// The scene of the story on a run of its own: its persons, papers and marks, with nobody watching and no letters due.
import { Writable } from 'node:stream';
import { RoundDocument } from '#domain/round/schema.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import type { Run } from '../../../lib/local/run.ts';
import { localRun } from '../../../story/local.ts';
import { personsOf, type Scene } from '../../../story/scene.ts';
import { tellingTo } from '../../../story/telling.ts';
import { patience } from '../../../story/waiting.ts';

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

export const sceneOn = async (run: Run): Promise<Scene> => {
  const tell = tellingTo(nowhere());
  const patient = patience(tell);
  const local = await localRun(run.api, patient);
  const letters = { due: () => undefined, settle: async () => undefined, summary: async () => undefined };
  const round = RoundDocument.parse(shenzhen2020);
  return { tell, local, patience: patient, letters, round, ...personsOf(local, tell, patient) };
};
