// Records of table streams reach functions: filtered, in order, and each at least once, over failures and restarts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createTables } from '../../lib/local/dynamodb/tables.ts';
import {
  closeAll,
  consumer,
  database,
  fromStream,
  keep,
  mayRead,
  maySend,
  newTable,
  put,
  seenIn,
  start,
} from './consumer-cloud.ts';
import { arnOf, cloudOf, resource } from './hand-made.ts';

const onlyEvents = {
  FilterCriteria: {
    Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"kind":{"S":["event"]}}}}' }],
  },
};

test('a function is handed what its filter lets through, in order', async () => {
  const kept = keep();
  const table = newTable();
  const cloud = cloudOf(table, fromStream(table, onlyEvents), consumer(kept, '', mayRead(table)));
  const { events } = await start(cloud, kept);
  for (const n of [1, 2, 3, 4]) await put(table, `p${n}`, n % 2 === 0 ? 'record' : 'event');
  await events.settle();
  expect(seenIn(kept).join(' ')).toBe('p1 p3');
});

test('a function sees records as Lambda hands them over', async () => {
  const kept = keep();
  const table = newTable();
  const log = `console.log(JSON.stringify(Records[0]));`;
  const { events, log: lines } = await start(
    cloudOf(table, fromStream(table), consumer(kept, log, mayRead(table))),
    kept,
  );
  await put(table, 'p1');
  await events.settle();
  await closeAll();
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    eventID: expect.any(String),
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    eventSourceARN: arnOf.stream(table.logicalId),
    awsRegion: 'ap-southeast-1',
    dynamodb: { Keys: { pk: { S: 'p1' } }, NewImage: { kind: { S: 'event' } }, SequenceNumber: expect.any(String) },
  });
});

test('a later run goes on after the last batch that was done', async () => {
  const kept = keep();
  const table = newTable();
  const cloud = cloudOf(table, fromStream(table), consumer(kept, '', mayRead(table)));
  const first = await start(cloud, kept);
  await put(table, 'p1');
  await first.events.settle();
  await closeAll();
  await put(table, 'p2');
  const second = await start(cloud, kept);
  await second.events.settle();
  expect(seenIn(kept)).toEqual(['p1', 'p2']);
});

test('what was being done when the run ended is done again by the next', async () => {
  const kept = keep();
  const table = newTable();
  const hangs = cloudOf(table, fromStream(table), consumer(kept, 'await new Promise(() => {});', mayRead(table)));
  const first = await start(hangs, kept);
  await put(table, 'p1');
  while (seenIn(kept).length === 0) await new Promise(setImmediate);
  // As after a kill: the function never answers, and nobody waits for it.
  await first.functions.close();
  await closeAll();
  const works = cloudOf(table, fromStream(table), consumer(kept, '', mayRead(table)));
  const second = await start(works, kept);
  await second.events.settle();
  expect(seenIn(kept).at(-1)).toBe('p1');
  expect(seenIn(kept).length).toBeGreaterThan(1);
});

test('a mapping that begins at the latest record leaves out what was there before, and nothing after', async () => {
  const kept = keep();
  const table = newTable();
  const latest = fromStream(table, { StartingPosition: 'LATEST' });
  const cloud = cloudOf(table, latest, consumer(kept, '', mayRead(table)));
  await createTables(database().client, cloud);
  await put(table, 'before');
  const first = await start(cloud, kept);
  await first.events.settle();
  await closeAll();
  await put(table, 'between');
  const second = await start(cloud, kept);
  await second.events.settle();
  expect(seenIn(kept)).toEqual(['between']);
});

test('a batch that failed is tried again, and order is kept', async () => {
  const kept = keep();
  const table = newTable();
  const once = `const flag = ${JSON.stringify(kept.folder)} + '/failed'; if (!existsSync(flag)) { appendFileSync(flag, ''); throw new Error('once'); }`;
  const cloud = cloudOf(table, fromStream(table, { BatchSize: 2 }), consumer(kept, once, mayRead(table)));
  await createTables(database().client, cloud);
  for (const n of [1, 2, 3]) await put(table, `p${n}`);
  const { events } = await start(cloud, kept);
  await events.settle();
  expect(seenIn(kept)).toEqual(['p1 p2', 'p1 p2', 'p3']);
});

test('of a batch that failed in part, only the rest from the first failure is tried again', async () => {
  const kept = keep();
  const table = newTable();
  const third = `const flag = ${JSON.stringify(kept.folder)} + '/failed'; if (existsSync(flag)) return; appendFileSync(flag, '');
    return { batchItemFailures: [{ itemIdentifier: Records[2].dynamodb.SequenceNumber }, { itemIdentifier: Records[1].dynamodb.SequenceNumber }] };`;
  const partial = fromStream(table, { FunctionResponseTypes: ['ReportBatchItemFailures'] });
  const cloud = cloudOf(table, partial, consumer(kept, third, mayRead(table)));
  await createTables(database().client, cloud);
  for (const n of [1, 2, 3]) await put(table, `p${n}`);
  const { events } = await start(cloud, kept);
  await events.settle();
  expect(seenIn(kept)).toEqual(['p1 p2 p3', 'p2 p3']);
});

test('splitting finds the record that fails, sets it aside alone, and does all others', async () => {
  const kept = keep();
  const table = newTable();
  const poison = `if (ids.includes('p3')) throw new Error('poison');`;
  const mapping = fromStream(table, {
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 1,
    DestinationConfig: { OnFailure: { Destination: arnOf.queue('Failed') } },
  });
  const cloud = cloudOf(
    table,
    mapping,
    resource('AWS::SQS::Queue', 'Failed'),
    consumer(kept, poison, [...mayRead(table), maySend('Failed')]),
  );
  await createTables(database().client, cloud);
  for (const n of [1, 2, 3, 4]) await put(table, `p${n}`);
  const { events, sqs } = await start(cloud, kept);
  await events.settle();
  expect(seenIn(kept)).toEqual(['p1 p2 p3 p4', 'p1 p2', 'p3 p4', 'p3', 'p3', 'p4']);
  const failed = sqs.peek('Failed').map(({ body }) => JSON.parse(body));
  expect(failed).toMatchObject([
    {
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { batchSize: 1, streamArn: arnOf.stream(table.logicalId) },
    },
  ]);
});

test('a mapping that AWS would refuse stops the run, with all the grants that are missing', async () => {
  const kept = keep();
  const table = newTable();
  const cloud = cloudOf(table, fromStream(table), consumer(kept, '', mayRead(table).slice(1)));
  await expect(start(cloud, kept)).rejects.toThrow(/Mapping: Consumer may not call dynamodb:DescribeStream/);
});

test('a checkpoint of a table that was made anew is not used', async () => {
  const kept = keep();
  const table = newTable();
  writeFileSync(
    join(kept.folder, 'Mapping.json'),
    JSON.stringify({ stream: 'an older stream', shards: { [`shardId-00000001-${table.logicalId}`]: '999' } }),
  );
  const cloud = cloudOf(table, fromStream(table), consumer(kept, '', mayRead(table)));
  const { events } = await start(cloud, kept);
  await put(table, 'p1');
  await events.settle();
  expect(seenIn(kept)).toEqual(['p1']);
});
