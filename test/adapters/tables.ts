// The tables of the template on a database engine of the file's own.
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from '@jest/globals';
import { dynamoTable } from '#adapters/dynamo/table.ts';
import { createTables } from '../../lib/local/dynamodb/tables.ts';
import { startDynamodb } from '../../lib/local/dynamodb.ts';
import { actAs, assembly, folder, named } from './assembly.ts';

const engine = await startDynamodb({ file: join(folder, 'tables.db') });
actAs('LOCAL', { DYNAMODB: engine.url });

/** For what no adapter does: looking at items as they lie, and tampering with them. */
export const database = new DynamoDBClient({});
await createTables(database, assembly);
afterAll(async () => {
  database.destroy();
  await engine.close();
});

const nameOf = (prefix: string): string => named('AWS::DynamoDB::GlobalTable', prefix);
export const programmeName = nameOf('DataProgramme');

export const programmeTable = dynamoTable(programmeName, database);
export const publicTable = dynamoTable(nameOf('DataPublic'), database);
export const deliveriesTable = dynamoTable(nameOf('DataDeliveries'), database);
export const sealsTable = dynamoTable(nameOf('DataSeals'), database);
