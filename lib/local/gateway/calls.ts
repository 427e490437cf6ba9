// What a request asks for in IAM's words: which actions on which resources must be granted for it.
import * as z from 'zod';
import type { Request } from '../permissions.ts';

/** Every need must be met; a need is met by any one of its requests. */
export type Need = readonly Request[];
export type Service = 'dynamodb' | 'sqs' | 'ses';
export type Asked = { readonly target: string; readonly body: string };

const account = 'ap-southeast-1:000000000000';
const Named = z.object({ TableName: z.string() });

const tableArn = (table: string): string => `arn:aws:dynamodb:${account}:table/${table.replace(/^arn:.*:table\//, '')}`;
const onTable = (action: string, table: string, more: Pick<Request, 'context'> & { index?: string } = {}): Need => {
  const { index, ...context } = more;
  return [
    {
      action: `dynamodb:${action}`,
      resource: index ? `${tableArn(table)}/index/${index}` : tableArn(table),
      ...context,
    },
  ];
};

/** Every table of ours has the partition key `pk`. */
const Keyed = z.object({ pk: z.object({ S: z.string() }) });
const Item = Named.extend({ Item: Keyed.optional(), Key: Keyed.optional() });

/** The partition of the one item a call names; a call that names none is left without, and no condition lets it in. */
const leadingKey = (input: unknown): Pick<Request, 'context'> => {
  const { Item: put, Key: key } = Item.safeParse(input).data ?? {};
  const pk = (put ?? key)?.pk.S;
  return pk === undefined ? {} : { context: { 'dynamodb:LeadingKeys': [pk] } };
};

const Transaction = z.object({
  TransactItems: z.array(z.record(z.string(), z.looseObject({ TableName: z.string() }))),
});
const itemActions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** A transaction is no action of its own: each item needs the grant it would need alone. */
const transaction = (input: unknown): Need[] =>
  Transaction.parse(input).TransactItems.flatMap((item) =>
    Object.entries(item).map(([kind, input]) => onTable(itemActions[kind] ?? kind, input.TableName, leadingKey(input))),
  );

const batch =
  (action: string) =>
  (input: unknown): Need[] =>
    Object.keys(z.object({ RequestItems: z.record(z.string(), z.unknown()) }).parse(input).RequestItems).map((table) =>
      onTable(action, table),
    );

const onOneTable = (action: string, input: unknown): Need[] => {
  const { TableName, IndexName } = Named.extend({ IndexName: z.string().optional() }).parse(input);
  return [onTable(action, TableName, IndexName === undefined ? leadingKey(input) : { index: IndexName })];
};

const manyTables: Readonly<Record<string, (input: unknown) => Need[]>> = {
  TransactWriteItems: transaction,
  TransactGetItems: transaction,
  BatchGetItem: batch('BatchGetItem'),
  BatchWriteItem: batch('BatchWriteItem'),
};

/** The label of a local stream is the engine's own; the templates call every stream `local`. */
const onStream = (action: string, input: unknown): Need[] => {
  const { StreamArn, ShardIterator } = z
    .object({ StreamArn: z.string().optional(), ShardIterator: z.string().optional() })
    .parse(input);
  const table = StreamArn?.match(/:table\/([^/]+)/)?.[1] ?? (ShardIterator && tableInIterator(ShardIterator));
  return [[{ action: `dynamodb:${action}`, resource: table ? `${tableArn(table)}/stream/local` : '*' }]];
};

/** Opaque on AWS; the local engine writes the table's name into it. */
const tableInIterator = (iterator: string): string | undefined => {
  try {
    return z.object({ table_name: z.string() }).parse(JSON.parse(Buffer.from(iterator, 'base64').toString()))
      .table_name;
  } catch {
    return undefined;
  }
};

const dynamodb = ({ target, body }: Asked): Need[] => {
  const [api = '', action = ''] = target.split('.');
  const input: unknown = JSON.parse(body);
  if (api.startsWith('DynamoDBStreams')) return onStream(action, input);
  const named = Named.safeParse(input).success;
  const many = Object.hasOwn(manyTables, action) ? manyTables[action] : undefined;
  if (many) return many(input);
  return named ? onOneTable(action, input) : [[{ action: `dynamodb:${action}`, resource: '*' }]];
};

const sqs = ({ target, body }: Asked): Need[] => {
  // A batch needs the grant of the single call.
  const action = target.replace('AmazonSQS.', '').replace(/Batch$/, '');
  const { QueueUrl, QueueName } = z
    .object({ QueueUrl: z.string().optional(), QueueName: z.string().optional() })
    .parse(JSON.parse(body));
  const queue = QueueName ?? QueueUrl?.slice(QueueUrl.lastIndexOf('/') + 1);
  return [[{ action: `sqs:${action}`, resource: queue ? `arn:aws:sqs:${account}:${queue}` : '*' }]];
};

/** SES signs for an address or for its whole domain, whichever was verified: a grant for either will do. */
const ses = ({ body }: Asked): Need[] => {
  const form = new URLSearchParams(body);
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString('latin1');
  const source = form.get('Source') ?? /^From:(.*)$/im.exec(raw)?.[1] ?? '';
  const address = (/<([^>]+)>/.exec(source)?.[1] ?? source).trim();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const action = `ses:${form.get('Action') ?? 'NoAction'}`;
  return [
    [...new Set([address, domain])].map((identity) => ({
      action,
      resource: `arn:aws:ses:${account}:identity/${identity}`,
      context: { 'ses:FromAddress': address },
    })),
  ];
};

/** Throws when the body is not of the service's protocol. */
export const needsOf: Readonly<Record<Service, (asked: Asked) => Need[]>> = { dynamodb, sqs, ses };
