// The tables of the local cloud, made from the same templates that make the deployed ones.
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Assembly, Resource } from '../template.ts';

const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const Index = z.object({
  IndexName: z.string(),
  KeySchema: Keys,
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

const Table = z.object({
  KeySchema: Keys,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z
    .object({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) })
    .optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
});
export type Table = z.infer<typeof Table> & { readonly name: string };

const tableOf = (resource: Resource): Table => ({ name: resource.logicalId, ...Table.parse(resource.properties) });

export const tablesIn = (assembly: Assembly): readonly Table[] =>
  ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'].flatMap((type) => assembly.ofType(type).map(tableOf));

/** Safe to repeat. A table of another shape on disk is an error: its data is the developer's, not ours to rebuild. */
export const createTables = async (client: DynamoDBClient, assembly: Assembly): Promise<void> => {
  for (const table of tablesIn(assembly)) {
    const onDisk = await describe(client, table.name);
    if (onDisk) refuseOtherShape(table, onDisk);
    else {
      await client.send(new CreateTableCommand(creation(table)));
      await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: table.name });
    }
  }
};

const creation = ({ name, StreamSpecification, TimeToLiveSpecification: _, ...shape }: Table) => ({
  ...shape,
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST' as const,
  ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
});

const describe = async (client: DynamoDBClient, name: string): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (reason) {
    if (reason instanceof ResourceNotFoundException) return undefined;
    throw reason;
  }
};

type IndexShape = {
  readonly IndexName?: string | undefined;
  readonly KeySchema?: readonly { readonly AttributeName?: string | undefined }[] | undefined;
  readonly Projection?:
    | {
        readonly ProjectionType?: string | undefined;
        readonly NonKeyAttributes?: readonly string[] | undefined;
      }
    | undefined;
};

const refuseOtherShape = (wanted: Table, onDisk: TableDescription): void => {
  const differences = [
    differs('keys', keysOf(wanted), keysOf(onDisk)),
    ...differentIndexes(wanted.GlobalSecondaryIndexes, onDisk.GlobalSecondaryIndexes),
    ...differentIndexes(wanted.LocalSecondaryIndexes, onDisk.LocalSecondaryIndexes),
    differs('stream', wanted.StreamSpecification?.StreamViewType, onDisk.StreamSpecification?.StreamViewType),
  ].flat();
  if (differences.length === 0) return;
  throw new Error(
    `Table ${wanted.name} on disk is not the table of the template (${differences.join('; ')}). ` +
      'The local run never rebuilds a table that may hold data: start with --fresh to begin anew.',
  );
};

const differs = (what: string, wanted: string | undefined, found: string | undefined): string[] =>
  wanted === found ? [] : [`${what}: wanted ${wanted ?? 'none'}, found ${found ?? 'none'}`];

const keysOf = ({ KeySchema = [] }: Pick<IndexShape, 'KeySchema'>): string =>
  KeySchema.map((key) => key.AttributeName).join(' + ');

const shapeOf = (index: IndexShape): string =>
  [keysOf(index), index.Projection?.ProjectionType, ...[...(index.Projection?.NonKeyAttributes ?? [])].sort()].join(
    ' ',
  );

const differentIndexes = (wanted: readonly IndexShape[] = [], found: readonly IndexShape[] = []): string[] => {
  const shape = (indexes: readonly IndexShape[], name: string | undefined) =>
    indexes.filter((index) => index.IndexName === name).map(shapeOf)[0];
  const names = new Set([...wanted, ...found].map((index) => index.IndexName));
  return [...names].flatMap((name) => differs(`index ${name}`, shape(wanted, name), shape(found, name)));
};
