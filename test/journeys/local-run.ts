// The product on this machine for a test: synthesized once, on free ports, with data of its own.
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seed } from '../../bin/seed.ts';
import { synthesize } from '../../bin/synthesize.ts';
import { type Run, startRun } from '../../lib/local/run.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `${name}-`));

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

export const startProduct = async (folder: string): Promise<Run> => {
  const [api, issuer, sqs, s3] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const run = await startRun({
    assembly: folder,
    folder: newFolder('data'),
    ports: { api, issuer, sqs, s3 },
    begins: Date.parse('2020-12-16T09:00:00+08:00'),
    onProblem: () => undefined,
  });
  await seed(run);
  return run;
};
