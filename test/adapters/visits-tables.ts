// The tables of the template on a database engine of the file's own.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { dynamoTable } from '#adapters/dynamo/table.ts';
import { unbundled } from '../../lib/constructs/bundles.ts';
import { createTables } from '../../lib/local/dynamodb/tables.ts';
import { startDynamodb } from '../../lib/local/dynamodb.ts';
import { readAssembly } from '../../lib/local/template.ts';
import { stages } from '../../lib/stages.ts';
import { StateStack } from '../../lib/state-stack.ts';

const folder = mkdtempSync(join(tmpdir(), 'visits-'));
const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
const app = new App({ outdir: join(folder, 'assembly'), builtinCloudFormationValidation: false, context });
new StateStack(app, 'State', { stage: stages.dev, bundles: unbundled(join(folder, 'bundle')) });
const nowhere = 'http://127.0.0.1:9';
const assembly = readAssembly(app.synth().directory, { api: nowhere, issuer: nowhere, sqs: nowhere });

const engine = await startDynamodb({ file: join(folder, 'tables.db') });
export const database = new DynamoDBClient({
  endpoint: engine.url,
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' },
});
await createTables(database, assembly);
afterAll(async () => {
  database.destroy();
  await engine.close();
});

const named = (prefix: string): string => {
  const found = assembly.ofType('AWS::DynamoDB::GlobalTable').filter(({ logicalId }) => logicalId.startsWith(prefix));
  if (found.length !== 1) throw new Error(`${found.length} tables begin with ${prefix}`);
  return found.map(({ logicalId }) => logicalId).join();
};
export const visitsName = named('DataVisits');
export const visitsTable = dynamoTable(visitsName, database);
export const publicTable = dynamoTable(named('DataPublic'), database);
export const programmeTable = dynamoTable(named('DataProgramme'), database);

/** Loads a function as it runs in the cloud: its tables and its credentials are in its environment. */
export const actAsFunction = <Module>(load: () => Promise<Module>): Promise<Module> => {
  Object.assign(process.env, {
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'LOCAL',
    AWS_SECRET_ACCESS_KEY: 'LOCAL',
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    VISITS_TABLE: visitsName,
    PUBLIC_TABLE: named('DataPublic'),
    GROUPS_CLAIM: 'groups',
    ORGANISATION_CLAIM: 'organisation',
  });
  return load();
};
