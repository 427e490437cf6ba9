// The letters' queue on the local engine: every id arrives, once, however many are sent.
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { letterQueueAt } from '#adapters/sqs/letter-queue.ts';
import { queuesIn, startSqs } from '../../lib/local/sqs.ts';
import { actAs, assembly, folder, named } from './assembly.ts';

const sqs = await startSqs({ file: join(folder, 'queues.log'), queues: queuesIn(assembly), now: Date.now });
afterAll(() => sqs.close());
actAs('LOCAL', { SQS: sqs.url });

const name = named('AWS::SQS::Queue', 'EventsLetters');
const queue = letterQueueAt(`${sqs.url}/000000000000/${name}`);
const arrived = async (): Promise<string[]> => {
  const bodies: string[] = [];
  for (let batch = sqs.receive(name, 10); batch.length > 0; batch = sqs.receive(name, 10)) {
    bodies.push(...batch.map(({ body }) => body));
    await sqs.remove(batch.map(({ handle }) => handle));
  }
  return bodies.sort();
};

test.each([0, 1, 9, 10, 11, 25, 100])('%i ids sent are the ids that arrive', async (count) => {
  const ids = Array.from({ length: count }, (_, i) => `application/A${i}/1/applicationReceived/contact`);
  await queue.send(ids);
  expect(await arrived()).toEqual(ids.sort());
});

test('the same id sent twice arrives twice: whether it was sent before is for the delivery to say', async () => {
  await queue.send(['one', 'one']);
  expect(await arrived()).toEqual(['one', 'one']);
});

test('an id the queue does not take is not passed over in silence', async () => {
  const missing = letterQueueAt(`${sqs.url}/000000000000/nowhere`);
  await expect(missing.send(['one'])).rejects.toThrow();
  await expect(queue.send(['one', ''])).rejects.toThrow();
});
