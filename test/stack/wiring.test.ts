// What each function's code asks of its environment is what the template gives it, no more and no less.
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { features } from '#contract/index.ts';
import { entriesIn } from '../../lib/exemplar.ts';
import { resourcesOf, templatesOf } from './synthesized.ts';

const Variables = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).optional() });
const Feature = z.object({ handlers: z.record(z.string(), z.object({ takes: z.array(z.string()) })) });
const Other = z.object({ handler: z.custom<{ readonly takes?: readonly string[] }>() });

const entries = entriesIn(fileURLToPath(new URL('../..', import.meta.url)));
const functions = resourcesOf(templatesOf(), 'AWS::Lambda::Function');

const logicalPrefix = (entry: string): string => {
  const [kind = '', name = ''] = entry.split('/');
  if (kind === 'api') return `Api${name.replaceAll('-', '')}`;
  if (kind === 'schedules') return `Schedules${name.replaceAll('-', '')}`;
  const pascal = name.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
  return name === 'vouch-organisation' ? `People${pascal}` : `Events${pascal}`;
};

const given = (entry: string): string[] => {
  const found = functions.filter(([id]) => id.startsWith(`${logicalPrefix(entry)}Function`));
  if (found.length !== 1) throw new Error(`${found.length} functions for ${entry}`);
  return Object.keys(Variables.parse(found[0]?.[1].Properties).Environment?.Variables ?? {}).sort();
};

const takenBy = async (entry: string): Promise<string[]> => {
  const module: unknown = await import(`../../functions/${entry}.ts`);
  const feature = Feature.safeParse(module);
  const takes = feature.success
    ? Object.values(feature.data.handlers).flatMap((handler) => handler.takes)
    : (Other.parse(module).handler.takes ?? []);
  return [...new Set(takes)].sort();
};

test.each(entries)('%s', async (entry) => {
  expect(given(entry)).toEqual(await takenBy(entry));
});

test('every file that is there to be deployed is deployed, and nothing else', () => {
  expect(functions).toHaveLength(entries.length);
  for (const feature of features) expect(entries).toContain(`api/${feature}/index`);
});
