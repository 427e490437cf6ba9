// M6: how long a cold start reads code: the slowest function behind an endpoint, beside the bare DynamoDB client.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { specOf } from '../lib/local/functions/environment.ts';
import { figure, type Measurement, median } from './figures.ts';
import { product, root, scratch } from './product.ts';

const RUNS = 21;

const bareClient = (): string => {
  const outfile = join(scratch, 'bare-client.mjs');
  const contents = `
    import { DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
    export const handler = () => [new DynamoDBClient({}), GetItemCommand, QueryCommand, TransactWriteItemsCommand];`;
  buildSync({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return outfile;
};

/** Milliseconds in a process that has loaded nothing else. */
const importOnce = (file: string): number => {
  const code = `const began = performance.now();
    import(${JSON.stringify(pathToFileURL(file).href)}).then(() => console.log(performance.now() - began));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', env: {} });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
};

export const measure: Measurement = async () => {
  const functions = product()
    .ofType('AWS::Lambda::Function')
    .filter(({ logicalId }) => logicalId.startsWith('Api'))
    .map((resource) => ({
      name: resource.logicalId.replace(/Function[0-9A-F]{8}$/, ''),
      file: join(specOf(resource).folder, 'index.mjs'),
    }));
  const bare = { name: 'bare', file: bareClient() };
  const taken = new Map<string, number[]>();
  for (let run = 0; run < RUNS; run += 1)
    for (const { name, file } of [bare, ...functions]) taken.set(name, [...(taken.get(name) ?? []), importOnce(file)]);
  const medianOf = (name: string) => median(taken.get(name) ?? []);
  const [slowest = bare] = [...functions].sort((a, b) => medianOf(b.name) - medianOf(a.name));
  const [worst, floor] = [medianOf(slowest.name), medianOf('bare')];
  const what = `cold import of ${slowest.name} / bare client (${worst.toFixed(0)} / ${floor.toFixed(0)} ms)`;
  return [figure('M6', what, worst / floor, { atMost: 1.35 })];
};
