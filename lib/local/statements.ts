// Reads and weighs one statement of an IAM policy, in the part of the language the CDK writes for our roles.
import * as z from 'zod';
import { account } from './resources.ts';

export type Request = {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
};

/** The keys whose values the gateways know; a condition on any other could never be judged as AWS would. */
const knownKeys = [
  'dynamodb:leadingkeys',
  'ses:fromaddress',
  'aws:securetransport',
  'aws:principalaccount',
  'aws:resourceaccount',
];

/** True of every deployed call, so true here, though the loopback carries no TLS. */
const always: Readonly<Record<string, string>> = {
  'aws:securetransport': 'true',
  'aws:principalaccount': account,
  'aws:resourceaccount': account,
};

const listed = z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]);
const arns = listed.refine(
  (all) => all.every((one) => one === '*' || /^arn:([^:]*:){4}./.test(one)),
  'has a resource that is no ARN',
);
const scalar = z.union([z.string(), z.boolean(), z.number()]).transform(String);
const values = z.union([scalar.transform((one) => [one]), z.array(scalar)]);
const operatorPattern = /^(ForAllValues:|ForAnyValue:)?(StringEquals|StringLike|ArnEquals|ArnLike|Bool)(IfExists)?$/;
const operatorSchema = z.string().regex(operatorPattern, 'is an operator the local run does not know');
const keySchema = z
  .string()
  .refine((name) => knownKeys.includes(name.toLowerCase()), 'is a condition key the local run has no value for');

const statementSchema = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Action: listed.optional(),
    NotAction: listed.optional(),
    Resource: arns.optional(),
    NotResource: arns.optional(),
    Condition: z.record(operatorSchema, z.record(keySchema, values)).default({}),
  })
  .refine((it) => !it.Action !== !it.NotAction, 'needs exactly one of Action and NotAction')
  .refine((it) => !it.Resource !== !it.NotResource, 'needs exactly one of Resource and NotResource')
  .refine((it) => !JSON.stringify(it).includes('${'), 'has a policy variable, which the local run cannot fill in');

export type Statement = z.infer<typeof statementSchema>;

const problemOf = (issue: z.core.$ZodIssue): string => {
  const inner = issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message).join(', ') : issue.message;
  return issue.path.length > 0 ? `${issue.path.join('.')} ${inner}` : inner;
};

/** The statement, or what in it is not understood. */
export const readStatement = (written: unknown): Statement | { readonly problems: readonly string[] } => {
  const read = statementSchema.safeParse(written);
  return read.success ? read.data : { problems: read.error.issues.map(problemOf) };
};

const like = (pattern: string, value: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
      .replaceAll('*', '[^]*')
      .replaceAll('?', '[^]')}$`,
    'u',
  ).test(value);

/** A wildcard does not reach over the first five colons of an ARN; the last part may have colons of its own. */
const parts = (arn: string): readonly string[] => {
  const pieces = arn.split(':');
  return [...pieces.slice(0, 5), pieces.slice(5).join(':')];
};
const arnLike = (pattern: string, value: string): boolean => {
  if (pattern === '*') return true;
  const sought = parts(value);
  return value.startsWith('arn:') && parts(pattern).every((part, index) => like(part, sought[index] ?? ''));
};

const actionLike = (pattern: string, action: string) => like(pattern.toLowerCase(), action.toLowerCase());

const matches: Readonly<Record<string, (expected: string, actual: string) => boolean>> = {
  StringEquals: (expected, actual) => expected === actual,
  StringLike: like,
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: (expected, actual) => expected.toLowerCase() === actual.toLowerCase(),
};

type Condition = { readonly operator: string; readonly key: string; readonly expected: readonly string[] };

/** A gateway that leaves a key out has not looked: that never grants anything. To say there is none it sends `[]`. */
const holds = ({ operator, key, expected }: Condition, { context = {} }: Request, effect: Statement['Effect']) => {
  const [, quantifier, comparison = '', ifExists] = operatorPattern.exec(operator) ?? [];
  const match = matches[comparison];
  const name = key.toLowerCase();
  const given = Object.entries(context).find(([known]) => known.toLowerCase() === name)?.[1] ?? always[name];
  if (given === undefined) return effect === 'Deny';
  const actual = [given].flat();
  const anyOf = (value: string) => expected.some((one) => match?.(one, value) ?? false);
  if (actual.length === 0) return quantifier === 'ForAllValues:' || ifExists !== undefined;
  return quantifier === 'ForAllValues:' ? actual.every(anyOf) : actual.some(anyOf);
};

export const applies = (statement: Statement, request: Request): boolean => {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const { action, resource } = request;
  const toAction = Action
    ? Action.some((pattern) => actionLike(pattern, action))
    : !NotAction?.some((pattern) => actionLike(pattern, action));
  const toResource = Resource
    ? Resource.some((pattern) => arnLike(pattern, resource))
    : !NotResource?.some((pattern) => arnLike(pattern, resource));
  const conditions = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, expected]) => holds({ operator, key, expected }, request, statement.Effect)),
  );
  return toAction && toResource && conditions.every((held) => held);
};
