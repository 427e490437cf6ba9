// The gateway before each engine: what the role allows passes, all else gets the service's own refusal.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aws_dynamodb as dynamodb, aws_iam as iam, Stack, aws_sqs as sqs } from 'aws-cdk-lib';
import { accessKeyOf, secretOf } from '../../lib/local/credentials.ts';
import { createTables, tablesIn } from '../../lib/local/dynamodb/tables.ts';
import { startDynamodb } from '../../lib/local/dynamodb.ts';
import { startGateway } from '../../lib/local/gateway.ts';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { startSes } from '../../lib/local/ses.ts';
import { queuesIn, startSqs } from '../../lib/local/sqs.ts';
import { assemblyOf, bundled, idOf } from './small-app.ts';

const ids = { clerk: '', filer: '', mailer: '' };
const assembly = assemblyOf((app) => {
  const stack = new Stack(app, 'Service');
  const table = (id: string) =>
    new dynamodb.TableV2(stack, id, {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      globalSecondaryIndexes: [
        { indexName: 'byDue', partitionKey: { name: 'due', type: dynamodb.AttributeType.STRING } },
      ],
    });
  const [open, closed] = [table('Open'), table('Closed')];
  const [letters, other] = [new sqs.Queue(stack, 'Letters'), new sqs.Queue(stack, 'Other')];
  const clerk = bundled(stack, 'Clerk');
  open.grant(clerk, 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:Query');
  closed.grant(clerk, 'dynamodb:ConditionCheckItem');
  letters.grantSendMessages(clerk);
  other.grantConsumeMessages(clerk);
  const filer = bundled(stack, 'Filer');
  filer.addToRolePolicy(
    new iam.PolicyStatement({
      actions: ['dynamodb:PutItem', 'dynamodb:Query'],
      resources: [open.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['OBJECTION#*'] } },
    }),
  );
  const mailer = bundled(stack, 'Mailer');
  mailer.addToRolePolicy(
    new iam.PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [stack.formatArn({ service: 'ses', resource: 'identity', resourceName: 'example.org' })],
      conditions: { StringEquals: { 'ses:FromAddress': 'office@example.org' } },
    }),
  );
  ids.clerk = idOf(stack, clerk);
  ids.filer = idOf(stack, filer);
  ids.mailer = idOf(stack, mailer);
});
const name = (prefix: string, among: readonly { readonly name: string }[]) =>
  among.find((one) => one.name.startsWith(prefix))?.name ?? '';
const [open, closed] = ['Open', 'Closed'].map((prefix) => name(prefix, tablesIn(assembly)));
const [letters, other] = ['Letters', 'Other'].map((prefix) => name(prefix, queuesIn(assembly)));

type Service = 'dynamodb' | 'sqs' | 'ses';
const services = ['dynamodb', 'sqs', 'ses'] as const;
const endings: (() => Promise<void>)[] = [];
const denied: { readonly principal: string; readonly action: string; readonly resource: string }[] = [];
const engines: Record<Service, string> = { dynamodb: '', sqs: '', ses: '' };
const gateways: Record<Service, string> = { dynamodb: '', sqs: '', ses: '' };

const gateway = (service: Service, engine: string) =>
  startGateway({ service, engine, permissions: permissionsIn(assembly), onDenied: (call) => denied.push(call) });

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  const now = () => Date.UTC(2027, 2, 1, 4);
  const started = {
    dynamodb: await startDynamodb({ file: join(folder, 'programme.db') }),
    sqs: await startSqs({ file: join(folder, 'queues.journal'), queues: queuesIn(assembly), now }),
    ses: await startSes({ folder: join(folder, 'letters'), now }),
  };
  for (const service of services) {
    engines[service] = started[service].url;
    const before = await gateway(service, engines[service]);
    gateways[service] = before.url;
    endings.push(before.close, started[service].close);
  }
  await createTables(as('LOCAL').dynamodb, assembly);
});
afterAll(async () => {
  for (const end of endings) await end();
});
beforeEach(() => void denied.splice(0));

const as = (logicalId: string, accessKeyId = accessKeyOf(logicalId)) => {
  const common = {
    region: 'ap-southeast-1',
    credentials: { accessKeyId, secretAccessKey: secretOf(accessKeyId) ?? 'no secret' },
    maxAttempts: 1,
  };
  return {
    dynamodb: new DynamoDBClient({ ...common, endpoint: gateways.dynamodb }),
    sqs: new SQSClient({ ...common, endpoint: gateways.sqs }),
    ses: new SESClient({ ...common, endpoint: gateways.ses }),
  };
};
const tableArn = (table: string | undefined) => `arn:aws:dynamodb:ap-southeast-1:000000000000:table/${table}`;
const queueUrl = (queue: string | undefined) => `${gateways.sqs}/000000000000/${queue}`;
const Item = { pk: { S: 'a' }, due: { S: 'soon' } };
const accessDenied = { name: 'AccessDeniedException' };

test('a granted write and read pass to the database unchanged', async () => {
  const { dynamodb } = as(ids.clerk);
  await dynamodb.send(new PutItemCommand({ TableName: open, Item }));
  const read = await dynamodb.send(new GetItemCommand({ TableName: open, Key: { pk: { S: 'a' } } }));
  expect(read.Item).toEqual(Item);
});

