// Messages of the local queues: what is sent is received, by the SDK and by consumers inside the run.
import { createHash } from 'node:crypto';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { expect, test } from '@jest/globals';
import { noon, started } from './sqs-cloud.ts';

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
