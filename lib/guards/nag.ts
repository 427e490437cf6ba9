// cdk-nag over everything that is deployed; each exception says why.
import { type App, CfnElement, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { ServiceStack } from '../service-stack.ts';
import type { StateStack } from '../state-stack.ts';

type Stacks = { readonly state: StateStack; readonly service: ServiceStack };

/** The names under which the service stack sees the buckets of the state stack. */
const buckets = [
  'ExportsOutputFnGetAttDocumentsAccepted6425A6FAArn67B8C32B',
  'ExportsOutputFnGetAttDocumentsQuarantine5F1BB154Arn70171D3D',
];

export const guard = (app: App, { state, service }: Stacks): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const bucket of buckets)
    Validations.of(service).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${state.stackName}:${bucket}/*]`,
      reason: 'Files lie under random ids: the grant is for the objects of one bucket, never for the bucket.',
    });
  for (const { function: scheduled } of service.schedules.functions) {
    const { defaultChild } = scheduled.node;
    if (!(defaultChild instanceof CfnElement)) continue;
    Validations.of(service).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${service.resolve(defaultChild.logicalId)}.Arn>:*]`,
      reason: 'The scheduler may call any version of its one function; there is one version.',
    });
  }
};
