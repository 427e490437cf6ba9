// From the claims of any OIDC issuer to the person who acts.
import { type Actor, type Role, roles } from '#domain/actor.ts';
import { readCreditCode } from '#domain/credit-code.ts';
import { PersonId } from '#domain/values.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** The HTTP API hands an array claim over as the text `[a b]`; other ways in give the array itself. */
const listOf = (claim: unknown): readonly string[] => {
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== 'string') return [];
  return claim
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
};

const isRole = (name: string): name is Role =>
  name !== 'system' && name !== 'visitor' && (roles as readonly string[]).includes(name);

/** Cognito says what a token is for; an issuer that does not say it leaves the question to the audience. */
const isForAccess = (use: unknown): boolean => use === undefined || use === 'access';

/** `groupsClaim` and `organisationClaim` are configuration: Cognito's are `cognito:groups` and `custom:uscc`. */
export const actorFrom = (claims: Claims, groupsClaim: string, organisationClaim: string): Actor | undefined => {
  const id = PersonId.safeParse(claims['sub']);
  // An ID token tells an application who signed in; it is no key to anything.
  if (!id.success || !isForAccess(claims['token_use'])) return undefined;
  const code = readCreditCode(String(claims[organisationClaim] ?? ''));
  const granted = listOf(claims[groupsClaim]).filter(isRole);
  // Nobody applies without an organisation to apply for.
  const held = code.valid ? granted : granted.filter((role) => role !== 'applicant');
  return { id: id.data, roles: held, ...(code.valid ? { organisation: code.code } : {}) };
};
