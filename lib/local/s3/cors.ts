// Answers browsers of other origins as a bucket's CORS rules say: the first rule that fits is the one that counts.
import * as z from 'zod';
import { S3Problem } from './problems.ts';

const Configuration = z
  .object({
    CorsRules: z.array(
      z.object({
        AllowedOrigins: z.array(z.string()),
        AllowedMethods: z.array(z.string()),
        AllowedHeaders: z.array(z.string()).default([]),
        ExposedHeaders: z.array(z.string()).default([]),
        MaxAge: z.number().optional(),
      }),
    ),
  })
  .optional();
type Rule = NonNullable<z.infer<typeof Configuration>>['CorsRules'][number];

type Headers = Readonly<Record<string, string>>;
type Sent = ReadonlyMap<string, string>;

export type Cors = {
  /** The answer to a browser's question before a request. */
  readonly preflight: (sent: Sent) => Headers;
  /** For every other answer, refusals included: without them a page could not read why. */
  readonly headers: (method: string, sent: Sent) => Headers;
};

const fits = (pattern: string, text: string): boolean => {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
};

const ruleFor = (
  rules: readonly Rule[],
  origin: string,
  method: string,
  headers: readonly string[],
): Rule | undefined =>
  rules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders }) =>
      AllowedOrigins.some((pattern) => fits(pattern, origin)) &&
      AllowedMethods.includes(method) &&
      headers.every((name) => AllowedHeaders.some((pattern) => fits(pattern.toLowerCase(), name))),
  );

const list = (name: string, values: readonly string[]): Headers =>
  values.length === 0 ? {} : { [name]: values.join(', ') };

const answerOf = (rule: Rule, origin: string): Headers => ({
  ...(rule.AllowedOrigins.includes('*')
    ? { 'access-control-allow-origin': '*' }
    : { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }),
  ...list('access-control-allow-methods', rule.AllowedMethods),
  ...list('access-control-expose-headers', rule.ExposedHeaders),
  ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
});

const VARY = { vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method' };

export const corsOf = (configuration: unknown): Cors => {
  const rules = Configuration.parse(configuration)?.CorsRules;
  return {
    preflight: (sent) => {
      const [origin, method] = [sent.get('origin'), sent.get('access-control-request-method')];
      if (origin === undefined || method === undefined)
        throw new S3Problem('BadRequest', 'Insufficient information. Origin and request method headers are needed.');
      if (rules === undefined)
        throw new S3Problem('AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.');
      const asked = (sent.get('access-control-request-headers') ?? '')
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== '');
      const rule = ruleFor(rules, origin, method, asked);
      if (rule === undefined)
        throw new S3Problem('AccessForbidden', 'CORSResponse: This CORS request is not allowed by the bucket’s rules.');
      return { ...answerOf(rule, origin), ...list('access-control-allow-headers', asked), ...VARY };
    },
    headers: (method, sent) => {
      const origin = sent.get('origin');
      if (rules === undefined) return {};
      const rule = origin === undefined ? undefined : ruleFor(rules, origin, method, []);
      return rule === undefined || origin === undefined ? VARY : { ...answerOf(rule, origin), ...VARY };
    },
  };
};
