// What is bundled: it runs on its own, and an error in it is logged by the lines of the sources.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { bundled } from '../../lib/constructs/bundles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = 'api/public/index';

test('a fault is logged where it was made, not where the bundle has it', () => {
  bundled(root, [entry]);
  const bundle = join(root, '.bundles', entry, 'index.mjs');
  expect(existsSync(bundle)).toBe(true);
  const event = { routeKey: 'GET /public/rounds', requestContext: { timeEpoch: 1_610_000_000_000 } };
  // Nothing is set that the function takes from its environment.
  const { stdout } = spawnSync(
    process.execPath,
    ['-e', `import(${JSON.stringify(bundle)}).then(({ handler }) => handler(${JSON.stringify(event)}))`],
    { encoding: 'utf8', env: {} },
  );
  const line = Object(JSON.parse(stdout));
  expect(line).toMatchObject({ level: 'error', message: 'request failed', error: 'Error' });
  const frames = String(line.stack).split(' | ');
  expect(frames[0]).toMatch(/functions\/kit\/env\.ts:\d+\)?$/);
  expect(frames[1]).toMatch(/functions\/kit\/http-handler\.ts:\d+\)?$/);
});
