// Event patterns as EventBridge and event source filters write them, in the part of the language we use.
import * as z from 'zod';
import { isFields } from '../intrinsics.ts';

export type Matches = (event: unknown) => boolean;
type Test = (found: readonly unknown[]) => boolean;

/** Thrown when a pattern says something the local run could not judge as AWS does. */
export class UnknownPattern extends Error {}

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Words = z.union([z.string(), z.array(z.string())]).transform((it) => [it].flat());
const Others = z.union([
  z.union([Scalar, z.array(Scalar)]).transform((it) => ({ values: [it].flat() })),
  z.strictObject({ prefix: Words }),
  z.strictObject({ suffix: Words }),
]);
const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '=': (left, right) => left === right,
  '>=': (left, right) => left >= right,
  '>': (left, right) => left > right,
};
const Numeric = z.array(z.union([z.enum(['<', '<=', '=', '>=', '>']), z.number()])).min(2);

const one =
  (test: (value: unknown) => boolean): Test =>
  (found) =>
    found.some(test);
const begins = (prefixes: readonly string[]) => (value: unknown) =>
  typeof value === 'string' && prefixes.some((prefix) => value.startsWith(prefix));
const ends = (suffixes: readonly string[]) => (value: unknown) =>
  typeof value === 'string' && suffixes.some((suffix) => value.endsWith(suffix));

const operators: Readonly<Record<string, (argument: unknown) => Test>> = {
  prefix: (argument) => one(begins([z.string().parse(argument)])),
  suffix: (argument) => one(ends([z.string().parse(argument)])),
  'equals-ignore-case': (argument) => {
    const word = z.string().parse(argument).toLowerCase();
    return one((value) => typeof value === 'string' && value.toLowerCase() === word);
  },
  'anything-but': (argument) => {
    const others = Others.parse(argument);
    if ('prefix' in others) return one((value) => !begins(others.prefix)(value));
    if ('suffix' in others) return one((value) => !ends(others.suffix)(value));
    return one((value) => !others.values.some((other) => other === value));
  },
  exists: (argument) => {
    const wanted = z.boolean().parse(argument);
    // Only leaves exist: an object under the name is no value of its own.
    return (found) => found.some((value) => !isFields(value)) === wanted;
  },
  numeric: (argument) => {
    const parts = Numeric.parse(argument);
    const limits = parts.flatMap((part, at) => {
      const limit = parts[at + 1];
      return typeof part === 'string' && typeof limit === 'number' ? { compare: comparisons[part], limit } : [];
    });
    return one(
      (value) => typeof value === 'number' && limits.every(({ compare, limit }) => compare?.(value, limit) === true),
    );
  },
};

const readTest = (written: unknown, path: string): Test => {
  if (Scalar.safeParse(written).success) return one((value) => value === written);
  const [[operator, argument] = ['', undefined], ...more] = isFields(written) ? Object.entries(written) : [];
  const make = Object.hasOwn(operators, operator) && more.length === 0 ? operators[operator] : undefined;
  try {
    if (make) return make(argument);
  } catch {}
  throw new UnknownPattern(`${path} has ${JSON.stringify(written)}, which the local run does not understand`);
};

/** The values under a name; of a list of objects, those of every member. */
const under = (event: unknown, name: string): readonly unknown[] => {
  if (Array.isArray(event)) return event.flatMap((member) => under(member, name));
  if (!isFields(event) || !Object.hasOwn(event, name)) return [];
  return [event[name]];
};

const readField = (name: string, written: unknown, path: string): Matches => {
  if (name.startsWith('$')) throw new UnknownPattern(`${path} is an operator the local run does not know`);
  if (Array.isArray(written) && written.length > 0) {
    const tests = written.map((test) => readTest(test, path));
    return (event) => {
      const found = under(event, name).flat();
      return tests.some((test) => test(found));
    };
  }
  if (!isFields(written)) throw new UnknownPattern(`${path} must be a list of values or hold further names`);
  const inner = readPattern(written, path);
  return (event) => {
    const found = under(event, name);
    return inner(found.length === 1 ? found[0] : found);
  };
};

export const readPattern = (written: unknown, path = 'pattern'): Matches => {
  if (!isFields(written)) throw new UnknownPattern(`${path} is no pattern`);
  const fields = Object.entries(written).map(([name, tests]) => readField(name, tests, `${path}.${name}`));
  return (event) => fields.every((matches) => matches(event));
};

const Filters = z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional();

/** A mapping's filters: one that matches is enough, and without any all pass. */
export const readFilters = (criteria: unknown): Matches => {
  const patterns = (Filters.parse(criteria)?.Filters ?? []).map(({ Pattern }) => readPattern(JSON.parse(Pattern)));
  return (event) => patterns.length === 0 || patterns.some((matches) => matches(event));
};
