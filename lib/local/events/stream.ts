// Reads a table's stream from the engine: where it is, its records in order, and what was last read.
import * as z from 'zod';
import { accessKeyOf } from '../credentials.ts';

const StreamRecord = z.looseObject({
  eventID: z.string(),
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number().optional() }),
});
export type StreamRecord = z.infer<typeof StreamRecord>;

export type Position = { readonly shard: string; readonly after?: string };

export type Stream = {
  readonly arn: string;
  readonly shards: () => Promise<readonly string[]>;
  /** Records after the position, at most `limit`; never a record twice in one answer. */
  readonly after: (position: Position, limit: number) => Promise<readonly StreamRecord[]>;
};

const Table = z.object({ Table: z.object({ LatestStreamArn: z.string().optional() }) });
const Description = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const Iterator = z.object({ ShardIterator: z.string() });
const Records = z.object({ Records: z.array(StreamRecord), NextShardIterator: z.string().nullish() });
const Problem = z.object({ __type: z.string(), message: z.string().optional() });

/** The engine looks at the form of a signature only, and these calls go past the gateway. */
const authorization =
  `AWS4-HMAC-SHA256 Credential=${accessKeyOf('LOCAL')}/20260101/ap-southeast-1/dynamodb/aws4_request, ` +
  'SignedHeaders=host;x-amz-date, Signature=00';

const call = async <T>(engine: string, target: string, input: object, shape: z.ZodType<T>): Promise<T> => {
  const response = await fetch(engine, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20260101T000000Z',
      authorization,
    },
    body: JSON.stringify(input),
  });
  const answer: unknown = await response.json();
  if (response.ok) return shape.parse(answer);
  const problem = Problem.parse(answer);
  throw new Error(`${target}: ${problem.__type.split('#').at(-1)}: ${problem.message ?? ''}`);
};

/** Milliseconds: shards come and go with load only. */
const SHARDS_HOLD = 2000;

export const openStream = async (engine: string, table: string): Promise<Stream> => {
  const described = await call(engine, 'DynamoDB_20120810.DescribeTable', { TableName: table }, Table);
  const arn = described.Table.LatestStreamArn;
  if (arn === undefined) throw new Error(`The table ${table} has no stream`);
  const ask = <T>(action: string, input: object, shape: z.ZodType<T>): Promise<T> =>
    call(engine, `DynamoDBStreams_20120810.${action}`, input, shape);

  // An iterator that is still good saves a call on every look.
  const iterators = new Map<string, { readonly after: string | undefined; readonly iterator: string }>();

  let shards: { readonly ids: readonly string[]; readonly until: number } = { ids: [], until: 0 };

  const iteratorAt = async ({ shard, after }: Position): Promise<string> => {
    const known = iterators.get(shard);
    if (known && known.after === after) return known.iterator;
    const from =
      after === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after };
    return (await ask('GetShardIterator', { StreamArn: arn, ShardId: shard, ...from }, Iterator)).ShardIterator;
  };

  return {
    arn,
    shards: async () => {
      if (performance.now() < shards.until) return shards.ids;
      const { StreamDescription } = await ask('DescribeStream', { StreamArn: arn }, Description);
      const ids = StreamDescription.Shards.map(({ ShardId }) => ShardId);
      shards = { ids, until: ids.length > 0 ? performance.now() + SHARDS_HOLD : 0 };
      return ids;
    },
    after: async (position, limit) => {
      try {
        const ShardIterator = await iteratorAt(position);
        const read = await ask('GetRecords', { ShardIterator, Limit: limit }, Records);
        const last = read.Records.at(-1)?.dynamodb.SequenceNumber ?? position.after;
        if (read.NextShardIterator) iterators.set(position.shard, { after: last, iterator: read.NextShardIterator });
        return read.Records;
      } catch (reason) {
        iterators.delete(position.shard);
        throw reason;
      }
    },
  };
};
