// Functions in threads: what they find around them, how they fail, and what becomes of events nobody waits for.
import { afterEach, expect, test } from '@jest/globals';
import { arnOf, cloudOf, functionOf, newFolder, type Running, resource, running } from './hand-made.ts';

const started: Running[] = [];
const start = async (...given: Parameters<typeof running>): Promise<Running> => {
  const run = await running(...given);
  started.push(run);
  return run;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map(({ functions }) => functions.close()));
});

const failing = 'export const handler = async () => { throw new RangeError("too far"); };';

test('a function answers with what its handler returns, as JSON', async () => {
  const echo = 'export const handler = async (event) => ({ got: event.n + 1, at: new Date(0), none: undefined });';
  const { functions } = await start(cloudOf(functionOf('Echo', echo)));
  expect(await functions.invoke('Echo', { n: 1 })).toEqual({
    ok: true,
    payload: { got: 2, at: '1970-01-01T00:00:00.000Z' },
  });
});

test('a function finds its own variables and what Lambda gives, and nothing of the developer’s', async () => {
  process.env['LEAKS_FROM_THE_PARENT'] = 'yes';
  const show = 'export const handler = async () => process.env;';
  const cloud = cloudOf(
    functionOf('Show', show, { MemorySize: 512, Environment: { Variables: { TABLE: 'Programme' } } }),
  );
  const { functions } = await start(cloud, { endpoints: { DYNAMODB: 'http://127.0.0.1:1' } });
  const { payload } = Object(await functions.invoke('Show', {}));
  expect(payload).toMatchObject({
    TABLE: 'Programme',
    AWS_REGION: 'ap-southeast-1',
    AWS_LAMBDA_FUNCTION_NAME: 'Show',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
    AWS_ACCESS_KEY_ID: 'AKLOCALShow',
    AWS_SECRET_ACCESS_KEY: 'local-Show',
    AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
    _HANDLER: 'index.handler',
    TZ: ':UTC',
  });
  for (const name of ['LEAKS_FROM_THE_PARENT', 'HOME', 'NODE_OPTIONS']) expect(payload).not.toHaveProperty([name]);
});

test('a function stays warm from one event to the next', async () => {
  const counting = 'let n = 0; export const handler = async () => (n += 1);';
  const { functions } = await start(cloudOf(functionOf('Count', counting)));
  await functions.invoke('Count', {});
  expect(await functions.invoke('Count', {})).toEqual({ ok: true, payload: 2 });
});

test('a thread works on one event at a time, so events that come together get threads of their own', async () => {
  const overlap =
    'let busy = 0; export const handler = async () => { busy += 1; await new Promise((r) => setTimeout(r, 20)); const most = busy; busy -= 1; return most; };';
  const { functions } = await start(cloudOf(functionOf('Busy', overlap)));
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => functions.invoke('Busy', {})));
  expect(outcomes).toEqual(Array.from({ length: 8 }, () => ({ ok: true, payload: 1 })));
});

test('a function with one reserved execution has one thread only', async () => {
  const counting = 'let n = 0; export const handler = async () => (n += 1);';
  const { functions } = await start(cloudOf(functionOf('Single', counting, { ReservedConcurrentExecutions: 1 })));
  const outcomes = await Promise.all(Array.from({ length: 3 }, () => functions.invoke('Single', {})));
  expect(outcomes.map((outcome) => outcome.ok && outcome.payload)).toEqual([1, 2, 3]);
});

test('an error of the handler is an answer with its name and message', async () => {
  const { functions } = await start(cloudOf(functionOf('Fails', failing)));
  expect(await functions.invoke('Fails', {})).toMatchObject({
    ok: false,
    error: { errorType: 'RangeError', errorMessage: 'too far' },
  });
});

test('a function that takes too long is stopped, and the next event finds a fresh one', async () => {
  const slow =
    'export const handler = async ({ hang }) => (hang ? new Promise(() => setInterval(() => {}, 1)) : "done");';
  const { functions } = await start(cloudOf(functionOf('Slow', slow, { Timeout: 1 })));
  const late = await functions.invoke('Slow', { hang: true });
  expect(late).toMatchObject({ ok: false, error: { errorType: 'Sandbox.Timedout' } });
  expect(late.ok ? '' : late.error.errorMessage).toMatch(/Task timed out after 1\.00 seconds$/);
  expect(await functions.invoke('Slow', {})).toEqual({ ok: true, payload: 'done' });
});

test('a function stuck in a loop is stopped too', async () => {
  const stuck = 'export const handler = async () => { for (;;); };';
  const { functions } = await start(cloudOf(functionOf('Stuck', stuck, { Timeout: 1 })));
  expect(await functions.invoke('Stuck', {})).toMatchObject({ ok: false, error: { errorType: 'Sandbox.Timedout' } });
});

test('a function that ends its process, or crashes outside its handler, fails the event it had', async () => {
  const exits = 'export const handler = async () => process.exit(3);';
  const crashes =
    'export const handler = () => new Promise(() => setTimeout(() => { throw new TypeError("aside"); }, 1));';
  const { functions } = await start(cloudOf(functionOf('Exits', exits), functionOf('Crashes', crashes)));
  expect(await functions.invoke('Exits', {})).toMatchObject({ ok: false, error: { errorType: 'Runtime.ExitError' } });
  expect(await functions.invoke('Crashes', {})).toMatchObject({
    ok: false,
    error: { errorType: 'TypeError', errorMessage: 'aside' },
  });
});

