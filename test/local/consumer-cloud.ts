// A cloud with one consumer of events, for tests: its engines are real, and what it was handed is in a file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { createTables } from '../../lib/local/dynamodb/tables.ts';
import { type Dynamodb, startDynamodb } from '../../lib/local/dynamodb.ts';
import { type Events, startEvents } from '../../lib/local/events.ts';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { queuesIn, startSqs } from '../../lib/local/sqs.ts';
import type { Assembly, Resource } from '../../lib/local/template.ts';
import { arnOf, functionOf, newFolder, resource, running } from './hand-made.ts';

let engine: Dynamodb;
let client: DynamoDBClient;
export const database = () => ({ url: engine.url, client });
beforeAll(async () => {
  engine = await startDynamodb({ file: join(newFolder(), 'tables.db') });
  client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'AKLOCALLOCAL', secretAccessKey: 'local-LOCAL' },
  });
});
afterAll(async () => {
  client.destroy();
  await engine.close();
});

let tables = 0;
/** A table of its own for every test: they share the engine. */
export const newTable = (): Resource => {
  tables += 1;
  return resource('AWS::DynamoDB::Table', `Table${tables}`, {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  });
};
export const put = (table: Resource, pk: string, kind = 'event') =>
  client.send(new PutItemCommand({ TableName: table.logicalId, Item: { pk: { S: pk }, kind: { S: kind } } }));

export const fromStream = (table: Resource, more: object = {}) =>
  resource('AWS::Lambda::EventSourceMapping', 'Mapping', {
    EventSourceArn: arnOf.stream(table.logicalId),
    FunctionName: 'Consumer',
    StartingPosition: 'TRIM_HORIZON',
    ...more,
  });
export const fromQueue = (more: object = {}) =>
  resource('AWS::Lambda::EventSourceMapping', 'Mapping', {
    EventSourceArn: arnOf.queue('Letters'),
    FunctionName: 'Consumer',
    ...more,
  });
export const mayRead = (table: Resource) =>
  ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((name) => ({
    action: `dynamodb:${name}`,
    on: arnOf.stream(table.logicalId),
  }));
export const mayConsume = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((name) => ({
  action: `sqs:${name}`,
  on: arnOf.queue('Letters'),
}));
export const maySend = (queue: string) => ({ action: 'sqs:SendMessage', on: arnOf.queue(queue) });

type Kept = { readonly folder: string; readonly file: string };
export const keep = (): Kept => {
  const folder = newFolder();
  return { folder, file: join(folder, 'seen.txt') };
};
export const seenIn = ({ file }: Kept): string[] =>
  readFileSync(file, { encoding: 'utf8', flag: 'a+' }).split('\n').slice(0, -1);

/** The consumer writes down each batch before it does what is asked of it. */
export const consumer = (kept: Kept, then: string, grants: Parameters<typeof functionOf>[3]) =>
  functionOf(
    'Consumer',
    `import { appendFileSync, existsSync } from 'node:fs';
     const idOf = (r) => r.body ?? r.dynamodb.NewImage.pk.S;
     export const handler = async ({ Records }) => {
       const ids = Records.map(idOf);
       appendFileSync(${JSON.stringify(kept.file)}, ids.join(' ') + '\\n');
       ${then}
     };`,
    {},
    grants,
  );

export const closing: (() => Promise<void>)[] = [];
export const closeAll = async () => {
  for (const close of closing.splice(0).reverse()) await close();
};
afterEach(closeAll);

export const start = async (cloud: Assembly, { folder }: { readonly folder: string }) => {
  const sqs = await startSqs({ file: join(folder, 'queues.log'), queues: queuesIn(cloud), now: Date.now });
  closing.push(sqs.close);
  await createTables(client, cloud);
  const run = await running(cloud, { folder, send: sqs.send });
  closing.push(run.functions.close);
  const events: Events = await startEvents({
    assembly: cloud,
    permissions: permissionsIn(cloud),
    engine: engine.url,
    sqs,
    retryPause: () => 1,
    ...run,
  });
  closing.push(events.close);
  return { events, sqs, ...run };
};
