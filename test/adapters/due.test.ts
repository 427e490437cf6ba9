// What falls due, on the real engine: found on its day, each once, whatever else there is and however much of it.
import { expect, test } from '@jest/globals';
import { dueIn } from '#adapters/dynamo/due.ts';
import * as aggregates from '#app/aggregates.ts';
import { step } from '#app/execute.ts';
import type { Due } from '#app/ports.ts';
import type { ApplicationEvent } from '#domain/application/state.ts';
import { accept } from '#domain/decider.ts';
import { ApplicationId, addDays, type CalendarDate, endOfDay, type Instant } from '#domain/values.ts';
import * as days from '../support/days.ts';
import * as life from '../support/life.ts';
import { siteId } from '../support/papers.ts';
import * as sheets from '../support/sheets.ts';
import * as site from '../support/site.ts';
import { append, documentId, newFolder, opened, press, programme, requested } from './appending.ts';
import { programmeTable } from './tables.ts';

const due = dueIn(programmeTable);
const found = async (kind: Due, on: string): Promise<string[]> => {
  const ids: string[] = [];
  for await (const id of due.before(kind, on)) ids.push(id);
  return ids;
};
/** As the schedules ask for all of a day. */
const through = (day: string) => `${day}#~`;

const idOf = (number: number) => ApplicationId.parse(String(number).padStart(26, '0'));
const happen = async (number: number, ...events: readonly ApplicationEvent[]) => {
  const id = idOf(number);
  const before = await programme.load('application', id, aggregates.applications.initial);
  const told = events.map((event) => (event.type === 'applicationStarted' ? { ...event, id } : event));
  await programme.commit([step(aggregates.applications, id, before, accept(...told), press(number)).change]);
};
const inCorrection = (number: number, correctBy: Instant) =>
  happen(number, life.started, life.submitted, life.taken, {
    type: 'correctionAsked',
    defects: life.defects,
    correctBy,
  });

test('corrections are found from the moment their time is over, earliest first, until they are no longer awaited', async () => {
  const evening = (day: CalendarDate) => endOfDay('Asia/Shanghai', day);
  const [first, second] = [days.day('2021-01-25'), days.day('2021-01-26')];
  await inCorrection(2, evening(second));
  await inCorrection(1, evening(first));
  await happen(3, life.started);
  expect(await found('CORRECTION', days.lastSecondOfTheCorrection)).toEqual([]);
  expect(await found('CORRECTION', through(days.lastSecondOfTheCorrection))).toEqual([]);
  expect(await found('CORRECTION', evening(first))).toEqual([]);
  expect(await found('CORRECTION', through(evening(first)))).toEqual([idOf(1)]);
  expect(await found('CORRECTION', through(evening(second)))).toEqual([idOf(1), idOf(2)]);
  await happen(1, { type: 'applicationNotAccepted', reasons: ['补正期限届满未补正'] });
  expect(await found('CORRECTION', through(evening(second)))).toEqual([idOf(2)]);
});

test('120 on one day are each found once, also while those found are dealt with', async () => {
  const correctBy = days.inShenzhen('2021-03-01 00:00:00.000');
  const numbers = Array.from({ length: 120 }, (_, i) => 1000 + i);
  await Promise.all(numbers.map((number) => inCorrection(number, correctBy)));
  const asked = through(correctBy);
  const ours = (ids: readonly string[]) => ids.map(Number).filter((number) => number >= 1000);
  expect(ours(await found('CORRECTION', asked))).toEqual(numbers);
  const dealtWith: string[] = [];
  for await (const id of due.before('CORRECTION', asked)) {
    dealtWith.push(id);
    if (Number(id) >= 1000) await happen(Number(id), life.notAccepted);
  }
  expect(ours(dealtWith)).toEqual(numbers);
  expect(ours(await found('CORRECTION', asked))).toEqual([]);
});

test('a duty is due by its next step, and a sheet of marks until its evaluator was reminded or handed it in', async () => {
  const before = await programme.load('site', siteId, aggregates.sites.initial);
  await programme.commit([step(aggregates.sites, siteId, before, accept(...site.open), press(1)).change]);
  const firstStep = days.day('2021-05-11');
  expect(await found('SITE', through(addDays(firstStep, -1)))).toEqual([]);
  expect(await found('SITE', through(firstStep))).toEqual([siteId]);

  const { applicationId, phase, evaluator, dueOn } = sheets.assignment;
  const id = `${applicationId}/${phase}/${evaluator}`;
  for (const [n, event] of [sheets.assigned, sheets.declared].entries()) {
    const sheet = await programme.load('evaluation', id, aggregates.evaluations.initial);
    await programme.commit([step(aggregates.evaluations, id, sheet, accept(event), press(n)).change]);
    expect(await found('MARKS', through(addDays(dueOn, -1)))).toEqual([]);
    expect(await found('MARKS', through(dueOn))).toEqual([id]);
  }
  const sheet = await programme.load('evaluation', id, aggregates.evaluations.initial);
  await programme.commit([step(aggregates.evaluations, id, sheet, accept(sheets.reminded), press(9)).change]);
  expect(await found('MARKS', through(dueOn))).toEqual([]);
});

test('an upload is due by the oldest that has not arrived, and no more when all have', async () => {
  const id = newFolder();
  await append(id, [opened(id), requested(1)]);
  expect(await found('UPLOAD', through(days.newYearsEve))).toEqual([id]);
  expect(await found('UPLOAD', days.newYearsEve)).toEqual([]);
  await append(id, [{ type: 'documentRejected', documentId: documentId(1), reason: 'file_empty' }], press(2));
  expect(await found('UPLOAD', through('2099'))).toEqual([]);
});
