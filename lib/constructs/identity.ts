// Who vouches for people: a Cognito user pool with a group per role, or the issuer the stage names.
import { Aws, aws_cognito as cognito, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Bundles } from './bundles.ts';
import { HouseFunction } from './house-function.ts';

/** What the API's authorizer is told, and the functions behind it. */
export type Issuer = {
  readonly url: string;
  readonly audience: string;
  readonly groupsClaim: string;
  readonly organisationClaim: string;
};

const ORGANISATION = 'uscc';

type UserPoolProps = {
  readonly bundles: Bundles;
  readonly roles: readonly string[];
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly stage: Stage;
};

export class UserPool extends Construct {
  readonly issuer: Issuer;
  readonly functions: readonly HouseFunction[];

  constructor(scope: Construct, id: string, { bundles, roles, callbackUrls, logoutUrls, stage }: UserPoolProps) {
    super(scope, id);
    const vouch = new HouseFunction(this, 'VouchOrganisation', {
      entry: 'events/vouch-organisation',
      bundles,
      impact: 'Nobody can sign in',
      uses: [],
    });
    const pool = new cognito.UserPool(this, 'Pool', {
      // The office opens accounts: whom one acts for has legal effect.
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: cognito.Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      featurePlan: cognito.FeaturePlan.PLUS,
      standardThreatProtectionMode: cognito.StandardThreatProtectionMode.FULL_FUNCTION,
      customAttributes: { [ORGANISATION]: new cognito.StringAttribute({ minLen: 18, maxLen: 18, mutable: true }) },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      deletionProtection: stage.keepsRecords,
      removalPolicy: stage.keepsRecords ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // An access token carries no attribute of a person by itself; this puts the organisation into it.
    pool.addTrigger(cognito.UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, vouch.function, cognito.LambdaVersion.V2_0);
    for (const groupName of roles)
      new cognito.CfnUserPoolGroup(this, `Group${groupName}`, { userPoolId: pool.userPoolId, groupName });
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix: `exemplar-${stage.name}-${Aws.ACCOUNT_ID}` } });
    const client = pool.addClient('Portal', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL, cognito.OAuthScope.PROFILE],
        callbackUrls: [...callbackUrls],
        logoutUrls: [...logoutUrls],
      },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      // Not the organisation: nobody says for themselves whom they act for.
      writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true, fullname: true }),
    });
    this.functions = [vouch];
    this.issuer = {
      url: pool.userPoolProviderUrl,
      audience: client.userPoolClientId,
      groupsClaim: 'cognito:groups',
      organisationClaim: `custom:${ORGANISATION}`,
    };
  }
}
