// Schedules: when AWS's expressions are due, what moving the clock brings, and who may call whom.
import { afterEach, expect, test } from '@jest/globals';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { dueOf, lastDue } from '../../lib/local/schedules/aws-cron.ts';
import { startSchedules } from '../../lib/local/schedules.ts';
import { arnOf, cloudOf, functionOf, resource, roleThatMay, running } from './hand-made.ts';

const DAY = 86_400_000;
const moment = (text: string): number => Date.parse(text);

test.each([
  ['a time of day in a zone', 'cron(0 2 * * ? *)', 'Asia/Shanghai', '2026-03-01T17:59:00Z', '2026-03-01T18:00:00Z'],
  ['the same time, already over', 'cron(0 2 * * ? *)', 'Asia/Shanghai', '2026-03-01T18:00:00Z', '2026-03-02T18:00:00Z'],
  ['Sunday, which AWS calls 1', 'cron(0 9 ? * 1 *)', 'UTC', '2026-03-02T00:00:00Z', '2026-03-08T09:00:00Z'],
  ['Monday to Friday', 'cron(0 9 ? * 2-6 *)', 'UTC', '2026-03-06T10:00:00Z', '2026-03-09T09:00:00Z'],
  ['weekdays by name', 'cron(0 9 ? * MON-FRI *)', 'UTC', '2026-03-06T10:00:00Z', '2026-03-09T09:00:00Z'],
  ['every quarter of an hour', 'cron(0/15 * * * ? *)', 'UTC', '2026-03-01T10:16:00Z', '2026-03-01T10:30:00Z'],
  [
    'every quarter from the fifth minute',
    'cron(5/15 * * * ? *)',
    'UTC',
    '2026-03-01T10:51:00Z',
    '2026-03-01T11:05:00Z',
  ],
  ['the last day of a month', 'cron(0 0 L * ? *)', 'UTC', '2026-02-10T00:00:00Z', '2026-02-28T00:00:00Z'],
  ['the third Tuesday', 'cron(0 0 ? * 3#3 *)', 'UTC', '2026-03-01T00:00:00Z', '2026-03-17T00:00:00Z'],
  ['the last Friday', 'cron(0 0 ? * 6L *)', 'UTC', '2026-03-01T00:00:00Z', '2026-03-27T00:00:00Z'],
  ['the working day nearest the 15th', 'cron(0 0 15W * ? *)', 'UTC', '2026-03-01T00:00:00Z', '2026-03-16T00:00:00Z'],
  ['a year', 'cron(0 0 1 1 ? 2030)', 'UTC', '2026-03-01T00:00:00Z', '2030-01-01T00:00:00Z'],
  ['a rate', 'rate(5 minutes)', 'UTC', '2026-03-01T10:16:00Z', '2026-03-01T10:20:00Z'],
  ['one moment in a zone', 'at(2026-03-01T02:00:00)', 'Asia/Shanghai', '2026-01-01T00:00:00Z', '2026-02-28T18:00:00Z'],
])('%s is due when it says', (_, expression, zone, now, next) => {
  expect(dueOf(expression, zone).after(moment(now))).toBe(moment(next));
});

test.each([
  ['two question marks', 'cron(0 0 ? * ? *)'],
  ['no question mark', 'cron(0 0 * * * *)'],
  ['five fields', 'cron(0 0 * * ?)'],
  ['weeks', 'rate(1 week)'],
  ['a day alone', 'at(2026-03-01)'],
  ['plain words', 'every day'],
])('an expression with %s is refused', (_, expression) => {
  expect(() => dueOf(expression, 'UTC')).toThrow(expression);
});

test('one moment is never due again', () => {
  expect(dueOf('at(2026-03-01T02:00:00)', 'UTC').after(moment('2026-03-02T00:00:00Z'))).toBeUndefined();
});

test('of many missed moments the last is found, however far back the search begins', () => {
  const [since, until] = [moment('2025-01-01T00:00:00Z'), moment('2026-03-01T12:00:00Z')];
  expect(lastDue(dueOf('rate(1 minute)', 'UTC'), since, until)).toBe(until);
  expect(lastDue(dueOf('cron(0 2 * * ? *)', 'UTC'), since, until)).toBe(moment('2026-03-01T02:00:00Z'));
  expect(lastDue(dueOf('cron(0 0 1 2 ? 2025)', 'UTC'), since, until)).toBe(moment('2025-02-01T00:00:00Z'));
  expect(lastDue(dueOf('cron(0 0 1 2 ? 2027)', 'UTC'), since, until)).toBeUndefined();
});

const scheduleOf = (id: string, expression: string, target: string, more: object = {}) =>
  resource('AWS::Scheduler::Schedule', id, {
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: 'Asia/Shanghai',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: arnOf.function(target), RoleArn: arnOf.role('SchedulesRole'), ...more },
  });
