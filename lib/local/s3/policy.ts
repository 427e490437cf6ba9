// The policy of an upload form: what its signer allowed, condition by condition, and nothing besides.
import * as z from 'zod';
import { S3Problem } from './problems.ts';

const Field = z
  .string()
  .startsWith('$')
  .transform((name) => name.slice(1).toLowerCase());
const Length = z.coerce.number().pipe(z.int().nonnegative());
const Exact = z
  .record(z.string(), z.string())
  .refine((it) => Object.keys(it).length === 1, 'must have exactly one field')
  .transform((it) => {
    const [[field, value] = ['', '']] = Object.entries(it);
    return { kind: 'eq' as const, field: field.toLowerCase(), value };
  });
const Compared = z
  .tuple([z.enum(['eq', 'starts-with']), Field, z.string()])
  .transform(([kind, field, value]) => ({ kind, field, value }));
const Range = z
  .tuple([z.literal('content-length-range'), Length, Length])
  .transform(([kind, least, most]) => ({ kind, least, most }));

const Condition = z.union([Exact, Compared, Range]);
type Condition = z.infer<typeof Condition>;

const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) });
export type Policy = z.infer<typeof Policy>;

export const readPolicy = (base64: string): Policy => {
  try {
    return Policy.parse(JSON.parse(Buffer.from(base64, 'base64').toString()));
  } catch (reason) {
    const what = reason instanceof z.ZodError ? z.prettifyError(reason) : 'Invalid JSON';
    throw new S3Problem('InvalidPolicyDocument', `Invalid Policy: ${what}`);
  }
};

const notAccording = (what: string): S3Problem => new S3Problem('AccessDenied', `Invalid according to Policy: ${what}`);

const written = (value: string | number): string => JSON.stringify(value);

const begins = (field: string, value: string, prefix: string): boolean =>
  // A list of types must be of that kind in each of its members.
  (field === 'content-type' ? value.split(',') : [value]).every((one) => one.trim().startsWith(prefix));

const check = (condition: Condition, values: ReadonlyMap<string, readonly string[]>, size: number): void => {
  if (condition.kind === 'content-length-range') {
    if (size > condition.most)
      throw new S3Problem('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    if (size < condition.least)
      throw new S3Problem('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    return;
  }
  const { kind, field, value } = condition;
  const given = values.get(field) ?? [];
  const met = given.every((one) => (kind === 'eq' ? one === value : begins(field, one, value)));
  if (given.length === 0 || !met)
    throw notAccording(`Policy Condition failed: [${[kind, `$${field}`, value].map(written).join(', ')}]`);
};

const needsCover = (field: string): boolean =>
  !['x-amz-signature', 'file', 'policy'].includes(field) && !field.startsWith('x-ignore-');

/** `values` holds everything the form says, each with all that is said of it. */
export const checkPolicy = (
  policy: Policy,
  {
    values,
    size,
    at,
  }: {
    readonly values: ReadonlyMap<string, readonly string[]>;
    readonly size: number;
    readonly at: number;
  },
): void => {
  if (at >= Date.parse(policy.expiration)) throw notAccording('Policy expired.');
  // The size comes last, as on AWS, where the file is still on its way when all else has been judged.
  const [sizes, others] = [true, false].map((ofSize) =>
    policy.conditions.filter(({ kind }) => (kind === 'content-length-range') === ofSize),
  );
  for (const condition of others ?? []) check(condition, values, size);
  const covered = new Set(policy.conditions.map((condition) => 'field' in condition && condition.field));
  const extra = [...values.keys()].filter((field) => needsCover(field) && !covered.has(field));
  if (extra.length > 0) throw notAccording(`Extra input fields: ${extra.join(', ')}`);
  for (const condition of sizes ?? []) check(condition, values, size);
};
