// What the local issuer vouches for: the claims of a demo person in an access token and in an ID token.
import type { Persona } from '../personas.ts';

/** The names of the two claims are configuration, as with the deployed issuer. */
export type ClaimNames = { readonly groupsClaim: string; readonly organisationClaim: string };

export type Claims = Readonly<Record<string, unknown>>;

export const scopes: readonly string[] = ['openid', 'profile', 'email'];
export const tokenSeconds = 3600;

const personClaims = (person: Persona, names: ClaimNames): Claims => ({
  sub: person.id,
  name: person.name,
  email: person.email,
  email_verified: true,
  [names.groupsClaim]: person.roles,
  ...(person.organisation === undefined ? {} : { [names.organisationClaim]: person.organisation }),
});

export const idClaims = (person: Persona, names: ClaimNames): Claims => ({
  ...personClaims(person, names),
  token_use: 'id',
});

export type AccessTokenOf = {
  readonly issuer: string;
  readonly clientId: string;
  readonly tokenId: string;
  /** Milliseconds of the local clock, which may be years ahead of the machine's. */
  readonly now: number;
};

export const accessClaims = (person: Persona, names: ClaimNames, token: AccessTokenOf): Claims => {
  const issuedAt = Math.floor(token.now / 1000);
  return {
    ...personClaims(person, names),
    iss: token.issuer,
    aud: token.clientId,
    client_id: token.clientId,
    token_use: 'access',
    scope: scopes.join(' '),
    jti: token.tokenId,
    iat: issuedAt,
    exp: issuedAt + tokenSeconds,
  };
};