const mayInvoke = (...targets: readonly string[]) =>
  roleThatMay(
    'SchedulesRole',
    targets.map((target) => ({ action: 'lambda:InvokeFunction', on: arnOf.function(target) })),
  );
const writes = 'export const handler = async (event) => console.log(JSON.stringify(event));';

const closing: (() => Promise<void>)[] = [];
const closeAll = async () => {
  for (const close of closing.splice(0).reverse()) await close();
};
afterEach(closeAll);

const start = async (cloud: ReturnType<typeof cloudOf>) => {
  const run = await running(cloud);
  closing.push(run.functions.close);
  const schedules = startSchedules({
    assembly: cloud,
    permissions: permissionsIn(cloud),
    send: async () => {},
    ...run,
  });
  closing.push(schedules.close);
  return { ...run, schedules };
};

test('a schedule runs when someone asks, with its input, and the list says how it went', async () => {
  const cloud = cloudOf(
    functionOf('Daily', writes),
    scheduleOf('Remind', 'cron(0 2 1 1 ? 2199)', 'Daily', { Input: '{"kind":"remind"}' }),
    mayInvoke('Daily'),
  );
  const { schedules, log } = await start(cloud);
  expect(schedules.list()).toEqual([
    { name: 'Remind', expression: 'cron(0 2 1 1 ? 2199)', zone: 'Asia/Shanghai', next: moment('2198-12-31T18:00:00Z') },
  ]);
  await schedules.runNow('Remind');
  expect(schedules.list()[0]?.lastRun).toEqual({ at: expect.any(Number) });
  await closeAll();
  expect(log).toEqual(['{"kind":"remind"}']);
});

test('without an input the function is told which schedule it was', async () => {
  const cloud = cloudOf(functionOf('Daily', writes), scheduleOf('Remind', 'rate(1 day)', 'Daily'), mayInvoke('Daily'));
  const { schedules, log } = await start(cloud);
  await schedules.runNow('Remind');
  await closeAll();
  expect(JSON.parse(log[0] ?? '')).toMatchObject({
    source: 'aws.scheduler',
    resources: ['arn:aws:scheduler:ap-southeast-1:000000000000:schedule/default/Remind'],
  });
});

test('a run that failed says so in the list', async () => {
  const fails = 'export const handler = async () => { throw new Error("no round"); };';
  const cloud = cloudOf(functionOf('Daily', fails), scheduleOf('Remind', 'rate(1 day)', 'Daily'), mayInvoke('Daily'));
  const { schedules } = await start(cloud);
  await schedules.runNow('Remind');
  expect(schedules.list()[0]?.lastRun?.error).toBe('Error: no round');
});

test('moving the clock a year runs each schedule that fell due once, in the new time, before the move is over', async () => {
  const time = 'export const handler = async ({ kind }) => console.log(kind, Date.now());';
  const yearly = 'cron(0 2 1 1 ? 2199)';
  const cloud = cloudOf(
    functionOf('Daily', time),
    scheduleOf('Often', 'rate(1 day)', 'Daily', { Input: '{"kind":"often"}' }),
    scheduleOf('Nightly', 'cron(0 2 * * ? *)', 'Daily', { Input: '{"kind":"nightly"}' }),
    scheduleOf('Never', yearly, 'Daily', { Input: '{"kind":"never"}' }),
    mayInvoke('Daily'),
  );
  const { clock, log } = await start(cloud);
  const ahead = clock.now() + 365 * DAY;
  await clock.moveTo(ahead);
  await closeAll();
  const runs = log.map((line) => line.split(' '));
  expect(runs.map(([kind]) => kind).sort()).toEqual(['nightly', 'often']);
  for (const [, at] of runs) expect(Number(at)).toBeGreaterThanOrEqual(ahead);
});

test('a disabled schedule waits for someone to ask', async () => {
  const off = scheduleOf('Off', 'rate(1 day)', 'Daily', { Input: '{}' });
  const cloud = cloudOf(
    functionOf('Daily', writes),
    { ...off, properties: { ...off.properties, State: 'DISABLED' } },
    mayInvoke('Daily'),
  );
  const { clock, schedules, log } = await start(cloud);
  await clock.moveTo(clock.now() + 2 * DAY);
  await schedules.runNow('Off');
  await closeAll();
  expect(log).toEqual(['{}']);
});

test('a role that may not call the function stops the run, with the grant that is missing', async () => {
  const cloud = cloudOf(functionOf('Daily', writes), scheduleOf('Remind', 'rate(1 day)', 'Daily'), mayInvoke('Other'));
  await expect(start(cloud)).rejects.toThrow(/Remind: .*SchedulesRole may not call lambda:InvokeFunction on .*:Daily/);
});

test('a schedule nobody knows is refused', async () => {
  const { schedules } = await start(cloudOf(functionOf('Daily', writes)));
  await expect(schedules.runNow('Other')).rejects.toThrow(RangeError);
});
