// Messages of queues and objects in buckets reach functions, and the run knows when all is quiet.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createTables } from '../../lib/local/dynamodb/tables.ts';
import { startEvents } from '../../lib/local/events.ts';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { queuesIn, startSqs } from '../../lib/local/sqs.ts';
import {
  closeAll,
  closing,
  consumer,
  database,
  fromQueue,
  fromStream,
  keep,
  mayConsume,
  mayRead,
  newTable,
  put,
  seenIn,
  start,
} from './consumer-cloud.ts';
import { arnOf, cloudOf, functionOf, resource, running } from './hand-made.ts';

test('messages of a queue are handed over in batches and taken off when done', async () => {
  const kept = keep();
  const cloud = cloudOf(resource('AWS::SQS::Queue', 'Letters'), fromQueue(), consumer(kept, '', mayConsume));
  const { events, sqs } = await start(cloud, kept);
  await Promise.all(['a', 'b', 'c'].map((body) => sqs.send('Letters', body)));
  await events.settle();
  expect(seenIn(kept).join(' ').split(' ').sort()).toEqual(['a', 'b', 'c']);
  expect(sqs.depth('Letters')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
});

test('of a batch of messages only those that failed come back, and end in the dead letter queue', async () => {
  const kept = keep();
  const partial = fromQueue({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
  const queue = resource('AWS::SQS::Queue', 'Letters', {
    RedrivePolicy: { deadLetterTargetArn: arnOf.queue('Dead'), maxReceiveCount: 3 },
  });
  const bad = `return { batchItemFailures: Records.filter((r) => r.body === 'bad').map((r) => ({ itemIdentifier: r.messageId })) };`;
  const cloud = cloudOf(queue, resource('AWS::SQS::Queue', 'Dead'), partial, consumer(kept, bad, mayConsume));
  const { events, sqs } = await start(cloud, kept);
  await Promise.all(['good', 'bad'].map((body) => sqs.send('Letters', body)));
  await events.settle();
  const handed = seenIn(kept).join(' ').split(' ').sort();
  expect(handed).toEqual(['bad', 'bad', 'bad', 'good']);
  expect(sqs.peek('Dead').map(({ body }) => body)).toEqual(['bad']);
});

test('when all is quiet, what one source led to in another is done too', async () => {
  const kept = keep();
  const table = newTable();
  const cloud = cloudOf(table, fromStream(table), resource('AWS::SQS::Queue', 'Letters'), [
    ...functionOf(
      'Consumer',
      `export const handler = async () => { await fetch(process.env.AT, { method: 'POST', headers: { 'x-amz-target': 'AmazonSQS.SendMessage' }, body: JSON.stringify({ QueueUrl: 'x/Letters', MessageBody: 'letter' }) }); };`,
      { Environment: { Variables: { AT: 'set below' } } },
      mayRead(table),
    ),
    resource('AWS::Lambda::EventSourceMapping', 'Second', {
      EventSourceArn: arnOf.queue('Letters'),
      FunctionName: 'Sender',
    }),
    ...functionOf(
      'Sender',
      `import { appendFileSync } from 'node:fs'; export const handler = async ({ Records }) => { await new Promise((r) => setTimeout(r, 50)); appendFileSync(${JSON.stringify(kept.file)}, Records.map((r) => r.body + '\\n').join('')); };`,
      {},
      mayConsume,
    ),
  ]);
  const sqs = await startSqs({ file: join(kept.folder, 'queues.log'), queues: queuesIn(cloud), now: Date.now });
  closing.push(sqs.close);
  await createTables(database().client, cloud);
  Object(cloud.get('Consumer').properties).Environment.Variables.AT = sqs.url;
  const run = await running(cloud, { folder: kept.folder, send: sqs.send });
  closing.push(run.functions.close);
  const events = await startEvents({
    assembly: cloud,
    permissions: permissionsIn(cloud),
    engine: database().url,
    sqs,
    ...run,
  });
  closing.push(events.close);
  await put(table, 'p1');
  await events.settle();
  expect(seenIn(kept)).toEqual(['letter']);
});

test('who never becomes quiet is named', async () => {
  const kept = keep();
  const cloud = cloudOf(
    resource('AWS::SQS::Queue', 'Letters'),
    fromQueue(),
    consumer(kept, 'throw new Error("never");', mayConsume),
  );
  const { events, sqs } = await start(cloud, kept);
  await sqs.send('Letters', 'a');
  await expect(events.settle(300)).rejects.toThrow(/the queue Letters to Consumer/);
});

test('a queue that hides messages for less than its function may take is refused, as by AWS', async () => {
  const kept = keep();
  const queue = resource('AWS::SQS::Queue', 'Letters', { VisibilityTimeout: 1 });
  const cloud = cloudOf(queue, fromQueue(), consumer(kept, '', mayConsume));
  await expect(start(cloud, kept)).rejects.toThrow(/hides a message for 1 s/);
});

const bucket = resource('AWS::S3::Bucket', 'Quarantine', {
  NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
});
const ruleFor = (pattern: object) =>
  resource('AWS::Events::Rule', 'Rule', {
    EventPattern: { source: ['aws.s3'], 'detail-type': ['Object Created'], ...pattern },
    Targets: [{ Id: 'Target0', Arn: arnOf.function('Receive') }],
  });
const receive = functionOf('Receive', 'export const handler = async (event) => console.log(JSON.stringify(event));');
const created = { bucket: 'quarantine', key: 'quarantine/a1/d1', size: 12, etag: '"abc"', versionId: 'v1' };

test('a new object reaches the function whose rule names its bucket', async () => {
  const kept = keep();
  const cloud = cloudOf(bucket, ruleFor({ detail: { bucket: { name: ['quarantine'] } } }), receive);
  const { events, log } = await start(cloud, kept);
  await events.objectCreated(created);
  await events.settle();
  await closeAll();
  expect(log.map((line) => JSON.parse(line))).toMatchObject([
    {
      'detail-type': 'Object Created',
      source: 'aws.s3',
      account: '000000000000',
      detail: {
        bucket: { name: 'quarantine' },
        object: { key: 'quarantine/a1/d1', size: 12, etag: 'abc', 'version-id': 'v1' },
      },
    },
  ]);
});

test.each([
  ['of a rule for another bucket', bucket, { detail: { bucket: { name: ['accepted'] } } }],
  ['when the bucket does not tell the bus', resource('AWS::S3::Bucket', 'Quarantine'), {}],
])('a new object reaches nobody because %s', async (_, from, pattern) => {
  const { events, log } = await start(cloudOf(from, ruleFor(pattern), receive), keep());
  await events.objectCreated(created);
  await events.settle();
  await closeAll();
  expect(log).toEqual([]);
});

test('a rule with a pattern nobody here understands stops the run', async () => {
  const cloud = cloudOf(bucket, ruleFor({ detail: { object: { key: [{ wildcard: '*' }] } } }), receive);
  await expect(start(cloud, keep())).rejects.toThrow(/Rule: .*wildcard/);
});
