// Serves the HTTP API of the templates as API Gateway does: routes, tokens, limits, and the functions behind them.
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';
import type { Functions, Outcome } from './functions.ts';
import { type Answer, answerOf, message } from './http/answer.ts';
import { type Api, type ApiRoute, apiIn } from './http/api.ts';
import { eventOf, splitTarget } from './http/event.ts';
import { type Match, matchRoute } from './http/routes.ts';
import { bytesOf } from './http-messages.ts';
import { type Listening, listen } from './listen.ts';
import type { Assembly } from './template.ts';

export type HttpOptions = {
  readonly assembly: Assembly;
  readonly functions: Pick<Functions, 'invoke'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Takes requests before the API does, and says whether it took this one: for the run's own pages. */
  readonly first?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Told of what a caller only learns as "Internal Server Error" or "Unauthorized". */
  readonly onProblem?: (what: string) => void;
};

const LARGEST_BODY = 10 * 1024 * 1024;

const within = async (milliseconds: number, outcome: Promise<Outcome>): Promise<Outcome | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), milliseconds);
  });
  return Promise.race([outcome, tooLate]).finally(() => clearTimeout(timer));
};

const call = async (
  { route, parameters }: Match<ApiRoute>,
  request: IncomingMessage,
  api: Api,
  options: HttpOptions,
): Promise<Answer> => {
  const body = await bytesOf(request, LARGEST_BODY);
  if (body === undefined) return message(413, 'Request Entity Too Large');
  const judged = await route.authorizer?.(request, route.scopes);
  if (judged && !judged.ok) {
    options.onProblem?.(`${route.key}: the token was refused, for ${judged.reason}`);
    const challenge = { 'www-authenticate': `Bearer scope="${route.scopes.join(' ')}" error="invalid_token"` };
    return judged.status === 401 ? message(401, 'Unauthorized', challenge) : message(403, 'Forbidden');
  }
  const event = eventOf({
    request,
    body,
    parameters,
    apiId: api.id,
    stage: api.stage,
    routeKey: route.key,
    now: options.clock.now(),
    ...(judged && { identity: judged.identity }),
  });
  const outcome = await within(route.timeoutMilliseconds, options.functions.invoke(route.function, event));
  if (outcome === undefined) return message(503, 'Service Unavailable');
  if (outcome.ok) return answerOf(outcome.payload);
  const { errorType, errorMessage } = outcome.error;
  options.onProblem?.(`${route.key}: ${route.function} failed: ${errorType}: ${errorMessage}`);
  if (errorType === 'RequestTooLargeException') return message(413, 'Request Entity Too Large');
  if (errorType === 'TooManyRequestsException') return message(503, 'Service Unavailable');
  return message(500, 'Internal Server Error');
};

const send = (response: ServerResponse, { status, headers, body }: Answer, more: OutgoingHttpHeaders): void => {
  // The length is computed anew, and a function cannot choose how the connection is kept.
  const { 'content-length': _, connection: __, 'transfer-encoding': ___, ...rest } = headers;
  const own = Object.entries(rest).filter(([name]) => !Object.hasOwn(more, name) || name === 'vary');
  const length = { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...more, ...Object.fromEntries(own), ...length }).end(body);
};

export const startHttp = async (options: HttpOptions, port = 0): Promise<Listening> => {
  const api = apiIn(options.assembly, options.clock.now);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const preflight = api.cors?.preflight(request);
    if (preflight) return void response.writeHead(204, preflight).end();
    const { path } = splitTarget(request.url ?? '/');
    const match = matchRoute(api.routes, request.method ?? 'GET', path);
    const answered = match ? await call(match, request, api, options) : message(404, 'Not Found');
    send(response, answered, api.cors?.headers(request) ?? {});
  };

  const server = createServer((request, response) => {
    if (options.first?.(request, response)) return;
    answer(request, response).catch((reason) => {
      options.onProblem?.(`${request.method} ${request.url}: ${reason}`);
      if (!response.headersSent) send(response, message(500, 'Internal Server Error'), {});
      response.end();
    });
  });
  // Longer than browsers and proxies keep an idle connection, so that this side is never the one to close it.
  server.keepAliveTimeout = 60_000;
  return listen(server, port);
};
