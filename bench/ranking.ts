// M15: the order of a field of 10,000 applications, computed alone and asked for through the function.
import { pathToFileURL } from 'node:url';
import { listsIn } from '#adapters/dynamo/lists.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { dynamoTable, type Table } from '#adapters/dynamo/table.ts';
import { rankingOf } from '#app/ranking.ts';
import { yeWenqing } from '../test/support/persons.ts';
import { round } from '../test/support/round.ts';
import { claimsOf, context, eventFor } from './events.ts';
import { figure, type Measurement, median } from './figures.ts';
import { startMeter } from './metered.ts';
import { clientAt, functionAt, openEngine, programmeTable } from './product.ts';
import { numbered, publishedRound, putAll } from './records.ts';
import { reviewed } from './reviewed.ts';

const APPLICATIONS = 10_000;
const RUNS = 15;
const FIELD = 'ECOLOGY';

/** A table that asks once and remembers. */
const remembering = (table: Table): Table => {
  const pages = new Map<string, ReturnType<Table['queryAll']>>();
  return {
    ...table,
    queryAll: (query) => {
      const question = JSON.stringify(query);
      const page = pages.get(question) ?? table.queryAll(query);
      pages.set(question, page);
      return page;
    },
  };
};

export const measure: Measurement = async () => {
  const engine = await openEngine();
  const numbers = Array.from({ length: APPLICATIONS }, (_, i) => i);
  const items = (await Promise.all(numbers.map((number) => reviewed({ number, organisation: `ONE${number}` })))).flat();
  const states = items.filter(({ sk }) => sk === 'STATE');
  await putAll(engine.client, programmeTable(), [...(await publishedRound()), ...states]);
  const meter = await startMeter(engine.url);

  const table = remembering(dynamoTable(programmeTable(), clientAt(meter.url)));
  const on = { lists: listsIn(table), rounds: roundsIn(table) };
  const ranked = await rankingOf(on, round.id, FIELD);
  if (ranked.length !== APPLICATIONS) throw new Error(`${ranked.length} applications were ranked`);
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = process.cpuUsage();
    await rankingOf(on, round.id, FIELD);
    const { user, system } = process.cpuUsage(began);
    taken.push((user + system) / 1000);
  }

  const { bundle, environment } = functionAt('Apievaluations', meter.url);
  Object.assign(process.env, environment);
  const { handler } = await import(pathToFileURL(bundle).href);
  const route = 'GET /rounds/{roundId}/fields/{fieldCode}/ranking';
  const path = `/rounds/${round.id}/fields/${FIELD}/ranking`;
  const event = eventFor(route, path, numbered('', 1), { claims: claimsOf(yeWenqing.id, 'leader') });
  meter.take();
  const began = performance.now();
  const { statusCode, body } = Object(await handler(event, context));
  const seconds = (performance.now() - began) / 1000;
  if (statusCode !== 200) throw new Error(body);
  const { read } = meter.take();
  await meter.close();
  await engine.close();
  const many = `${APPLICATIONS.toLocaleString('en')} applications`;
  return [
    figure('M15', `ranking ${many}, computing`, median(taken), { atMost: 100 }, ' ms', 0),
    figure('M15', `ranking ${many}, from request to answer`, seconds, { atMost: 2 }, ' s', 1),
    figure('M15', `ranking ${many}, read`, read, { atMost: 300 }, ' RRU', 0),
  ];
};
