// The only place where one deployment differs from another.

/** Who vouches for people: a user pool of our own, or any other OpenID issuer. */
export type IdentityProvider =
  | { readonly kind: 'cognito'; readonly callbackUrls: readonly string[]; readonly logoutUrls: readonly string[] }
  | {
      readonly kind: 'oidc';
      readonly issuer: string;
      readonly audience: string;
      /** The claim that lists a person's roles. */
      readonly groupsClaim: string;
      /** The claim with the credit code of the organisation an applicant acts for. */
      readonly organisationClaim: string;
    };

/** What carries letters: SES, or an SMTP server whose address, with its password, is a secret of that name. */
export type Carrier = { readonly kind: 'ses' } | { readonly kind: 'smtp'; readonly secretName: string };

export type Stage = {
  readonly name: string;
  /** Where it is deployed; absent where the account's own environment says so. */
  readonly env?: { readonly account: string; readonly region: string };
  /** `government`: personal data of a state organ, which stay in mainland China (PIPL art. 36). */
  readonly data: 'synthetic' | 'government';
  readonly identity: IdentityProvider;
  readonly carrier: Carrier;
  /** The sender of every letter; its domain is verified with the carrier. */
  readonly mailFrom: string;
  /** Origins a browser may call the API from. */
  readonly portalOrigins: readonly string[];
  /** Whether records outlive the stack. */
  readonly keepsRecords: boolean;
};

export const stages = {
  dev: {
    name: 'dev',
    data: 'synthetic',
    identity: {
      kind: 'cognito',
      callbackUrls: ['http://127.0.0.1:3000/signed-in'],
      logoutUrls: ['http://127.0.0.1:3000/'],
    },
    carrier: { kind: 'ses' },
    mailFrom: 'office@exemplar.example.org',
    portalOrigins: ['http://127.0.0.1:3000', 'http://localhost:5173'],
    keepsRecords: true,
  },
} as const satisfies Readonly<Record<string, Stage>>;

const mainland = ['cn-north-1', 'cn-northwest-1'];

/** Stops a deployment the law does not allow, before anything is made. */
export const checkStage = ({ name, data, env, identity, carrier }: Stage): void => {
  const inMainland = env !== undefined && mainland.includes(env.region);
  if (data === 'government' && !inMainland)
    throw new Error(`Stage ${name} holds personal data of a state organ: deploy it to ${mainland.join(' or ')}.`);
  if (inMainland && (identity.kind === 'cognito' || carrier.kind === 'ses'))
    throw new Error(`Stage ${name} is in ${env.region}, where there is neither Cognito nor SES: use oidc and smtp.`);
};
