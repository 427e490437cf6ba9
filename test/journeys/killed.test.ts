// Killed in the middle of the story and started again: nothing answered with success is lost, every letter is sent.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, test } from '@jest/globals';
import { assembly, freePorts, newFolder, root, tellStory } from './local-run.ts';

/** While papers are uploaded, while evaluators mark, and in the years of duties. */
const KILL_AFTER = [12, 45, 80];

const folder = newFolder('data');
const synthesized = assembly();
let child: ChildProcess | undefined;
afterAll(() => {
  child?.kill('SIGKILL');
});

test('the story holds on a system that is killed three times on its way', async () => {
  const ports = await freePorts();
  const start = async (): Promise<void> => {
    const order = [synthesized, folder, ...Object.values(ports).map(String)];
    child = fork('test/journeys/serve.ts', order, { cwd: root, stdio: 'inherit' });
    await once(child, 'message');
  };
  await start();
  const killed: number[] = [];
  let back = Promise.resolve();
  const killInTheMiddle = (held: number): void => {
    if (held < (KILL_AFTER[killed.length] ?? Number.POSITIVE_INFINITY)) return;
    killed.push(held);
    back = back.then(async () => {
      const gone = child;
      if (gone === undefined) return;
      const ended = once(gone, 'exit');
      gone.kill('SIGKILL');
      await ended;
      await start();
    });
  };
  const { status, told } = await tellStory(`http://127.0.0.1:${ports.api}`, killInTheMiddle);
  await back;
  expect({ status, told: status === 0 ? '' : told }).toEqual({ status: 0, told: '' });
  expect(killed).toHaveLength(KILL_AFTER.length);
  expect(told.split('waiting for the system').length - 1).toBeGreaterThanOrEqual(KILL_AFTER.length);
}, 900_000);
