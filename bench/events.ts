// Events of API Gateway's HTTP API, payload format 2.0, with the claims its authorizer leaves of an access token.
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import * as days from '../test/support/days.ts';
import { linXiaoman } from '../test/support/persons.ts';

export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
export type ApiAnswer = { readonly statusCode: number; readonly body: string };
/** No handler of the product looks into it. */
export const context = {} as Context;

const timeEpoch = Date.parse(days.newYearsEve);

export const claimsOf = (person: string, role: string, organisation?: string) => ({
  sub: person,
  token_use: 'access',
  'cognito:groups': `[${role}]`,
  ...(organisation === undefined ? {} : { 'custom:uscc': organisation }),
});

export const applicantClaims = claimsOf(linXiaoman.id, 'applicant', linXiaoman.organisation);

/** `routeKey` as in the template; the parameters are read from `path`, as API Gateway does. */
export const eventFor = (
  routeKey: string,
  path: string,
  key: string,
  more: { readonly claims?: Readonly<Record<string, string>>; readonly body?: unknown; readonly query?: string } = {},
): ApiEvent => {
  const { claims = applicantClaims, body, query = '' } = more;
  const [method = 'GET', pattern = ''] = routeKey.split(' ');
  const parts = path.split('/');
  const pathParameters = Object.fromEntries(
    pattern
      .split('/')
      .flatMap((name, i): [string, string][] =>
        name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(parts[i] ?? '')]] : [],
      ),
  );
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    ...(query === '' ? {} : { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    pathParameters,
    requestContext: {
      accountId: 'bench',
      apiId: 'bench',
      authorizer: { principalId: '', integrationLatency: 0, jwt: { claims, scopes: [] } },
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      requestId: key,
      routeKey,
      stage: '$default',
      time: '31/Dec/2020:02:20:00 +0000',
      timeEpoch,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
};
