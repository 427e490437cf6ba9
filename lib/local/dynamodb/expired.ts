// Removes items whose time to live is over, as DynamoDB itself does and the local engine does not.
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import type { Assembly } from '../template.ts';
import { type Table, tablesIn } from './tables.ts';

/** `now` in milliseconds; answers how many items went. */
export const sweepExpired = async (client: DynamoDBClient, assembly: Assembly, now: number): Promise<number> => {
  let removed = 0;
  for (const table of tablesIn(assembly)) {
    const ttl = table.TimeToLiveSpecification;
    if (ttl?.Enabled && ttl.AttributeName) removed += await sweep(client, table, ttl.AttributeName, now);
  }
  return removed;
};

const sweep = async (client: DynamoDBClient, table: Table, attribute: string, now: number): Promise<number> => {
  const keys = table.KeySchema.map((key) => key.AttributeName);
  const TableName = table.name;
  const condition = 'attribute_type(#ttl, :number) AND #ttl <= :now';
  const values = { ':now': { N: String(Math.floor(now / 1000)) }, ':number': { S: 'N' } };
  const pages = paginateScan(
    { client },
    {
      TableName,
      FilterExpression: condition,
      ProjectionExpression: keys.map((_, at) => `#k${at}`).join(', '),
      ExpressionAttributeNames: Object.fromEntries([['#ttl', attribute], ...keys.map((key, at) => [`#k${at}`, key])]),
      ExpressionAttributeValues: values,
    },
  );
  let removed = 0;
  for await (const { Items = [] } of pages) {
    for (const Key of Items) {
      const removal = new DeleteItemCommand({
        TableName,
        Key,
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#ttl': attribute },
        ExpressionAttributeValues: values,
      });
      // Refused when someone gave the item a longer life between the look and the removal.
      removed += await client.send(removal).then(
        () => 1,
        (reason) => {
          if (reason instanceof ConditionalCheckFailedException) return 0;
          throw reason;
        },
      );
    }
  }
  return removed;
};
