// cdk-nag over everything that is deployed; each exception says why.
import { type App, CfnElement, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import type { ServiceStack } from '../service-stack.ts';
import type { StateStack } from '../state-stack.ts';

type Stacks = { readonly state: StateStack; readonly service: ServiceStack };

const ImportedValue = z.object({ 'Fn::ImportValue': z.string() });

/** What the service stack imports a value of the state stack under: the export there is already, found by its value. */
const importNameOf = (value: string, { state, service }: Stacks): string =>
  ImportedValue.parse(service.resolve(state.exportValue(value)))['Fn::ImportValue'];

export const guard = (app: App, stacks: Stacks): void => {
  const { state, service } = stacks;
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const { bucketArn } of [state.documents.accepted, state.documents.quarantine])
    Validations.of(service).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${importNameOf(bucketArn, stacks)}/*]`,
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
