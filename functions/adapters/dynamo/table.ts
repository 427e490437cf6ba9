// The house's three verbs on a table: get, query, transact. No write goes without a condition.
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Refused } from '#app/execute.ts';
import { VersionConflict } from '#app/ports.ts';
import { type Addition, updateOf } from './counters.ts';
import type { RecordKey } from './keys.ts';

export type Item = Readonly<Record<string, unknown>>;

/** `ifVersion` compares the record's `version`, `ifHeldBy` its `holder`; `ifAbsent` wants no record there at all. */
export type Write =
  | { readonly put: Item; readonly ifAbsent: true }
  | { readonly put: Item; readonly ifVersion: number }
  | { readonly put: Item; readonly ifHeldBy: string }
  | { readonly remove: RecordKey; readonly ifPresent: true }
  | Addition;

export type Page = { readonly items: readonly Item[]; readonly next?: string };

export type Query = {
  readonly index?: string;
  readonly partition: readonly [name: string, value: string];
  readonly sort?: readonly [name: string, operator: 'begins_with' | '<=', value: string];
  readonly limit?: number;
  readonly backwards?: boolean;
  readonly from?: string;
};

export type Table = {
  get: (key: RecordKey) => Promise<Item | undefined>;
  query: (query: Query) => Promise<Page>;
  queryAll: (query: Query) => Promise<readonly Item[]>;
  put: (write: Extract<Write, { put: Item }>) => Promise<void>;
  transact: (writes: readonly Write[]) => Promise<void>;
  /** Adds to counters within their bounds; throws VersionConflict where they are reached. */
  add: (addition: Addition) => Promise<void>;
  /** Adds one to a counter and tells the new value; the one write that needs no condition, for it loses nothing. */
  count: (key: RecordKey) => Promise<number>;
};

const toAttributes = (item: Item) => marshall(item, { removeUndefinedValues: true });

const conditionOf = (write: Exclude<Write, Addition>) => {
  if ('ifVersion' in write)
    return {
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': { N: String(write.ifVersion) } },
    };
  if ('ifHeldBy' in write)
    return {
      ConditionExpression: '#holder = :holder',
      ExpressionAttributeNames: { '#holder': 'holder' },
      ExpressionAttributeValues: { ':holder': { S: write.ifHeldBy } },
    };
  return {
    ConditionExpression: 'ifAbsent' in write ? 'attribute_not_exists(pk)' : 'attribute_exists(pk)',
  };
};

const toTransactItem = (TableName: string, write: Write): TransactWriteItem => {
  if ('add' in write) return { Update: { TableName, ...updateOf(write) } };
  return 'put' in write
    ? { Put: { TableName, Item: toAttributes(write.put), ...conditionOf(write) } }
    : { Delete: { TableName, Key: toAttributes(write.remove), ...conditionOf(write) } };
};

/** A page's end as the reader hands it back; opaque to them, and only a key of this table. */
const toCursor = (key: QueryCommandInput['ExclusiveStartKey']) =>
  key === undefined ? {} : { next: Buffer.from(JSON.stringify(unmarshall(key))).toString('base64url') };

const wrongCursor = () => new Refused({ code: 'invalid_request', faults: [{ path: ['from'], code: 'wrong_format' }] });

const Key = z.record(z.string(), z.string());

/** Whoever asks may have made it up; one of another partition is a page of another list. */
const fromCursor = (cursor: string, [partition, value]: Query['partition']) => {
  try {
    const key = Key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (key[partition] === value) return marshall(key);
  } catch {}
  throw wrongCursor();
};

/** A cursor that is no key of this table or index is found by the database only. */
const isWrongCursor = (error: unknown, { from }: Query): boolean =>
  from !== undefined && error instanceof DynamoDBServiceException && error.name === 'ValidationException';

const lostRace = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(
      ({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict',
    ));

const orConflict = async (table: string, write: Promise<unknown>): Promise<void> => {
  try {
    await write;
  } catch (error) {
    throw lostRace(error) ? new VersionConflict(table) : error;
  }
};

export const dynamoTable = (TableName: string, client = new DynamoDBClient({})): Table => {
  const query = async (wanted: Query): Promise<Page> => {
    const [partition, value] = wanted.partition;
    const names: Record<string, string> = { '#partition': partition };
    const values: Record<string, string> = { ':partition': value };
    let condition = '#partition = :partition';
    if (wanted.sort !== undefined) {
      const [sort, operator, bound] = wanted.sort;
      names['#sort'] = sort;
      values[':sort'] = bound;
      condition += operator === 'begins_with' ? ' AND begins_with(#sort, :sort)' : ' AND #sort <= :sort';
    }
    const asked = client.send(
      new QueryCommand({
        TableName,
        IndexName: wanted.index,
        KeyConditionExpression: condition,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: marshall(values),
        Limit: wanted.limit,
        ScanIndexForward: wanted.backwards !== true,
        ExclusiveStartKey: wanted.from === undefined ? undefined : fromCursor(wanted.from, wanted.partition),
        ConsistentRead: wanted.index === undefined,
      }),
    );
    const { Items = [], LastEvaluatedKey } = await asked.catch((error: unknown) => {
      throw isWrongCursor(error, wanted) ? wrongCursor() : error;
    });
    return { items: Items.map((item) => unmarshall(item)), ...toCursor(LastEvaluatedKey) };
  };

  return {
    get: async (key) => {
      const { Item } = await client.send(
        new GetItemCommand({ TableName, Key: toAttributes(key), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : unmarshall(Item);
    },
    query,
    queryAll: async (wanted) => {
      const items: Item[] = [];
      for (let page = await query(wanted); ; page = await query({ ...wanted, from: page.next })) {
        items.push(...page.items);
        if (page.next === undefined) return items;
      }
    },
    put: (write) =>
      orConflict(
        TableName,
        client.send(new PutItemCommand({ TableName, Item: toAttributes(write.put), ...conditionOf(write) })),
      ),
    count: async (key) => {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: toAttributes(key),
          UpdateExpression: 'ADD #count :one',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':one': { N: '1' } },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(Attributes?.['count']?.N);
    },
    add: (addition) => orConflict(TableName, client.send(new UpdateItemCommand({ TableName, ...updateOf(addition) }))),
    transact: (writes) =>
      orConflict(
        TableName,
        client.send(
          new TransactWriteItemsCommand({ TransactItems: writes.map((write) => toTransactItem(TableName, write)) }),
        ),
      ),
  };
};
