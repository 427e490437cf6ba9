// What was synthesized, with the folder a file keeps the data of its engines in, and credentials to sign with.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessKeyOf, secretOf } from '../../lib/local/credentials.ts';
import { readAssembly } from '../../lib/local/template.ts';

const nowhere = 'http://127.0.0.1:9';
export const assembly = readAssembly(process.env['SYNTHESIZED'] ?? '', { api: nowhere, issuer: nowhere, sqs: nowhere });

export const folder = mkdtempSync(join(tmpdir(), 'adapters-'));

/** The one resource of a type whose logical id begins like this. */
export const named = (type: string, prefix: string): string => {
  const ids = assembly.ofType(type).flatMap(({ logicalId }) => (logicalId.startsWith(prefix) ? [logicalId] : []));
  if (ids.length !== 1) throw new Error(`${ids.length} of ${type} begin with ${prefix}`);
  return ids.join();
};

/** Sets the environment as a function has it, for adapters whose client finds everything there. */
export const actAs = (logicalId: string, endpoints: Readonly<Record<string, string>>): void => {
  const accessKeyId = accessKeyOf(logicalId);
  process.env['AWS_REGION'] = 'ap-southeast-1';
  process.env['AWS_ACCESS_KEY_ID'] = accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = secretOf(accessKeyId) ?? '';
  for (const [service, url] of Object.entries(endpoints)) process.env[`AWS_ENDPOINT_URL_${service}`] = url;
};
