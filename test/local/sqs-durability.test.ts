// What becomes of messages when the run ends, and that no two runs share them.
import { appendFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { noon, started } from './sqs-cloud.ts';

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

test('two runs never open one file of queues', async () => {
  const { file } = await started();
  await expect(started(file)).rejects.toThrow(/Another local run is using/);
});
