// The HTTP API of the templates: its routes, the function behind each, and who may call it.
import * as z from 'zod';
import { functionIn } from '../functions/environment.ts';
import type { Assembly, Resource } from '../template.ts';
import { type Authorizer, authorizerOf } from './authorizer.ts';
import { type Cors, corsOf } from './cors.ts';

export type ApiRoute = {
  readonly key: string;
  readonly function: string;
  readonly timeoutMilliseconds: number;
  readonly scopes: readonly string[];
  /** Absent on a public route. */
  readonly authorizer?: Authorizer;
};

export type Api = {
  readonly id: string;
  readonly stage: string;
  readonly routes: readonly ApiRoute[];
  readonly cors: Cors | undefined;
};

const ApiProperties = z.object({ ProtocolType: z.literal('HTTP'), CorsConfiguration: z.unknown().optional() });
const RouteProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});
const IntegrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().default(30_000),
});
const Owned = z.looseObject({ ApiId: z.string() });
/** Elsewhere the stage would be a part of every path. */
const StageProperties = z.object({ StageName: z.literal('$default') });

export const apiIn = (assembly: Assembly, now: () => number): Api => {
  const [api, ...others] = assembly.ofType('AWS::ApiGatewayV2::Api');
  if (api === undefined || others.length > 0) throw new Error('The local run serves exactly one HTTP API');
  const { CorsConfiguration } = ApiProperties.parse(api.properties);
  const owned = (type: string) =>
    assembly.ofType(type).filter(({ properties }) => Owned.parse(properties).ApiId === api.logicalId);
  const authorizers = new Map(
    owned('AWS::ApiGatewayV2::Authorizer').map((resource) => [resource.logicalId, authorizerOf(resource, now)]),
  );

  const routeOf = ({ logicalId, properties }: Resource): ApiRoute => {
    const route = RouteProperties.parse(properties);
    const integration = IntegrationProperties.parse(
      assembly.get(route.Target.split('/').at(-1) ?? route.Target).properties,
    );
    const name = functionIn(integration.IntegrationUri) ?? integration.IntegrationUri;
    const authorizer = authorizers.get(route.AuthorizerId ?? '');
    if (route.AuthorizationType === 'JWT' && !authorizer)
      throw new Error(`${logicalId} names no authorizer of its API`);
    return {
      key: route.RouteKey,
      function: assembly.get(name).logicalId,
      timeoutMilliseconds: integration.TimeoutInMillis,
      scopes: route.AuthorizationScopes,
      ...(route.AuthorizationType === 'JWT' && authorizer && { authorizer }),
    };
  };

  const [stage] = owned('AWS::ApiGatewayV2::Stage').map(({ properties }) => StageProperties.parse(properties));
  if (stage === undefined) throw new Error(`${api.logicalId} has no stage, so nobody could call it`);
  return {
    id: api.logicalId,
    stage: stage.StageName,
    routes: owned('AWS::ApiGatewayV2::Route').map(routeOf),
    cors: corsOf(CorsConfiguration),
  };
};
