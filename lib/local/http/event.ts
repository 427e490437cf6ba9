// The event of an HTTP request, in the words of API Gateway's payload format 2.0.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { account } from '../resources.ts';
import type { JwtIdentity } from './authorizer.ts';

export type Asked = {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly apiId: string;
  readonly routeKey: string;
  readonly stage: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly identity?: JwtIdentity;
  /** Milliseconds of the local clock. */
  readonly now: number;
};

const textual = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|[\w.-]+\+(json|xml))\b)/i;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const commonLogTime = (now: number): string => {
  const [date = '', time = ''] = new Date(now).toISOString().split(/[T.]/);
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${time} +0000`;
};

/** Node has lower-cased the names; cookies travel apart. */
const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
      name === 'cookie' ? [] : [[name, values.join(',')]],
    ),
  );

const queryOf = (query: string): Record<string, string> | undefined => {
  const parameters = new URLSearchParams(query);
  const names = [...new Set(parameters.keys())];
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join(',')]));
};

const bodyOf = ({ request, body }: Asked) => {
  if (body.length === 0) return { isBase64Encoded: false };
  const type = request.headers['content-type'];
  const plain = type === undefined || textual.test(type);
  return { body: body.toString(plain ? 'utf8' : 'base64'), isBase64Encoded: !plain };
};

const decodedPath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** HTTP APIs decode the path before a function sees it, unlike the query. */
export const splitTarget = (target: string): { readonly path: string; readonly query: string } => {
  const mark = target.indexOf('?');
  return mark === -1 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
};

export const eventOf = (asked: Asked) => {
  const { request, parameters, identity, now } = asked;
  const { path, query } = splitTarget(request.url ?? '/');
  const rawPath = decodedPath(path);
  const headers = headersOf(request);
  const cookies = request.headers.cookie?.split(/; */).filter((cookie) => cookie !== '');
  const queryStringParameters = queryOf(query);
  return {
    version: '2.0',
    routeKey: asked.routeKey,
    rawPath,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers,
    ...(queryStringParameters && { queryStringParameters }),
    requestContext: {
      accountId: account,
      apiId: asked.apiId,
      ...(identity && { authorizer: { jwt: identity } }),
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: request.headers.host?.split('.')[0] ?? 'localhost',
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: asked.routeKey,
      stage: asked.stage,
      time: commonLogTime(now),
      timeEpoch: now,
    },
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    ...bodyOf(asked),
  };
};
