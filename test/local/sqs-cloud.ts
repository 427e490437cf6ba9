// A queue with dead letters on this machine, asked through the SDK as products ask it, under a clock a test may move.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach } from '@jest/globals';
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

export const noon = Date.UTC(2027, 2, 1, 4);
export const started = async (file = join(mkdtempSync(join(tmpdir(), 'sqs-')), 'queues.journal')) => {
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
export const minutes = (count: number) => count * 60_000;
