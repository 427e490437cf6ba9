// The HTTP API: one route per endpoint of the contract, to the function of its feature.
import {
  aws_apigatewayv2 as apigateway,
  aws_apigatewayv2_authorizers as authorizers,
  aws_apigatewayv2_integrations as integrations,
  aws_logs as logs,
  RemovalPolicy,
  Validations,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { endpoints, type Feature } from '#contract/index.ts';
import type { HouseFunction } from './house-function.ts';
import type { Issuer } from './identity.ts';

type ApiProps = {
  readonly functions: ReadonlyMap<Feature, HouseFunction>;
  readonly issuer: Issuer;
  readonly origins: readonly string[];
};

/** Requests a second over all callers; beyond them the answer is 429, and the records are safe. */
const THROTTLE = { rateLimit: 500, burstLimit: 1000 };

export class Api extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { functions, issuer, origins }: ApiProps) {
    super(scope, id);
    const accessLog = new logs.LogGroup(this, 'AccessLog', {
      retention: logs.RetentionDays.THREE_YEARS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const api = new apigateway.HttpApi(this, 'Http', {
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [...origins],
        allowMethods: [apigateway.CorsHttpMethod.ANY],
        allowHeaders: ['authorization', 'content-type', 'accept-language', 'idempotency-key'],
      },
    });
    new apigateway.HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new apigateway.LogGroupLogDestination(accessLog) },
    });
    const authorizer = new authorizers.HttpJwtAuthorizer('Issuer', issuer.url, { jwtAudience: [issuer.audience] });
    for (const [feature, { function: behind }] of functions) {
      // One permission for the whole API: one per route would be half the template.
      const integration = new integrations.HttpLambdaIntegration(`${feature}Integration`, behind, {
        scopePermissionToRoute: false,
      });
      for (const { endpoint } of endpoints.filter((known) => known.feature === feature)) {
        const routes = api.addRoutes({
          path: endpoint.path,
          methods: [apigateway.HttpMethod[endpoint.method]],
          integration,
          ...(endpoint.access === 'public' ? {} : { authorizer }),
        });
        if (endpoint.access === 'public')
          for (const route of routes)
            Validations.of(route).acknowledge({
              id: 'AwsSolutions-APIG4',
              reason: 'Everybody may read what is public.',
            });
      }
    }
    this.url = api.apiEndpoint;
  }
}
