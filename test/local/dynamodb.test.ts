// The local database: made from the templates, never shared by two runs, gone with the run that started it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, expect, test } from '@jest/globals';
import { type App, aws_dynamodb as dynamodb, Stack } from 'aws-cdk-lib';
import { sweepExpired } from '../../lib/local/dynamodb/expired.ts';
import { createTables, tablesIn } from '../../lib/local/dynamodb/tables.ts';
import { startDynamodb } from '../../lib/local/dynamodb.ts';
import { assemblyOf } from './small-app.ts';

const text = (name: string) => ({ name, type: dynamodb.AttributeType.STRING });
const number = (name: string) => ({ name, type: dynamodb.AttributeType.NUMBER });

const programme = (options: { readonly indexes: readonly string[] }) =>
  assemblyOf((app: App) => {
    new dynamodb.TableV2(new Stack(app, 'State', { env: { region: 'ap-southeast-1' } }), 'Programme', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      timeToLiveAttribute: 'expiresAt',
      dynamoStream: dynamodb.StreamViewType.NEW_IMAGE,
      globalSecondaryIndexes: options.indexes.map((indexName) => ({
        indexName,
        partitionKey: text(`${indexName}Pk`),
        sortKey: number(`${indexName}Sk`),
      })),
    });
  });
const withOneIndex = programme({ indexes: ['byDue'] });
const [table = ''] = tablesIn(withOneIndex).map(({ name }) => name);

const clientAt = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'AKLOCALLOCAL', secretAccessKey: 'local-LOCAL' },
  });

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const newFile = () => join(mkdtempSync(join(tmpdir(), 'dynamodb-')), 'programme.db');
const started = async (file = newFile()) => {
  const engine = await startDynamodb({ file });
  const client = clientAt(engine.url);
  const end = async () => {
    client.destroy();
    await engine.close();
  };
  endings.push(end);
  return { file, client, end };
};

test('tables come from the template with their keys, indexes and stream', async () => {
  const { client } = await started();
  await createTables(client, withOneIndex);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  expect(Table?.KeySchema).toEqual([
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ]);
  expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(['byDue']);
  expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_IMAGE' });
});

test('an index of the template answers queries', async () => {
  const { client } = await started();
  await createTables(client, withOneIndex);
  const Item = { pk: { S: 'a' }, sk: { S: 'b' }, byDuePk: { S: 'due' }, byDueSk: { N: '7' } };
  await client.send(new PutItemCommand({ TableName: table, Item }));
  const found = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'byDue',
      KeyConditionExpression: 'byDuePk = :due',
      ExpressionAttributeValues: { ':due': { S: 'due' } },
    }),
  );
  expect(found.Items).toEqual([Item]);
});

test('a second start finds the tables and the items of the first', async () => {
  const first = await started();
  await createTables(first.client, withOneIndex);
  const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
  await first.client.send(new PutItemCommand({ TableName: table, Item: Key }));
  await first.end();
  const second = await started(first.file);
  await createTables(second.client, withOneIndex);
  expect((await second.client.send(new GetItemCommand({ TableName: table, Key }))).Item).toEqual(Key);
});

test('a template with an index more than the table on disk is refused, and the error says how to begin anew', async () => {
  const { client } = await started();
  await createTables(client, withOneIndex);
  const creation = createTables(client, programme({ indexes: ['byDue', 'byQueue'] }));
  await expect(creation).rejects.toThrow(/byQueue.*--fresh/s);
});

test('two runs never open one database file', async () => {
  const { file } = await started();
  await expect(startDynamodb({ file })).rejects.toThrow(/Another local run is using/);
});

test('expired items go, and others stay', async () => {
  const { client } = await started();
  await createTables(client, withOneIndex);
  const newYear2027 = Date.UTC(2027, 0, 1);
  const seconds = newYear2027 / 1000;
  const expiries = { past: { N: `${seconds - 1}` }, now: { N: `${seconds}` }, later: { N: `${seconds + 1}` } };
  for (const [pk, expiresAt] of Object.entries({ ...expiries, text: { S: '1' } }))
    await client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: pk }, sk: { S: '-' }, expiresAt } }));
  await client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: 'never' }, sk: { S: '-' } } }));

  expect(await sweepExpired(client, withOneIndex, newYear2027)).toBe(2);
  const left = (await client.send(new ScanCommand({ TableName: table }))).Items?.map(({ pk }) => pk?.S);
  expect(left?.sort()).toEqual(['later', 'never', 'text']);
});

test('DYNAMODB_ENDPOINT replaces the engine, and one that is silent is said so', async () => {
  const { file } = await started();
  const unused = 'http://127.0.0.1:9';
  await expect(startDynamodb({ file, endpoint: unused })).rejects.toThrow(/Nothing answers at DYNAMODB_ENDPOINT/);
});

const runner = `
  import { startDynamodb } from ${JSON.stringify(new URL('../../lib/local/dynamodb.ts', import.meta.url).href)};
  await startDynamodb({ file: process.argv[1] });
  console.log('ready');
  setInterval(() => {}, 1000);
`;
const enginesOf = (file: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/cmdline`))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`\0--db-path\0${file}\0`);
      } catch {
        return false; // It ended while we looked.
      }
    });
const readyToServe = async (run: ChildProcess) => {
  for await (const line of run.stdout ?? []) if (String(line).includes('ready')) return;
  throw new Error('the run ended before it was ready');
};

test('the engine ends with its run, even when the run is killed outright', async () => {
  const file = newFile();
  const run = spawn(process.execPath, ['--input-type=module', '--eval', runner, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await readyToServe(run);
  expect(enginesOf(file)).not.toEqual([]);

  run.kill('SIGKILL');
  await once(run, 'exit');
  while (enginesOf(file).length > 0) await pause(20);
  // And the file is free again.
  await started(file);
});
