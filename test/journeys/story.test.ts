// The whole main job on real input, as a newcomer sees it.
import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { assembly, root, startProduct } from './local-run.ts';

test('the story holds from the first draft to three years of duties', async () => {
  const run = await startProduct(assembly());
  try {
    let told = '';
    const status = await new Promise((done) => {
      const story = spawn(process.execPath, ['bin/story.ts'], {
        cwd: root,
        env: { ...process.env, EXEMPLAR_URL: run.api },
      });
      for (const stream of [story.stdout, story.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk));
      story.once('close', done);
    });
    expect({ status, told: status === 0 ? '' : told }).toEqual({ status: 0, told: '' });
    expect(run.denials()).toEqual([]);
  } finally {
    await run.close();
  }
}, 900_000);
