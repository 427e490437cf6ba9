// The local queues, asked through the SDK as products ask them.
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from '@jest/globals';
import { Duration, Stack, aws_sqs as sqs } from 'aws-cdk-lib';
import { queuesIn, startSqs } from '../../lib/local/sqs.ts';
import { assemblyOf } from './small-app.ts';

const assembly = assemblyOf((app) => {
  const stack = new Stack(app, 'Service');
  const deadLetters = new sqs.CfnQueue(stack, 'DeadLetters');
  new sqs.CfnQueue(stack, 'Letters', {
    visibilityTimeout: Duration.minutes(1).toSeconds(),
    redrivePolicy: { deadLetterTargetArn: deadLetters.attrArn, maxReceiveCount: 2 },
  });
});

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const noon = Date.UTC(2027, 2, 1, 4);
const started = async (file = join(mkdtempSync(join(tmpdir(), 'sqs-')), 'queues.journal')) => {
  const clock = { now: noon };
  const engine = await startSqs({ file, queues: queuesIn(assembly), now: () => clock.now });
  const client = new SQSClient({
    endpoint: engine.url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'AKLOCALSendLetter', secretAccessKey: 'local-SendLetter' },
    maxAttempts: 1,
  });
  const end = async () => {
    client.destroy();
    await engine.close();
  };
  endings.push(end);
  const QueueUrl = `${engine.url}/000000000000/Letters`;
  return {
    ...{ file, clock, engine, client, QueueUrl },
    end: async () => {
      endings.splice(endings.indexOf(end), 1);
      await end();
    },
    send: (MessageBody: string, more: { DelaySeconds?: number } = {}) =>
      client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more })),
    receive: async (
      more: { VisibilityTimeout?: number; WaitTimeSeconds?: number; MaxNumberOfMessages?: number } = {},
    ) =>
      (
        await client.send(
          new ReceiveMessageCommand({
            QueueUrl,
            MessageSystemAttributeNames: ['All'],
            MessageAttributeNames: ['All'],
            ...more,
          }),
        )
      ).Messages ?? [],
    remove: (ReceiptHandle: string | undefined) => client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle })),
    change: (ReceiptHandle: string | undefined, VisibilityTimeout: number) =>
      client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout })),
  };
};
const minutes = (count: number) => count * 60_000;

test('a message sent is received with its checksums and attributes, and once deleted it is gone', async () => {
  const { client, QueueUrl, receive, remove } = await started();
  const MessageAttributes = {
    kind: { DataType: 'String', StringValue: '通知' },
    proof: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2, 250]) },
  };
  const sent = await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '入围通知 😀', MessageAttributes }));
  const [message] = await receive();
  expect(message).toMatchObject({ Body: '入围通知 😀', MessageId: sent.MessageId, MessageAttributes });
  expect(message?.MD5OfMessageAttributes).toBe(sent.MD5OfMessageAttributes);
  expect(message?.Attributes).toMatchObject({ ApproximateReceiveCount: '1', SentTimestamp: String(noon) });
  await remove(message?.ReceiptHandle);
  expect(await receive()).toEqual([]);
});

test('the checksum over attributes is made of each part with its length before it, as AWS documents', async () => {
  const { client, QueueUrl } = await started();
  const MessageAttributes = { test_attribute_name_1: { DataType: 'String', StringValue: 'test_attribute_value_1' } };
  const sent = await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a', MessageAttributes }));
  const part = (value: string) => `${String.fromCharCode(0, 0, 0, value.length)}${value}`;
  const expected = createHash('md5').update(
    `${part('test_attribute_name_1')}${part('String')}\u0001${part('test_attribute_value_1')}`,
  );
  expect(sent.MD5OfMessageAttributes).toBe(expected.digest('hex'));
});

test('what someone works on is invisible until the time is over, and its old handle no longer deletes it', async () => {
  const { clock, engine, send, receive, remove } = await started();
  await send('one');
  const [first] = await receive();
  expect(await receive()).toEqual([]);
  clock.now += minutes(1);
  const [again] = await receive();
  expect(again?.Attributes?.['ApproximateReceiveCount']).toBe('2');
  await remove(first?.ReceiptHandle);
  clock.now += minutes(1);
  expect(await receive()).toEqual([]);
  expect(engine.depth('DeadLetters').visible).toBe(1);
});