test('a bundle that cannot be loaded fails every event, with the reason', async () => {
  const { functions } = await start(cloudOf(functionOf('Broken', 'throw new Error("no table named");')));
  for (const _ of [1, 2])
    expect(await functions.invoke('Broken', {})).toMatchObject({
      ok: false,
      error: { errorMessage: 'no table named' },
    });
});

test('the context tells the function who it is and how long it has', async () => {
  const show =
    'export const handler = async (_, c) => ({ name: c.functionName, arn: c.invokedFunctionArn, id: c.awsRequestId, left: c.getRemainingTimeInMillis() });';
  const { functions } = await start(cloudOf(functionOf('Who', show, { Timeout: 20 })));
  expect(await functions.invoke('Who', {})).toMatchObject({
    payload: { name: 'Who', arn: arnOf.function('Who'), id: expect.any(String), left: expect.any(Number) },
  });
});

test('what a function writes is handed over line by line', async () => {
  const talks = 'export const handler = async () => { console.log("one\\ntwo"); console.error("three"); };';
  const { functions, log } = await start(cloudOf(functionOf('Talks', talks)));
  await functions.invoke('Talks', {});
  await functions.close();
  expect([...log].sort()).toEqual(['one', 'three', 'two']);
});

test('every function lives in the time of the local clock, also one that was warm when the clock was moved', async () => {
  const time =
    'export const handler = async () => [Date.now(), new Date().getTime(), Date.parse(Date()), new Date(5).getTime(), new Date() instanceof Date];';
  const { functions, clock } = await start(cloudOf(functionOf('Time', time)));
  await functions.invoke('Time', {});
  const ahead = clock.now() + 1000 * 86_400_000;
  await clock.moveTo(ahead);
  const { payload } = Object(await functions.invoke('Time', {}));
  const [now, made, said, given, isDate] = payload;
  expect(Math.min(now, made, said)).toBeGreaterThanOrEqual(ahead - 1000);
  expect([given, isDate]).toEqual([5, true]);
});

test('an event nobody waits for is tried again as often as the template says, then set aside with its answer', async () => {
  const sent: { to: string; body: unknown }[] = [];
  const cloud = cloudOf(
    functionOf('Fails', `console.log("x");${failing.replace('throw', 'console.log("try"); throw')}`, {}, [
      { action: 'sqs:SendMessage', on: arnOf.queue('Failed') },
    ]),
    resource('AWS::Lambda::EventInvokeConfig', 'Config', {
      FunctionName: 'Fails',
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: arnOf.queue('Failed') } },
    }),
  );
  const { functions, log } = await start(cloud, {
    send: async (to, body) => void sent.push({ to, body: JSON.parse(body) }),
  });
  const { finished } = await functions.invokeLater('Fails', { n: 1 });
  expect(await finished).toMatchObject({ ok: false });
  expect(functions.pending()).toBe(0);
  await functions.close();
  expect(log.filter((line) => line === 'try')).toHaveLength(2);
  expect(sent).toMatchObject([
    {
      to: arnOf.queue('Failed'),
      body: {
        requestPayload: { n: 1 },
        requestContext: { approximateInvokeCount: 2, condition: 'RetriesExhausted' },
        responsePayload: { errorType: 'RangeError' },
      },
    },
  ]);
});

test('a dead letter queue is given the event itself, after three tries', async () => {
  const sent: string[] = [];
  const cloud = cloudOf(
    functionOf('Fails', failing, { DeadLetterConfig: { TargetArn: arnOf.queue('Dead') } }, [
      { action: 'sqs:SendMessage', on: arnOf.queue('Dead') },
    ]),
  );
  const { functions } = await start(cloud, { send: async (_, body) => void sent.push(body) });
  await (await functions.invokeLater('Fails', { n: 2 })).finished;
  expect(sent).toEqual(['{"n":2}']);
});

test('a function that may not send to its failure destination stops the run, with the grant that is missing', async () => {
  const cloud = cloudOf(functionOf('Fails', failing, { DeadLetterConfig: { TargetArn: arnOf.queue('Dead') } }));
  await expect(start(cloud)).rejects.toThrow(/Fails may not call sqs:SendMessage on .*:Dead/);
});

test('an event that was taken is worked on by the next run when this one ends before it', async () => {
  const folder = newFolder();
  const hangs = functionOf('Hangs', 'export const handler = () => new Promise(() => {});', { Timeout: 60 });
  const first = await start(cloudOf(hangs), { folder });
  const { finished } = await first.functions.invokeLater('Hangs', { n: 3 });
  await first.functions.close();
  expect(await finished).toMatchObject({ ok: false });
  const works = functionOf('Hangs', 'export const handler = async ({ n }) => console.log("got " + n);');
  const second = await start(cloudOf(works), { folder });
  while (second.functions.pending() > 0) await new Promise(setImmediate);
  await second.functions.close();
  expect(second.log).toEqual(['got 3']);
});
