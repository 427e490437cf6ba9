// A run killed in the middle of its work: the next one does it again, and loses nothing.
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { cloudOf, functionOf, newFolder, running } from './hand-made.ts';

const root = join(import.meta.dirname, '../..');

test('events nobody waits for outlive a run that was killed, each done at least once', async () => {
  const folder = newFolder();
  const file = join(folder, 'done.txt');
  const bundle = functionOf(
    'Slow',
    `import { appendFileSync } from 'node:fs';
     export const handler = async ({ n }) => { await new Promise((r) => setTimeout(r, 5)); appendFileSync(${JSON.stringify(file)}, n + '\\n'); };`,
  );
  writeFileSync(
    join(folder, 'run.ts'),
    `import { cloudOf, running } from '${root}/test/local/hand-made.ts';
     const { functions } = await running(cloudOf(${JSON.stringify(bundle)}), { folder: '${folder}' });
     for (let n = 0; n < 1000; n += 1) { await functions.invokeLater('Slow', { n }); process.send?.(n); }`,
  );
  const child = fork(join(folder, 'run.ts'), { cwd: root });
  let accepted = -1;
  child.on('message', (n) => {
    accepted = Number(n);
    if (accepted === 40) child.kill('SIGKILL');
  });
  await new Promise((done) => child.once('exit', done));
  const next = await running(cloudOf(bundle), { folder });
  while (next.functions.pending() > 0) await pause(5);
  await next.functions.close();
  const done = new Set(readFileSync(file, 'utf8').split('\n').slice(0, -1).map(Number));
  expect(accepted).toBeGreaterThanOrEqual(40);
  for (let n = 0; n <= accepted; n += 1) expect(done).toContain(n);
});
