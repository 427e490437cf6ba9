// Who may do what, at the door: every endpoint by every role and by nobody, to what is one's own and to what is not.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { endpoints } from '#contract/index.ts';
import type { Run } from '../../lib/local/run.ts';
import { type Asked, ask, endpointNamed } from './asking.ts';
import { assembly, newFolder, startProduct } from './local-run.ts';
import { counts, leaksIn, unheard } from './matrix/canaries.ts';
import { ANONYMOUS, type Matrix, matrixOf, ROLELESS, SYSTEM } from './matrix/cells.ts';
import { decision, duty, evaluation } from './matrix/decision.ts';
import { intake, review, theRound } from './matrix/life.ts';
import { sceneOn } from './matrix/scene.ts';
import { tokensOf } from './tokens.ts';

let run: Run;
let matrix: Matrix;

beforeAll(async () => {
  const data = newFolder('data');
  run = await startProduct(assembly(), data);
  const { inGroups } = tokensOf(run, data);
  const [nobody, withoutOrganisation] = ROLELESS;
  const unusual: Readonly<Record<string, () => Pick<Asked, 'token'>>> = {
    [ANONYMOUS]: () => ({}),
    [SYSTEM]: () => ({ token: inGroups('system') }),
    [nobody]: () => ({ token: inGroups() }),
    [withoutOrganisation]: () => ({ token: inGroups('applicant') }),
  };
  const tokenOf = (who: string) => unusual[who]?.() ?? { token: run.tokenFor(who) };
  matrix = matrixOf((who, name, request) => ask(run.api, endpointNamed(name), { ...request, ...tokenOf(who) }));
  const scene = await sceneOn(run);
  await theRound(matrix, scene);
  const applications = await intake(matrix, scene);
  await review(matrix, scene, applications);
  await evaluation(matrix, scene, applications.winner);
  const siteId = await decision(matrix, applications.winner);
  await duty(matrix, scene, applications.winner, siteId);
}, 180_000);
afterAll(() => run.close());

test.each(endpoints)('$name lets in whom its access names, and nobody else', ({ name }) => {
  const own = matrix.cells.filter(({ endpoint }) => endpoint === name);
  expect(own.filter(({ expected }) => expected === '200')).not.toEqual([]);
  expect(own.filter(({ expected, found }) => expected !== found)).toEqual([]);
});

test('nothing an organisation keeps to itself is in an answer to anybody else', () => {
  expect(unheard(matrix.heard)).toEqual([]);
  expect(leaksIn(matrix.heard)).toEqual([]);
});

test('the matrix has as many cells as it is meant to have', () => {
  const { length } = matrix.cells;
  const { canaries, personal } = counts;
  process.stdout.write(
    `${length} cells, ${matrix.heard.length} answers, ${canaries} canaries (${personal} personal)\n`,
  );
  expect(length).toBeGreaterThan(endpoints.length * 10);
});
