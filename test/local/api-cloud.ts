// An HTTP API with an issuer of its own, for tests.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { startHttp } from '../../lib/local/http.ts';
import { type Listening, listen } from '../../lib/local/listen.ts';
import type { Resource } from '../../lib/local/template.ts';
import { arnOf, cloudOf, functionOf, resource, running } from './hand-made.ts';

export const DAY = 86_400_000;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });

let issuer: Listening;
export const issuerUrl = (): string => issuer.url;
beforeAll(async () => {
  const server = createServer((asked, response) => {
    const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' };
    const answer = asked.url?.endsWith('/jwks')
      ? { keys: [jwk] }
      : { issuer: issuer.url, jwks_uri: `${issuer.url}/jwks` };
    response.end(JSON.stringify(answer));
  });
  issuer = await listen(server, 0);
});
afterAll(() => issuer.close());

export const coded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
export const tokenOf = (claims: object, key = keys.privateKey): string => {
  const seconds = Math.floor(Date.now() / 1000);
  const standard = { iss: issuer.url, aud: 'portal', sub: 'p1', iat: seconds, exp: seconds + 3600 };
  const signed = `${coded({ alg: 'RS256', kid: 'one' })}.${coded({ ...standard, ...claims })}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
};

export const echo =
  'export const handler = async (event) => ({ statusCode: 200, body: JSON.stringify(event), headers: { "content-type": "application/json" } });';

type Route = {
  readonly key: string;
  readonly to?: string;
  readonly jwt?: boolean;
  readonly scopes?: readonly string[];
};

const apiOf = (routes: readonly Route[], cors?: object): readonly Resource[] => [
  resource('AWS::ApiGatewayV2::Api', 'Api', { ProtocolType: 'HTTP', ...(cors && { CorsConfiguration: cors }) }),
  resource('AWS::ApiGatewayV2::Stage', 'Stage', { ApiId: 'Api', StageName: '$default', AutoDeploy: true }),
  resource('AWS::ApiGatewayV2::Authorizer', 'Authorizer', {
    ApiId: 'Api',
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Audience: ['portal'], Issuer: issuer.url },
  }),
  ...routes.flatMap(({ key, to = 'Echo', jwt, scopes }, at) => [
    resource('AWS::ApiGatewayV2::Integration', `Integration${at}`, {
      ApiId: 'Api',
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: arnOf.function(to),
      PayloadFormatVersion: '2.0',
      TimeoutInMillis: 2000,
    }),
    resource('AWS::ApiGatewayV2::Route', `Route${at}`, {
      ApiId: 'Api',
      RouteKey: key,
      Target: `integrations/Integration${at}`,
      AuthorizationType: jwt ? 'JWT' : 'NONE',
      ...(jwt && { AuthorizerId: 'Authorizer' }),
      ...(scopes && { AuthorizationScopes: scopes }),
    }),
  ]),
];

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

export const serve = async (routes: readonly Route[], functions = functionOf('Echo', echo), cors?: object) => {
  const cloud = cloudOf(apiOf(routes, cors), functions);
  const run = await running(cloud);
  closing.push(run.functions.close);
  const http = await startHttp({ assembly: cloud, ...run });
  closing.push(http.close);
  return { url: http.url, clock: run.clock };
};

export const eventFrom = async (response: Response) => Object(await response.json());
