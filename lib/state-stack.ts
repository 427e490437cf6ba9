// What must never be lost: tables, documents, and who people are.
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { roles } from '#contract/roles.ts';
import type { Bundles } from './constructs/bundles.ts';
import { Data } from './constructs/data.ts';
import { Documents } from './constructs/documents.ts';
import { type Issuer, UserPool } from './constructs/identity.ts';
import { Monitoring } from './constructs/monitoring.ts';
import type { Stage } from './stages.ts';

export class StateStack extends Stack {
  readonly data: Data;
  readonly documents: Documents;
  readonly issuer: Issuer;

  constructor(
    scope: Construct,
    id: string,
    { stage, bundles, ...props }: StackProps & { stage: Stage; bundles: Bundles },
  ) {
    super(scope, id, props);
    const { keepsRecords, portalOrigins, identity } = stage;
    this.data = new Data(this, 'Data', keepsRecords);
    this.documents = new Documents(this, 'Documents', { keepsRecords, origins: portalOrigins });
    if (identity.kind === 'oidc') {
      const { issuer: url, audience, groupsClaim, organisationClaim } = identity;
      this.issuer = { url, audience, groupsClaim, organisationClaim };
    } else {
      const { callbackUrls, logoutUrls } = identity;
      const people = new UserPool(this, 'People', { bundles, roles, callbackUrls, logoutUrls, stage });
      this.issuer = people.issuer;
      new Monitoring(
        this,
        'Monitoring',
        people.functions.map(({ alarm }) => alarm),
      );
    }
  }
}
