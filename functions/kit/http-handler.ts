// The house's HTTP handler: one stack around every endpoint of a feature, written once.
import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { actorFrom } from '#adapters/identity.ts';
import { Refused } from '#app/execute.ts';
import { VersionConflict } from '#app/ports.ts';
import { COMMAND_HEADER, type Endpoint, isCommand, type RequestOf, type ResponseOf } from '#contract/endpoint.ts';
import { faultProblem, languageOf, type Problem, problemOf } from '#contract/problem.ts';
import { type Actor, hasRole, visitor } from '#domain/actor.ts';
import type { Fault, Refusal } from '#domain/decider.ts';
import { CommandId, type Instant, instant } from '#domain/values.ts';
import { env } from './env.ts';
import { describe, log } from './log.ts';
import { type Connected, connect, type Wires } from './wire.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
type Result = APIGatewayProxyStructuredResultV2;

/** A request that passed the contract: who asks for what, when it arrived, and which press of a button it is. */
export type Call<E extends Endpoint> = RequestOf<E> & {
  readonly actor: Actor;
  readonly at: Instant;
  readonly commandId: CommandId;
  /** The network address it came from: to count by, never to keep. */
  readonly source: string;
};

export type HttpHandler = {
  readonly endpoint: Endpoint;
  readonly takes: readonly string[];
  readonly handle: (event: Event) => Promise<Result>;
};

/** A record holds 400 KB, and a body can grow by half on its way into one. */
const MAX_BODY_BYTES = 256 * 1024;

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'referrer-policy': 'no-referrer',
};

const headerOf = (event: Event, name: string): string | undefined =>
  Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];

const refused = (code: Refusal['code'], faults?: readonly Fault[]): Refused =>
  new Refused(faults === undefined ? { code } : { code, faults });

const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.flatMap((issue): Fault[] => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown_question' }));
    if (issue.code === 'too_big') return [{ path, code: issue.origin === 'string' ? 'too_long' : 'too_great' }];
    if (issue.code === 'too_small') return [{ path, code: issue.origin === 'string' ? 'too_short' : 'too_small' }];
    if (issue.code === 'invalid_type') return [{ path, code: issue.input === undefined ? 'required' : 'wrong_type' }];
    return [{ path, code: 'wrong_format', detail: issue.message }];
  });

const parse = (schema: z.ZodType | undefined, value: unknown): unknown => {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw refused('invalid_request', faultsOf(parsed.error));
  return parsed.data;
};

/** Half of a surrogate pair is no character: nobody could hash, keep or show it. */
const wellFormed = (key: string, value: unknown): unknown => {
  if (key.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())) return value;
  throw refused('malformed_json');
};

const bodyOf = (event: Event): unknown => {
  const type = headerOf(event, 'content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw refused('unsupported_media_type');
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) throw refused('too_large');
  try {
    return JSON.parse(text, wellFormed);
  } catch {
    throw refused('malformed_json');
  }
};

const actorOf = (event: Event, endpoint: Endpoint): Actor => {
  const claims = event.requestContext.authorizer?.jwt?.claims ?? {};
  const actor = actorFrom(claims, env('GROUPS_CLAIM'), env('ORGANISATION_CLAIM'));
  if (endpoint.access === 'public') return actor ?? visitor;
  if (actor === undefined || !hasRole(actor, ...endpoint.access)) throw refused('not_permitted');
  return actor;
};

const commandIdOf = (event: Event, endpoint: Endpoint): CommandId => {
  const parsed = CommandId.safeParse(headerOf(event, COMMAND_HEADER));
  if (parsed.success) return parsed.data;
  if (!isCommand(endpoint)) return '' as CommandId;
  throw refused('invalid_request', [{ path: ['headers', COMMAND_HEADER], code: 'wrong_format' }]);
};

const callOf = <E extends Endpoint>(event: Event, endpoint: E): Call<E> => {
  const actor = actorOf(event, endpoint);
  const request = {
    params: parse(endpoint.params, event.pathParameters ?? {}),
    query: parse(endpoint.query, event.queryStringParameters ?? {}),
    body: endpoint.body === undefined ? undefined : parse(endpoint.body, bodyOf(event)),
  } as RequestOf<E>;
  // The moment of arrival counts, not the moment of processing: the deadline is fair to a slow start.
  const at = instant(event.requestContext.timeEpoch);
  const source = event.requestContext.http.sourceIp;
  return { ...request, actor, at, source, commandId: commandIdOf(event, endpoint) };
};

/** Ties an endpoint's handler to its contract: parses what comes in and what goes out. */
export const httpHandler = <E extends Endpoint, W extends Wires>(
  endpoint: E,
  wires: W,
  handle: (call: Call<E>, on: Connected<W>) => Promise<ResponseOf<E>>,
): HttpHandler => {
  const on = connect(wires);
  return {
    endpoint,
    takes: ['GROUPS_CLAIM', 'ORGANISATION_CLAIM', ...Object.values(wires).flatMap(({ takes }) => takes)],
    handle: async (event) => {
      const answer = await handle(callOf(event, endpoint), on);
      return { statusCode: 200, headers, body: JSON.stringify(endpoint.returns.parse(answer)) };
    },
  };
};

const retryAfter = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof Refused && error.refusal.retryAfter !== undefined
    ? { 'retry-after': String(error.refusal.retryAfter) }
    : {};

const problemFor = (error: unknown, event: Event): Problem => {
  const language = languageOf(headerOf(event, 'accept-language'));
  if (error instanceof Refused) return problemOf(error.refusal, language);
  if (error instanceof VersionConflict) return problemOf({ code: 'stale_version' }, language);
  const trace = event.requestContext?.requestId ?? 'none';
  log.error('request failed', { trace, ...describe(error) });
  return faultProblem(language, trace);
};

/** A feature: its endpoints by their routes, and one place where an error becomes an answer. */
export const feature = (handlers: Readonly<Record<string, HttpHandler>>) => {
  const routes = new Map(Object.values(handlers).map((one) => [`${one.endpoint.method} ${one.endpoint.path}`, one]));
  return middy<Event, Result>()
    .onError((request) => {
      const problem = problemFor(request.error, request.event);
      request.response = {
        statusCode: problem.status,
        headers: {
          ...headers,
          'content-type': 'application/problem+json; charset=utf-8',
          ...retryAfter(request.error),
        },
        body: JSON.stringify(problem),
      };
    })
    .handler(async (event) => {
      const route = routes.get(event.routeKey);
      if (route === undefined) throw refused('route_not_found');
      return route.handle(event);
    });
};
