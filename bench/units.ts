// M9, M10, M11 and M14: what the business costs in DynamoDB's units, and whether it costs more when there is more.
import { pathToFileURL } from 'node:url';
import { dueIn } from '#adapters/dynamo/due.ts';
import { dynamoTable, type Item } from '#adapters/dynamo/table.ts';
import * as days from '../test/support/days.ts';
import { fullAnswers } from '../test/support/papers.ts';
import { caoZheng, linXiaoman, zhouMin } from '../test/support/persons.ts';
import { round } from '../test/support/round.ts';
import { applicantClaims, claimsOf, context, eventFor } from './events.ts';
import { type Figure, figure, type Measurement } from './figures.ts';
import { type Meter, startMeter, type Units } from './metered.ts';
import { clientAt, functionAt, openEngine, programmeTable } from './product.ts';
import { draft, fullFolder, idsOf, numbered, publishedRound, putAll, site, submitted } from './records.ts';
import { evaluator, markable, recommended, sheet } from './reviewed.ts';

const FEW = 100;
const MANY = 100_000;
const CHUNK = 2_000;
/** Numbers of the records that are acted on: the first warms the function up, the second is counted. */
const ACTED_ON = [900_001, 900_002];
const DUE_ON_A_DAY = 100;
/** The first reminder of the first return of whoever was awarded in 2021. */
const TODAY = days.day('2022-03-01');

const { organisation = '' } = linXiaoman;
const claims = {
  clerk: claimsOf(zhouMin.id, 'clerk'),
  evaluator: claimsOf(evaluator.id, 'evaluator'),
  steering: claimsOf(caoZheng.id, 'steering'),
};

type Operation = {
  readonly metric: 'M9' | 'M10';
  readonly what: string;
  readonly counts: keyof Units;
  readonly atMost: number;
  readonly of: string;
  readonly event: (number: number) => object;
};

const http = (routeKey: string, path: (id: string) => string, more: Parameters<typeof eventFor>[3] = {}) => {
  return (number: number) => eventFor(routeKey, path(idsOf(number).application), numbered('', number), more);
};

const operations: readonly Operation[] = [
  {
    ...{ metric: 'M9', what: 'save a part of a draft', counts: 'write', atMost: 3, of: 'Apifolders' },
    event: (number) =>
      eventFor(
        'PUT /folders/{folderId}/parts/{partId}',
        `/folders/${idsOf(number).folder}/parts/plan.ECOLOGY`,
        numbered('9', number),
        {
          body: { version: 1, answers: fullAnswers()['plan'] },
        },
      ),
  },
  {
    ...{ metric: 'M9', what: 'submit', counts: 'write', atMost: 12, of: 'Apiapplications' },
    event: http('POST /applications/{applicationId}/submit', (id) => `/applications/${id}/submit`),
  },
  {
    ...{ metric: 'M9', what: 'save a sheet of marks', counts: 'write', atMost: 6, of: 'Apievaluations' },
    event: http(
      'PUT /applications/{applicationId}/evaluations/{phase}/sheet',
      (id) => `/applications/${id}/evaluations/documents/sheet`,
      { claims: claims.evaluator, body: sheet },
    ),
  },
  {
    ...{ metric: 'M9', what: 'select', counts: 'write', atMost: 12, of: 'Apiapplications' },
    event: (number) =>
      http('POST /applications/{applicationId}/selection', (id) => `/applications/${id}/selection`, {
        claims: claims.steering,
        body: { select: true, reason: '出席十一人，十人同意' },
      })(number + 10),
  },
  {
    ...{ metric: 'M9', what: 'remind one site', counts: 'write', atMost: 5, of: 'Schedulesremindduties' },
    event: () => ({}),
  },
  {
    ...{ metric: 'M10', what: "one's own application", counts: 'read', atMost: 2, of: 'Apiapplications' },
    event: http('GET /applications/{applicationId}', (id) => `/applications/${id}`, { claims: applicantClaims }),
  },
  {
    ...{ metric: 'M10', what: 'a page of 20 of the office', counts: 'read', atMost: 1, of: 'Apiapplications' },
    event: http('GET /rounds/{roundId}/applications', () => `/rounds/${round.id}/applications`, {
      claims: claims.clerk,
      query: 'status=submitted&limit=20',
    }),
  },
  {
    ...{ metric: 'M10', what: "an evaluator's list", counts: 'read', atMost: 1, of: 'Apievaluations' },
    event: http('GET /evaluations', () => '/evaluations', { claims: claims.evaluator }),
  },
  {
    ...{ metric: 'M10', what: 'the public list of sites, none there yet', counts: 'read', atMost: 0, of: 'Apipublic' },
    event: http('GET /public/sites', () => '/public/sites', { claims: {} }),
  },
];