test('a message received too often is set aside in the dead-letter queue', async () => {
  const { clock, engine, send, receive } = await started();
  await send('poison');
  for (const _ of ['first try', 'second try']) {
    expect(await receive()).toHaveLength(1);
    clock.now += minutes(1);
  }
  expect(await receive()).toEqual([]);
  expect(engine.depth('Letters')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  expect(engine.peek('DeadLetters').map(({ body, deadLetterOf }) => [body, deadLetterOf])).toEqual([
    ['poison', 'Letters'],
  ]);
});

test('a delayed message appears when its delay is over, by the moved clock', async () => {
  const { clock, send, receive } = await started();
  await send('later', { DelaySeconds: 900 });
  clock.now += minutes(15) - 1;
  expect(await receive()).toEqual([]);
  clock.now += 1;
  expect((await receive()).map(({ Body }) => Body)).toEqual(['later']);
});

test('a delay over 900 seconds is refused', async () => {
  const { send } = await started();
  await expect(send('too late', { DelaySeconds: 901 })).rejects.toMatchObject({ Code: 'InvalidParameterValue' });
});

test('a receiver who waits gets a message sent meanwhile', async () => {
  const { send, receive } = await started();
  const waiting = receive({ WaitTimeSeconds: 20 });
  await send('just in time');
  expect((await waiting).map(({ Body }) => Body)).toEqual(['just in time']);
});

test('a receiver who waits gets a delayed message when the clock is moved', async () => {
  const { clock, send, receive } = await started();
  await send('later', { DelaySeconds: 900 });
  const waiting = receive({ WaitTimeSeconds: 20 });
  clock.now += minutes(15);
  expect((await waiting).map(({ Body }) => Body)).toEqual(['later']);
});

test('a message put back at once is received again, and one that is not in flight cannot be put back', async () => {
  const { clock, send, receive, change } = await started();
  await send('one');
  const [first] = await receive();
  await change(first?.ReceiptHandle, 0);
  const [second] = await receive();
  expect(second?.Body).toBe('one');
  clock.now += minutes(2);
  await expect(change(second?.ReceiptHandle, 10)).rejects.toMatchObject({ name: 'MessageNotInflight' });
});

test('entries of a batch succeed and fail one by one', async () => {
  const { client, QueueUrl, receive } = await started();
  const result = await client.send(
    new SendMessageBatchCommand({
      QueueUrl,
      Entries: [
        { Id: 'good', MessageBody: 'good' },
        { Id: 'late', MessageBody: 'late', DelaySeconds: 901 },
      ],
    }),
  );
  expect(result.Successful?.map(({ Id }) => Id)).toEqual(['good']);
  expect(result.Failed?.map(({ Id, Code }) => [Id, Code])).toEqual([['late', 'InvalidParameterValue']]);
  expect((await receive({ MaxNumberOfMessages: 10 })).map(({ Body }) => Body)).toEqual(['good']);
});

test('a message of one MiB is taken and one byte more is not', async () => {
  const { send } = await started();
  await send('x'.repeat(1024 * 1024));
  await expect(send('x'.repeat(1024 * 1024 + 1))).rejects.toMatchObject({ Code: 'InvalidParameterValue' });
});

test('a queue that is not in the template does not exist', async () => {
  const { client, QueueUrl } = await started();
  const asked = client.send(new SendMessageCommand({ QueueUrl: `${QueueUrl}Elsewhere`, MessageBody: 'x' }));
  await expect(asked).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
});

test('a queue tells its URL, its depth and where its dead letters go, and can be emptied', async () => {
  const { client, QueueUrl, send, engine } = await started();
  expect((await client.send(new GetQueueUrlCommand({ QueueName: 'Letters' }))).QueueUrl).toBe(QueueUrl);
  await send('one');
  await send('two', { DelaySeconds: 5 });
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '1', ApproximateNumberOfMessagesDelayed: '1' });
  expect(JSON.parse(Attributes?.['RedrivePolicy'] ?? '')).toEqual({
    deadLetterTargetArn: 'arn:aws:sqs:ap-southeast-1:000000000000:DeadLetters',
    maxReceiveCount: 2,
  });
  await client.send(new PurgeQueueCommand({ QueueUrl }));
  expect(engine.depth(QueueUrl)).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
});

test('messages survive the run: sent ones stay, deleted ones stay away, those in flight come back when their time is over', async () => {
  const first = await started();
  for (const body of ['kept', 'deleted', 'in flight']) await first.send(body);
  const messages = await first.receive({ MaxNumberOfMessages: 10 });
  const of = (body: string) => messages.find(({ Body }) => Body === body)?.ReceiptHandle;
  await first.remove(of('deleted'));
  await first.change(of('kept'), 0);
  await first.end();
  // The line a crash cut off.
  appendFileSync(first.file, '{"put":{"id":"half');

  const second = await started(first.file);
  const bodies = async () =>
    (await second.receive({ MaxNumberOfMessages: 10 })).map((message) => [
      message.Body,
      message.Attributes?.['ApproximateReceiveCount'],
    ]);
  expect(await bodies()).toEqual([['kept', '2']]);
  second.clock.now = noon + 59_000;
  expect(await bodies()).toEqual([]);
  second.clock.now = noon + 60_000;
  expect(await bodies()).toContainEqual(['in flight', '2']);
});

test('a consumer inside the run is woken, receives, puts back and removes', async () => {
  const { engine, send, QueueUrl } = await started();
  const arn = 'arn:aws:sqs:ap-southeast-1:000000000000:Letters';
  const woken = new Promise<void>((wake) => engine.onMessage(arn, wake));
  await send('work');
  await woken;
  const [failed] = engine.receive(arn, 10, 60);
  await engine.release([failed?.handle ?? ''], 0);
  const [message] = engine.receive(QueueUrl, 10, 60);
  expect(message).toMatchObject({ body: 'work', receives: 2 });
  await engine.remove([message?.handle ?? '']);
  expect(engine.depth(arn)).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
});

test('two runs never open one file of queues', async () => {
  const { file } = await started();
  await expect(started(file)).rejects.toThrow(/Another local run is using/);
});
