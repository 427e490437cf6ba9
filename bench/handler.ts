// M5: what a submission costs the processor before and after the database: the real handler, with answers recorded once.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { dynamoTable, type Table } from '#adapters/dynamo/table.ts';
import { handIn } from '#app/applications.ts';
import { submit } from '#contract/applications.ts';
import { feature, httpHandler } from '#kit/http-handler.ts';
import { region } from '../lib/local/resources.ts';
import { linXiaoman } from '../test/support/persons.ts';
import { context, eventFor } from './events.ts';
import { figure, type Measurement } from './figures.ts';
import { functionAt, openEngine, programmeTable } from './product.ts';
import { draft, fullFolder, idsOf, numbered, publishedRound, putAll } from './records.ts';

const WARM_UP = 1_000;
const CALLS = 3_000;
const route = 'POST /applications/{applicationId}/submit';

const handlerOn = (table: Table) => {
  const here = <Value>(value: Value) => ({ takes: [], connect: () => value });
  const wires = { parts: here(partsIn(table)), programme: here(programmeIn(table)), rounds: here(roundsIn(table)) };
  return feature({
    submit: httpHandler(submit, wires, ({ params, ...press }, on) =>
      handIn(on, params.applicationId, press, 'submitApplication'),
    ),
  });
};

/** Microseconds of processor a call takes on the mean, garbage collection with it. */
const costOf = async (table: Table): Promise<number> => {
  const handler = handlerOn(table);
  const path = `/applications/${idsOf(1).application}/submit`;
  const call = async (number: number) => {
    const { statusCode, body } = await handler(eventFor(route, path, numbered('', number)), context);
    if (statusCode !== 200) throw new Error(body);
  };
  for (let number = 0; number < WARM_UP; number += 1) await call(number);
  const began = process.cpuUsage();
  for (let number = 0; number < CALLS; number += 1) await call(number);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / CALLS;
};

type Sent = { readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array };

const decoder = new TextDecoder();
const answered = (body: Uint8Array) => ({ statusCode: 200, headers: {}, body });

/** A client whose reads the engine answers once and memory from then on, and whose writes all succeed. */
const replayingClient = (endpoint: string): DynamoDBClient => {
  const answers = new Map<string, Uint8Array>();
  const handle = async ({ headers, body }: Sent) => {
    const target = headers['x-amz-target'] ?? '';
    if (target.endsWith('TransactWriteItems')) return { response: answered(new TextEncoder().encode('{}')) };
    const question = `${target} ${typeof body === 'string' ? body : decoder.decode(body)}`;
    const known = answers.get(question);
    if (known !== undefined) return { response: answered(known) };
    const response = await fetch(endpoint, { method: 'POST', headers, body });
    const found = new Uint8Array(await response.arrayBuffer());
    answers.set(question, found);
    return { response: answered(found) };
  };
  const credentials = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };
  return new DynamoDBClient({ endpoint, region, credentials, requestHandler: { handle } });
};

/** What the adapters were answered once, without the SDK. */
const replayingTable = (of: Table): Table => {
  const answers = new Map<string, unknown>();
  const once =
    <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) =>
    async (asked: Asked): Promise<Answer> => {
      const question = JSON.stringify(asked);
      if (!answers.has(question)) answers.set(question, await ask(asked));
      return answers.get(question) as Answer;
    };
  return { ...of, get: once(of.get), query: once(of.query), queryAll: once(of.queryAll), transact: async () => {} };
};

export const measure: Measurement = async () => {
  const engine = await openEngine();
  Object.assign(process.env, functionAt('Apiapplications', engine.url).environment);
  const { organisation = '' } = linXiaoman;
  await putAll(engine.client, programmeTable(), [
    ...(await publishedRound()),
    ...(await draft({ number: 1, organisation })),
    ...(await fullFolder({ number: 1, organisation })),
  ]);
  const table = dynamoTable(programmeTable(), replayingClient(engine.url));
  const withSdk = await costOf(table);
  const own = await costOf(replayingTable(table));
  await engine.close();
  return [
    figure('M5', 'processor per submission, the SDK with its network stubbed', withSdk, { atMost: 150 }, ' µs', 0),
    figure('M5', 'of it in our own code, without the SDK', own, { atMost: 150 }, ' µs', 0),
  ];
};
