// The product as it would be deployed, synthesized once, and engines of its tables that start empty or from a copy.
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { synthesize } from '../bin/synthesize.ts';
import { accessKeyOf, secretOf } from '../lib/local/credentials.ts';
import { createTables, tablesIn } from '../lib/local/dynamodb/tables.ts';
import { startDynamodb } from '../lib/local/dynamodb.ts';
import { environmentOf, specOf } from '../lib/local/functions/environment.ts';
import { region } from '../lib/local/resources.ts';
import { type Assembly, readAssembly } from '../lib/local/template.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything a measurement leaves on disk lies in here, and goes when the process does. */
export const scratch = mkdtempSync(join(tmpdir(), 'exemplar-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const nowhere = 'http://127.0.0.1:9';
let made: Assembly | undefined;

export const product = (): Assembly => {
  if (made !== undefined) return made;
  const folder = join(scratch, 'assembly');
  synthesize(root, folder);
  made = readAssembly(folder, { api: nowhere, issuer: nowhere, sqs: nowhere });
  return made;
};

const resource = (type: string, prefix: string) => {
  const [found, ...others] = product()
    .ofType(type)
    .filter(({ logicalId }) => logicalId.startsWith(prefix));
  if (found === undefined || others.length > 0) throw new Error(`${prefix} is not one ${type}`);
  return found;
};

export const programmeTable = (): string => resource('AWS::DynamoDB::GlobalTable', 'DataProgramme').logicalId;

/** A function's bundle and what it finds in its environment, with the database at `engine`. */
export const functionAt = (prefix: string, engine: string) => {
  const spec = specOf(resource('AWS::Lambda::Function', prefix));
  return { bundle: join(spec.folder, 'index.mjs'), environment: environmentOf(spec, { DYNAMODB: engine }) };
};

export const clientAt = (endpoint: string): DynamoDBClient => {
  const accessKeyId = accessKeyOf('LOCAL');
  return new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey: secretOf(accessKeyId) ?? '' },
  });
};

export type Engine = { readonly url: string; readonly client: DynamoDBClient; readonly close: () => Promise<void> };

/**
 * The local engine's writes get slower with all its stream holds, so ten thousand would measure that: no streams here.
 * DynamoDB's own cost a writer nothing.
 */
const withoutStreams = async (client: DynamoDBClient): Promise<void> => {
  for (const { name, StreamSpecification } of tablesIn(product()))
    if (StreamSpecification !== undefined)
      await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification: { StreamEnabled: false } }));
};

/** An engine of its own with the product's tables, or with the data of another one that was closed. */
export const openEngine = async (copyOf?: string): Promise<Engine & { readonly folder: string }> => {
  const folder = mkdtempSync(join(scratch, 'engine-'));
  if (copyOf !== undefined)
    for (const name of readdirSync(copyOf)) copyFileSync(join(copyOf, name), join(folder, name));
  const { url, close } = await startDynamodb({ file: join(folder, 'tables.db'), endpoint: '' });
  const client = clientAt(url);
  if (copyOf === undefined) {
    await createTables(client, product());
    await withoutStreams(client);
  }
  return {
    url,
    client,
    folder,
    close: async () => {
      client.destroy();
      await close();
    },
  };
};
