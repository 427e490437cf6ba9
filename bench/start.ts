// M19: from `npm start` to the first answer, without the time the CDK takes to synthesize; everything installed before.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { figure, type Measurement, median } from './figures.ts';
import { root, scratch } from './product.ts';

const RUNS = 3;
const PORT = 47_300;
const sources = ['bin', 'lib', 'functions', 'cdk.json', 'package.json', 'package-lock.json', 'tsconfig.json', '.npmrc'];

/** The checkout once more, so that nobody's local data are touched. */
const copyOfCheckout = (): string => {
  const copy = mkdtempSync(join(scratch, 'checkout-'));
  for (const name of sources) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

const untilAnswered = async (url: string): Promise<void> => {
  for (let tried = 0; tried < 6_000; tried += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await pause(5);
  }
  throw new Error(`${url} never answered`);
};

/** Milliseconds: all of it, and the part that was synthesis. */
const startOnce = async (cwd: string) => {
  const began = performance.now();
  const said = new Map<string, number>();
  const run = spawn('npm', ['start', '--silent', '--', '--fresh', '--port', String(PORT)], { cwd, detached: true });
  createInterface(run.stdout).on('line', (line) => said.set(line.trim(), performance.now()));
  const at = (words: string) => [...said].find(([line]) => line.includes(words))?.[1] ?? Number.NaN;
  try {
    await untilAnswered(`http://127.0.0.1:${PORT}/public/rounds`);
    const all = performance.now() - began;
    return { all, synthesis: at('Starting') - at('Synthesizing') };
  } finally {
    // Its output is closed when the last of its processes has ended, which npm does not wait for.
    const ended = once(run, 'close');
    if (run.pid !== undefined) process.kill(-run.pid, 'SIGTERM');
    await ended;
  }
};

export const measure: Measurement = async () => {
  const copy = copyOfCheckout();
  const runs: Awaited<ReturnType<typeof startOnce>>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await startOnce(copy));
  const synthesis = median(runs.map((run) => run.synthesis)) / 1000;
  const beyond = median(runs.map((run) => run.all - run.synthesis)) / 1000;
  const what = `\`npm start\` to the first answer, beyond ${synthesis.toFixed(1)} s of synthesis`;
  return [figure('M19', what, beyond, { atMost: 2 }, ' s', 1)];
};
