// The door: every route of the contract. A stack of its own, for routes grow faster than all else and a stack is limited.
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Api } from './constructs/api.ts';
import type { ServiceStack } from './service-stack.ts';
import type { Stage } from './stages.ts';
import type { StateStack } from './state-stack.ts';

type ApiProps = StackProps & { readonly stage: Stage; readonly state: StateStack; readonly service: ServiceStack };

export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, { stage, state, service, ...props }: ApiProps) {
    super(scope, id, props);
    const { functions } = service.features;
    const api = new Api(this, 'Api', { functions, issuer: state.issuer, origins: stage.portalOrigins });
    new CfnOutput(this, 'ApiUrl', { value: api.url });
  }
}
