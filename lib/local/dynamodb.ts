// Runs the database of the local cloud, and makes sure it ends when the run ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holdAlone } from './lock.ts';

export type Dynamodb = { readonly url: string; readonly close: () => Promise<void> };

/**
 * Ends the engine when the pipe to this run closes, which the kernel does even for a run killed with -9.
 * A shell, not Node: it lives on when someone kills every Node process. Descriptor 3 is the pipe,
 * because a shell gives its background commands no standard input.
 */
const leash = 'exec 3<&0; "$@" & engine=$!; (cat <&3 >/dev/null; kill -9 $engine 2>/dev/null) & wait $engine';

const enginePath = (): string => {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const path = join(
      dirname(createRequire(import.meta.url).resolve(`@dynoxide/${platform}/package.json`)),
      'dynoxide',
    );
    if (existsSync(path)) return path;
  } catch {}
  throw new Error(
    `No DynamoDB engine for ${platform} in node_modules. Run npm ci without --omit=optional on Linux x64, or set ` +
      'DYNAMODB_ENDPOINT to a compatible server, for example http://127.0.0.1:8000 of DynamoDB Local.',
  );
};

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no port'))));
    });
  });

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => false,
  );

/** Without a port any free one; DYNAMODB_ENDPOINT wins over starting an engine of our own. */
export const startDynamodb = async (options: {
  readonly file: string;
  readonly port?: number;
  readonly endpoint?: string | undefined;
}): Promise<Dynamodb> => {
  const endpoint = options.endpoint ?? process.env['DYNAMODB_ENDPOINT'];
  if (endpoint) {
    if (await answers(endpoint)) return { url: endpoint, close: async () => {} };
    throw new Error(`Nothing answers at DYNAMODB_ENDPOINT=${endpoint}. Start that server, or unset the variable.`);
  }
  const file = resolve(options.file);
  const program = enginePath();
  const lock = holdAlone(file);
  try {
    const port = options.port ?? (await freePort());
    const args = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
    // Detached: Ctrl-C reaches this run only, which lets running work end before its database does.
    const child = spawn('/bin/sh', ['-c', leash, 'leash', program, ...args], { stdio: 'pipe', detached: true });
    const url = `http://127.0.0.1:${port}`;
    const close = async () => {
      await ended(child);
      lock.release();
    };
    await untilReady(child, url).catch(async (reason) => {
      await ended(child);
      throw reason;
    });
    return { url, close };
  } catch (reason) {
    lock.release();
    throw reason;
  }
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.stdin?.end();
  });

/** Its own word first: something else may already answer at that port. */
const untilReady = async (child: ChildProcess, url: string): Promise<void> => {
  let said = '';
  const listen = (chunk: unknown) => {
    said = `${said}${chunk}`.slice(-2_000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  for (let tried = 0; tried < 1_000 && child.exitCode === null; tried += 1) {
    if (said.includes('listening on') && (await answers(url))) return;
    await pause(10);
  }
  throw new Error(`The DynamoDB engine did not start at ${url}. It said: ${said.trim() || 'nothing'}`);
};