/** Of each kind so many that nobody acts on: applications in the same field, and sites with nothing due for years. */
const others = async (put: (items: readonly Item[]) => Promise<void>, from: number, to: number): Promise<void> => {
  const later = days.day('2040-02-26');
  for (let first = from; first < to; first += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, to - first) }, (_, i) => first + i);
    const made = numbers.map(async (number) => {
      const owned = { number, organisation: `ANOTHER${number}` };
      return [...(await submitted(owned)), ...(await site(owned, later))].filter(({ sk }) => sk === 'STATE');
    });
    await put((await Promise.all(made)).flat());
  }
};

const actedOn = async (numbers: readonly number[]): Promise<readonly Item[]> => {
  const of = numbers.map(async (number) => [
    ...(await draft({ number, organisation })),
    ...(await fullFolder({ number, organisation })),
    ...(await markable({ number, organisation })),
    ...(await recommended({ number: number + 10, organisation: `${organisation}${number}` })),
  ]);
  return (await Promise.all(of)).flat();
};

type Counted = { readonly operation: Operation; readonly units: Units };

/** Every operation once on new records, after a first time that warms its function up. */
const countAll = async (meter: Meter, put: (items: readonly Item[]) => Promise<void>, offset: number) => {
  const numbers = ACTED_ON.map((number) => number + offset);
  await put(await actedOn(numbers));
  const counted: Counted[] = [];
  for (const operation of operations) {
    const { bundle, environment } = functionAt(operation.of, meter.url);
    Object.assign(process.env, environment);
    const { handler } = await import(pathToFileURL(bundle).href);
    for (const number of numbers) {
      if (operation.of.startsWith('Schedules')) await put(await site({ number, organisation }));
      meter.take();
      const answer = Object((await handler(operation.event(number), context)) ?? {});
      if ((answer.statusCode ?? 200) !== 200) throw new Error(`${operation.what}: ${answer.body}`);
      if (number === numbers.at(-1)) counted.push({ operation, units: meter.take() });
    }
  }
  return counted;
};

const growth = (few: readonly Counted[], many: readonly Counted[]): Figure => {
  const ratios = few.map(({ operation: { what }, units }, i) => {
    const sum = ({ read, write }: Units) => read + write;
    const [before, after] = [sum(units), sum(many[i]?.units ?? units)];
    return { what, ratio: before === 0 ? 1 : after / before };
  });
  const [worst = { what: 'none', ratio: Number.NaN }] = ratios.sort((a, b) => b.ratio - a.ratio);
  const what = `growth from ${FEW} to ${MANY.toLocaleString('en')} applications and sites, worst: ${worst.what}`;
  return figure('M11', what, worst.ratio, { atMost: 1.05 });
};

const findDuties = async (meter: Meter, put: (items: readonly Item[]) => Promise<void>): Promise<Figure> => {
  const numbers = Array.from({ length: DUE_ON_A_DAY }, (_, i) => 800_000 + i);
  await put((await Promise.all(numbers.map((number) => site({ number, organisation })))).flat());
  const due = dueIn(dynamoTable(programmeTable(), clientAt(meter.url)));
  meter.take();
  let found = 0;
  for await (const _site of due.before('DUTY', `${TODAY}#~`)) found += 1;
  if (found !== DUE_ON_A_DAY) throw new Error(`${found} duties were found`);
  const what = `the ${DUE_ON_A_DAY} duties of one day among ${MANY.toLocaleString('en')} sites`;
  return figure('M14', what, meter.take().read, { atMost: 3 }, ' RRU', 1);
};

export const measure: Measurement = async () => {
  // The schedules ask the clock what day it is.
  Date.now = () => Date.parse(days.morningOf(TODAY));
  const engine = await openEngine();
  const meter = await startMeter(engine.url);
  const put = (items: readonly Item[]) => putAll(engine.client, programmeTable(), items);
  await put(await publishedRound());
  await others(put, 0, FEW);
  const few = await countAll(meter, put, 0);
  await others(put, FEW, MANY);
  const many = await countAll(meter, put, 100);
  const duties = await findDuties(meter, put);
  await meter.close();
  await engine.close();
  const costs = many.map(({ operation: { metric, what, counts, atMost }, units }) =>
    figure(metric, what, units[counts], { atMost }, counts === 'read' ? ' RRU' : ' WRU', 1),
  );
  return [...costs, growth(few, many), duties];
};
