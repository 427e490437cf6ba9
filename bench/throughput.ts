// M1 and M3: submissions through the real bundle on a real engine, beside a server that only writes two items.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { linXiaoman } from '../test/support/persons.ts';
import { figure, type Measurement, median, quantile } from './figures.ts';
import { functionAt, openEngine, programmeTable } from './product.ts';
import { draft, fullFolder, idsOf, numbered, publishedRound, putAll } from './records.ts';

const REQUESTS = 10_000;
const CONNECTIONS = 32;
const ROUNDS = 3;
const FOLDERS = 100;

type Load = { readonly perSecond: number; readonly p99: number };

const post = (agent: Agent, port: number, path: string, key: string): Promise<number> =>
  new Promise((done, failed) => {
    const began = performance.now();
    const headers = { 'idempotency-key': key, 'content-length': '0' };
    request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode === 200) return done(performance.now() - began);
        failed(new Error(`${path} was answered ${response.statusCode}: ${Buffer.concat(chunks)}`));
      });
    })
      .on('error', failed)
      .end();
  });

/** Every application once, as fast as 32 connections go; anything but 200 ends the measurement. */
const load = async (port: number): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const taken: number[] = [];
  let next = 0;
  const connection = async () => {
    for (let number = next++; number < REQUESTS; number = next++)
      taken.push(await post(agent, port, `/applications/${idsOf(number).application}/submit`, numbered('', number)));
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { perSecond: REQUESTS / seconds, p99: quantile(taken, 0.99) };
};

/** An engine nobody wrote to since it was filled: the local one slows down with every transaction it remembers. */
const onFreshEngine = async (seeded: string, kind: 'floor' | 'submit'): Promise<Load> => {
  const engine = await openEngine(seeded);
  const { bundle, environment } = functionAt('Apiapplications', engine.url);
  const server = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), {
    env: { ...environment, NODE_ENV: 'production', ...(kind === 'submit' ? { BENCH_BUNDLE: bundle } : {}) },
    execArgv: [],
  });
  try {
    const [address] = await once(server, 'message');
    return await load(Number(Object(address).port));
  } finally {
    server.disconnect();
    await once(server, 'exit');
    await engine.close();
  }
};

/** Ready to be handed in, a hundred to a folder: what is read and written is the same, and it is there in seconds. */
const drafts = async (): Promise<string> => {
  const engine = await openEngine();
  const { organisation = '' } = linXiaoman;
  const numbers = Array.from({ length: REQUESTS }, (_, number) => number);
  const items = await Promise.all([
    publishedRound(),
    ...numbers.slice(0, FOLDERS).map((number) => fullFolder({ number, organisation })),
    ...numbers.map((number) => draft({ number, organisation, folder: number % FOLDERS })),
  ]);
  await putAll(engine.client, programmeTable(), items.flat());
  await engine.close();
  return engine.folder;
};

export const measure: Measurement = async () => {
  const seeded = await drafts();
  const floors: Load[] = [];
  const submits: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(await onFreshEngine(seeded, 'floor'));
    submits.push(await onFreshEngine(seeded, 'submit'));
  }
  const ratio = (of: (load: Load) => number) => median(submits.map((load, i) => of(load) / of(floors[i] ?? load)));
  const about = (loads: readonly Load[]) =>
    `${median(loads.map(({ perSecond }) => perSecond)).toFixed(0)}/s, p99 ${median(loads.map(({ p99 }) => p99)).toFixed(0)} ms`;
  return [
    figure(
      'M1',
      `submissions per second / floor (${about(submits)} / ${about(floors)})`,
      ratio((l) => l.perSecond),
      { atLeast: 0.7 },
    ),
    figure(
      'M3',
      'p99 of submissions / floor, 32 connections',
      ratio((l) => l.p99),
      { atMost: 1.6 },
    ),
  ];
};
