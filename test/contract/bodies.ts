// Bodies made from the contract's own schemas: one that is right, and the same with one thing in it nobody asked for.
import type * as z from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;

/** `right` and `wrong` differ by one field, in the object found at `at`. */
export type Pair = { readonly at: string; readonly right: unknown; readonly wrong: unknown };

const ids = ['0'.repeat(26), '51440300XXXX000193', 'ab'.repeat(32), '13800138000'];
const moments = ['09:30', '03-31', '2021-01-15', '2021-01-15T06:30:00.000Z'];
const texts = [...ids, 'a', 'A', 'A1', 'A01', 'V1', 'AB', '4403', 'ABCD2345', ...moments, 'a@example.org'];

const text = ({ format, pattern = '', minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): string => {
  const fits = (candidate: string) =>
    new RegExp(pattern).test(candidate) && candidate.length >= minLength && candidate.length <= maxLength;
  const found = texts.find(fits);
  if (format === 'uri') return 'https://example.org/';
  if (found === undefined) throw new Error(`No example fits ${pattern}: add one`);
  return found;
};

/** What a format of its own is asked of, which no JSON schema can say. */
const known: Readonly<Record<string, string>> = { name: 'a', mobile: '13800138000', email: 'a@example.org' };
const named = (name: string, field: Schema): unknown =>
  field.type === 'string' && field.pattern === undefined && (field.minLength ?? 0) <= 1 ? known[name] : undefined;

type Given = boolean | Schema | (boolean | Schema)[] | undefined;
const schemaOf = (given: Given): Schema | undefined =>
  typeof given === 'object' && !Array.isArray(given) ? given : undefined;

const alternatives = ({ anyOf, oneOf }: Schema): readonly Schema[] => anyOf ?? oneOf ?? [];

const fields = ({ properties = {} }: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries(properties).map(([name, field]) => [name, schemaOf(field) ?? {}]);

/** A list of what `fill` gives, as long as it has to be. */
const listOf = ({ minItems = 1 }: Schema, first: unknown, fill: unknown): unknown[] => [
  first,
  ...Array.from({ length: Math.max(0, minItems - 1) }, () => fill),
];

const KEY = 'A1';

export const example = (schema: Schema): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = alternatives(schema);
  if (first !== undefined) return example(first);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object': {
      const values = schemaOf(schema.additionalProperties);
      if (values !== undefined) return { [KEY]: example(values) };
      return Object.fromEntries(fields(schema).map(([name, field]) => [name, named(name, field) ?? example(field)]));
    }
    case 'array': {
      const item = example(schemaOf(schema.items) ?? {});
      return listOf(schema, item, item);
    }
    case 'string':
      return text(schema);
    case 'number':
    case 'integer':
      return schema.minimum ?? 0;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      throw new Error(`No example of ${JSON.stringify(schema)}`);
  }
};

const within = (pairs: readonly Pair[], at: string, around: (value: unknown) => unknown): Pair[] =>
  pairs.map((pair) => ({ at: `${at}${pair.at}`, right: around(pair.right), wrong: around(pair.wrong) }));

const asRecord = (value: unknown): Record<string, unknown> => Object.fromEntries(Object.entries(Object(value)));

/** One pair for every object in the schema, whichever alternative it stands in, that has no field of this name. */
export const smuggling = (schema: Schema, name: string): readonly Pair[] => {
  const options = alternatives(schema);
  if (options.length > 0) return options.flatMap((option) => smuggling(option, name));
  if (schema.type === 'array') {
    const items = schemaOf(schema.items) ?? {};
    return within(smuggling(items, name), '[]', (item) => listOf(schema, item, example(items)));
  }
  if (schema.type !== 'object') return [];
  const values = schemaOf(schema.additionalProperties);
  if (values !== undefined) return within(smuggling(values, name), '.*', (value) => ({ [KEY]: value }));
  const right = asRecord(example(schema));
  const here = Object.hasOwn(right, name) ? [] : [{ at: `.${name}`, right, wrong: { ...right, [name]: true } }];
  return [
    ...here,
    ...fields(schema).flatMap(([field, of]) =>
      within(smuggling(of, name), `.${field}`, (value) => ({ ...right, [field]: value })),
    ),
  ];
};
