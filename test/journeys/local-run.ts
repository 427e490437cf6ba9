// The product on this machine for a test: synthesized once, on free ports, with data of its own.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seed } from '../../bin/seed.ts';
import { synthesize } from '../../bin/synthesize.ts';
import { type Run, startRun } from '../../lib/local/run.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Two days into the round of 2020, as `npm start` begins. */
export const BEGINS = Date.parse('2020-12-16T09:00:00+08:00');

export const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `${name}-`));

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export const assembly = (): string => {
  const folder = newFolder('assembly');
  synthesize(root, folder);
  return folder;
};

/** The same assembly after somebody took a piece of text out of every template. */
export const without = (folder: string, text: string): string => {
  const changed = newFolder('assembly');
  cpSync(folder, changed, { recursive: true });
  let found = 0;
  for (const name of readdirSync(changed).filter((file) => file.endsWith('.template.json'))) {
    const template = readFileSync(join(changed, name), 'utf8');
    found += template.split(text).length - 1;
    writeFileSync(join(changed, name), template.replaceAll(text, '"sts:GetCallerIdentity"'));
  }
  if (found === 0) throw new Error(`no template says ${text}`);
  return changed;
};

export const freePorts = async () => {
  const [api, issuer, sqs, s3] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  return { api, issuer, sqs, s3 };
};

/** `data` is where it keeps everything, for a test that has to reach into it. */
export const startProduct = async (folder: string, data = newFolder('data')): Promise<Run> => {
  const run = await startRun({
    assembly: folder,
    folder: data,
    ports: await freePorts(),
    begins: BEGINS,
    onProblem: () => undefined,
  });
  await seed(run);
  return run;
};

export type Told = { readonly status: number | null; readonly told: string };

/** `npm run story` against a run; `onHeld` hears after each expectation how many have held. */
export const tellStory = (api: string, onHeld: (held: number) => void = () => undefined): Promise<Told> =>
  new Promise((done) => {
    const story = spawn(process.execPath, ['bin/story.ts'], { cwd: root, env: { ...process.env, EXEMPLAR_URL: api } });
    let told = '';
    let held = 0;
    for (const stream of [story.stdout, story.stderr])
      stream.on('data', (chunk: Buffer) => {
        told += chunk;
        const now = told.split(/[✓⊘]/).length - 1;
        if (now === held) return;
        held = now;
        onHeld(held);
      });
    story.once('close', (status) => done({ status, told }));
  });
