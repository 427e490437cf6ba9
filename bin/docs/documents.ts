// Every generated document by the name of its file.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { openApi } from '#contract/openapi.ts';
import { letters } from './letters.ts';
import { permissions } from './permissions.ts';
import { refusalTable } from './refusals.ts';
import { states } from './states.ts';

const root = new URL('../../', import.meta.url);
export const GENERATED = new URL('docs/generated/', root);

const Package = z.object({ version: z.string() });

export const documents = (): Readonly<Record<string, string>> => {
  const { version } = Package.parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')));
  return {
    'openapi.json': `${JSON.stringify(openApi(version), null, 2)}\n`,
    'states.md': states(),
    'permissions.md': permissions(),
    'refusals.md': refusalTable(),
    'letters.md': letters(),
  };
};
