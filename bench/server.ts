// One bare node:http server in a process of its own: the floor, or the product's bundle as Lambda would call it.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { type ApiAnswer, context, eventFor } from './events.ts';

type Answering = (path: string, key: string) => Promise<ApiAnswer>;

const { BENCH_BUNDLE, PROGRAMME_TABLE: TableName = '' } = process.env;

/** Validates nothing, and does one transaction of two small items through the SDK. */
const floor = (): Answering => {
  const client = new DynamoDBClient({});
  const item = (path: string, sk: string) => ({
    Put: {
      TableName,
      Item: { pk: { S: `FLOOR#${path}` }, sk: { S: sk }, text: { S: 'x'.repeat(300) } },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });
  return async (path) => {
    await client.send(new TransactWriteItemsCommand({ TransactItems: [item(path, 'STATE'), item(path, '000001')] }));
    return { statusCode: 200, body: '{}' };
  };
};

const submit = async (bundle: string): Promise<Answering> => {
  const { handler } = await import(pathToFileURL(bundle).href);
  return (path, key) => handler(eventFor('POST /applications/{applicationId}/submit', path, key), context);
};

const answer = BENCH_BUNDLE === undefined ? floor() : await submit(BENCH_BUNDLE);

const server = createServer((request, response) => {
  answer(request.url ?? '/', String(request.headers['idempotency-key'])).then(
    ({ statusCode, body }) => {
      response.writeHead(statusCode, { 'content-type': 'application/json' }).end(body);
    },
    (reason) => {
      response.writeHead(500).end(String(reason));
    },
  );
});

server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.once('disconnect', () => process.exit(0));
