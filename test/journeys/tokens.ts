// Tokens no sign-in gives out: of people without a role, and such as have something wrong with them.
import { join } from 'node:path';
import { accessClaims, type Claims } from '../../lib/local/oidc/claims.ts';
import { keysIn, signedToken } from '../../lib/local/oidc/keys.ts';
import { type Persona, personaById, personas } from '../../lib/local/personas.ts';
import type { Run } from '../../lib/local/run.ts';

const GROUPS = 'cognito:groups';
const names = { groupsClaim: GROUPS, organisationClaim: 'custom:uscc' };

const nobody: Persona = { id: 'nobody-01', name: '', nameEn: '', email: 'nobody-01@example.org', roles: [] };

/** Signs with the key of the run whose data lie in `folder`. */
export const tokensOf = (run: Run, folder: string) => {
  const keys = keysIn(join(folder, 'issuer.json'));
  const claimsOf = (person: Persona): Claims =>
    accessClaims(person, names, { issuer: run.issuer, clientId: run.client, tokenId: 'a', now: run.clock.now() });
  return {
    /** The claims of a person's access token, with others in the place of some. */
    like: (person: string, otherwise: Claims): string =>
      signedToken({ ...claimsOf(personaById(personas, person) ?? nobody), ...otherwise }, keys),
    /** Somebody who signed in and is in these groups only. */
    inGroups: (...groups: readonly string[]): string => signedToken({ ...claimsOf(nobody), [GROUPS]: groups }, keys),
  };
};
