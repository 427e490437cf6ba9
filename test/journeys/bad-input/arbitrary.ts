// Bodies of every kind, most of them nearly right: made from the contract's schemas, with something strange here and there.
import * as fc from 'fast-check';
import type * as z from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;
type Any = fc.Arbitrary<unknown>;

const strangeTexts = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '\u202e',
  '../../etc/passwd',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  'ignored\r\nBcc: a@example.org',
  '1e999',
  '甲'.repeat(3000),
  '👩‍👩‍👧'.repeat(50),
  'x'.repeat(20_000),
];
const strangeNumbers = [
  0,
  -0,
  -1,
  0.1,
  1e-200,
  1e300,
  -1e300,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
];

const text: Any = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...strangeTexts));
const number: Any = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(...strangeNumbers));
const anything: Any = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));

type Given = boolean | Schema | (boolean | Schema)[] | undefined;
const schemaOf = (given: Given): Schema => (typeof given === 'object' && !Array.isArray(given) ? given : {});

const fitting = (schema: Schema, known: readonly string[]): Any => {
  const of = (given: Given) => nearly(schemaOf(given), known);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom<unknown>(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf ?? [];
  if (options.length > 0) return fc.oneof(...options.map(of));
  const { type, minimum = -1e6, maximum = 1e6, minItems = 0, minLength = 0 } = schema;
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object': {
      if (schema.properties === undefined)
        return fc.dictionary(fc.oneof(fc.constantFrom(...known), fc.string()), of(schema.additionalProperties), {
          maxKeys: 6,
        });
      const fields = Object.entries(schema.properties).map(([name, field]) => [name, of(field)] as const);
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
    }
    case 'array':
      return fc.array(of(schema.items), { minLength: minItems, maxLength: minItems + 3 });
    case 'string': {
      if (schema.pattern !== undefined)
        return fc.oneof(fc.stringMatching(new RegExp(schema.pattern)), fc.constantFrom(...known));
      return fc.oneof(fc.string({ minLength, maxLength: minLength + 30, size: 'max' }), text);
    }
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) });
    case 'number':
      return number;
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
};

/** `known` are the ids and names of the world, which lead further in than what is made up. */
export const nearly = (schema: Schema, known: readonly string[]): Any =>
  fc.oneof({ weight: 19, arbitrary: fitting(schema, known) }, { weight: 1, arbitrary: anything });