test('a call no policy grants is refused, and the refusal names function, action and table', async () => {
  const { dynamodb } = as(ids.clerk);
  await expect(dynamodb.send(new PutItemCommand({ TableName: closed, Item }))).rejects.toMatchObject({
    ...accessDenied,
    message: `User: ${ids.clerk} is not authorized to perform: dynamodb:PutItem on resource: ${tableArn(closed)}`,
  });
  expect(denied).toMatchObject([{ principal: ids.clerk, action: 'dynamodb:PutItem', resource: tableArn(closed) }]);
});

test('a query on an index needs the grant for the index', async () => {
  const query = {
    TableName: open,
    IndexName: 'byDue',
    KeyConditionExpression: 'due = :soon',
    ExpressionAttributeValues: { ':soon': { S: 'soon' } },
  };
  expect((await as(ids.clerk).dynamodb.send(new QueryCommand(query))).Count).toBe(1);
  await expect(as(ids.clerk).dynamodb.send(new QueryCommand({ ...query, TableName: closed }))).rejects.toThrow(
    `dynamodb:Query on resource: ${tableArn(closed)}/index/byDue`,
  );
});

test('a grant for some partitions is good for items in them, one by one or together, and for nothing else', async () => {
  const { dynamodb } = as(ids.filer);
  const put = (pk: string) => ({ TableName: open, Item: { pk: { S: pk } } });
  const together = (...keys: readonly string[]) =>
    dynamodb.send(new TransactWriteItemsCommand({ TransactItems: keys.map((pk) => ({ Put: put(pk) })) }));
  await dynamodb.send(new PutItemCommand(put('OBJECTION#1')));
  await together('OBJECTION#2', 'OBJECTION#2#LOG');
  await expect(dynamodb.send(new PutItemCommand(put('APP#1')))).rejects.toMatchObject(accessDenied);
  await expect(together('OBJECTION#3', 'APP#1')).rejects.toMatchObject(accessDenied);
  const query = {
    TableName: open,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: 'APP#1' } },
  };
  await expect(dynamodb.send(new QueryCommand(query))).rejects.toMatchObject(accessDenied);
});

test('each item of a transaction needs the grant it would need alone', async () => {
  const { dynamodb } = as(ids.clerk);
  const check = { TableName: closed, Key: { pk: { S: 'x' } }, ConditionExpression: 'attribute_not_exists(pk)' };
  const put = { Put: { TableName: open, Item } };
  await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [put, { ConditionCheck: check }] }));
  const removal = { Delete: { TableName: open, Key: { pk: { S: 'x' } } } };
  await expect(dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [put, removal] }))).rejects.toThrow(
    `dynamodb:DeleteItem on resource: ${tableArn(open)}`,
  );
});

test('a batch over two tables needs the grant on both', async () => {
  const keys = { Keys: [{ pk: { S: 'a' } }] };
  const { dynamodb } = as(ids.clerk);
  await dynamodb.send(new BatchGetItemCommand({ RequestItems: { [String(open)]: keys } }));
  const both = { [String(open)]: keys, [String(closed)]: keys };
  await expect(dynamodb.send(new BatchGetItemCommand({ RequestItems: both }))).rejects.toMatchObject(accessDenied);
});

test('a queue takes messages from who may send, one by one and in batches', async () => {
  const { sqs } = as(ids.clerk);
  const QueueUrl = queueUrl(letters);
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'one' }));
  await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'two', MessageBody: 'two' }] }));
  await expect(sqs.send(new ReceiveMessageCommand({ QueueUrl }))).rejects.toMatchObject(accessDenied);
  await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrl(other) }));
});

const letterFrom = (Source: string) =>
  new SendEmailCommand({
    Source,
    Destination: { ToAddresses: ['li@example.com'] },
    Message: { Subject: { Data: '通知' }, Body: { Text: { Data: '贵单位已入围。' } } },
  });

test('a letter goes out from the granted domain and address only', async () => {
  const { ses } = as(ids.mailer);
  expect((await ses.send(letterFrom('办公室 <office@example.org>'))).MessageId).toEqual(expect.any(String));
  for (const source of ['boss@example.org', 'office@example.com'])
    await expect(ses.send(letterFrom(source))).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(as(ids.clerk).ses.send(letterFrom('office@example.org'))).rejects.toMatchObject({
    name: 'AccessDenied',
  });
});

test('a key that names nobody is refused', async () => {
  const get = new GetItemCommand({ TableName: open, Key: { pk: { S: 'a' } } });
  await expect(as('Nobody').dynamodb.send(get)).rejects.toMatchObject(accessDenied);
  await expect(as('', 'AKIAREAL').dynamodb.send(get)).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  await expect(as('', 'AKIAREAL').ses.send(letterFrom('office@example.org'))).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  });
});

test('a request without a signature never reaches an engine', async () => {
  const answers = await Promise.all(
    services.map((service) => fetch(gateways[service], { method: 'POST', body: '{}' })),
  );
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 403]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual([
    expect.stringContaining('MissingAuthenticationTokenException'),
    expect.stringContaining('MissingAuthenticationTokenException'),
    expect.stringContaining('MissingAuthenticationToken'),
  ]);
});

test('an engine that is gone is said so, as a fault the SDK would try again', async () => {
  const { url, close } = await gateway('dynamodb', 'http://127.0.0.1:9');
  const client = new DynamoDBClient({
    endpoint: url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: accessKeyOf('LOCAL'), secretAccessKey: 'local-LOCAL' },
    maxAttempts: 1,
  });
  const get = new GetItemCommand({ TableName: open, Key: { pk: { S: 'a' } } });
  await expect(client.send(get)).rejects.toMatchObject({
    name: 'ServiceUnavailable',
    $metadata: { httpStatusCode: 503 },
  });
  await close();
});
