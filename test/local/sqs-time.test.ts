// Messages of the local queues in time: invisible while worked on, delayed, waited for, set aside when tried too often.
import { expect, test } from '@jest/globals';
import { minutes, started } from './sqs-cloud.ts';

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
