import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { contentHash } from '#app/hash.ts';
import { lotsOf } from '#app/lots.ts';
import { PublicDraw } from '#contract/inspection-views.ts';
import { draw } from '#domain/draw/algorithm.ts';
import { morningOf } from '../support/days.ts';
import { drawId, eligible, list, seed, seedSource } from '../support/draw.ts';
import { round } from '../support/round.ts';

const script = fileURLToPath(new URL('../../bin/redraw.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'redraw-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [first, second] = eligible;
/** Some recused, so that the shares of the work differ. */
const published = (() => {
  const recusedFrom = [first, second].flatMap((site) => (site === undefined ? [] : [site.siteId]));
  const inspectors = list.inspectors.map((one, i) => (i < 4 ? { ...one, recusedFrom } : one));
  const full = { ...list, sites: 5, inspectors };
  const listHash = contentHash(full);
  return PublicDraw.parse({
    id: drawId,
    roundId: round.id,
    status: 'held',
    list: full,
    listHash,
    seedSource,
    frozenAt: morningOf('2022-05-10'),
    seed,
    drawn: draw(full, listHash, lotsOf(seed)),
  });
})();

const run = (what: object) => {
  const file = join(folder, 'draw.json');
  writeFileSync(file, JSON.stringify(what));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

test('anybody who has the published draw holds it again and gets the same', () => {
  const { status, said } = run(published);
  expect([status, said]).toEqual([0, expect.stringContaining(drawId)]);
});

test.each([
  ['a list that was changed after its hash', { list: { ...published.list, sites: 4 } }, 'hash was published'],
  ['another seed', { seed: '11094.88' }, 'does not follow'],
  ['an inspector exchanged', { drawn: published.drawn?.toReversed() }, 'does not follow'],
  ['a draw that is still to be held', { seed: undefined }, 'not held yet'],
])('%s is found', (_what, over, said) => {
  const found = run({ ...published, ...over });
  expect(found.status).toBe(1);
  expect(found.said).toContain(said);
});
