// Answers browsers of other origins as the CORS configuration of an HTTP API says.
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';

const Configuration = z
  .object({
    AllowOrigins: z.array(z.string()).default([]),
    AllowMethods: z.array(z.string()).default([]),
    AllowHeaders: z.array(z.string()).default([]),
    ExposeHeaders: z.array(z.string()).default([]),
    MaxAge: z.number().optional(),
    AllowCredentials: z.boolean().default(false),
  })
  .optional();

type Headers = Readonly<Record<string, string>>;

export type Cors = {
  /** The answer to a question before a request; undefined when the request is no such question. */
  readonly preflight: (request: IncomingMessage) => Headers | undefined;
  /** For every other answer; they win over the function's own. */
  readonly headers: (request: IncomingMessage) => Headers;
};

const originMatches = (pattern: string, origin: string): boolean => {
  if (pattern === '*' || pattern === origin) return true;
  const [start = '', end] = pattern.split('*');
  return end !== undefined && origin.startsWith(start) && origin.endsWith(end);
};

const list = (name: string, values: readonly string[]): Headers =>
  values.length === 0 ? {} : { [name]: values.join(',') };

export const corsOf = (configuration: unknown): Cors | undefined => {
  const cors = Configuration.parse(configuration);
  if (cors === undefined) return undefined;

  const allowed = (request: IncomingMessage): Headers | undefined => {
    const { origin } = request.headers;
    if (origin === undefined || !cors.AllowOrigins.some((pattern) => originMatches(pattern, origin))) return undefined;
    return {
      'access-control-allow-origin': cors.AllowOrigins.includes('*') ? '*' : origin,
      ...(!cors.AllowOrigins.includes('*') && { vary: 'Origin' }),
      ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    };
  };

  return {
    preflight: (request) => {
      const { origin, 'access-control-request-method': method } = request.headers;
      if (request.method !== 'OPTIONS' || origin === undefined || method === undefined) return undefined;
      const basis = allowed(request);
      if (basis === undefined) return {};
      return {
        ...basis,
        ...list('access-control-allow-methods', cors.AllowMethods),
        ...list('access-control-allow-headers', cors.AllowHeaders),
        ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
      };
    },
    headers: (request) => {
      const basis = allowed(request);
      return basis === undefined ? {} : { ...basis, ...list('access-control-expose-headers', cors.ExposeHeaders) };
    },
  };
};
