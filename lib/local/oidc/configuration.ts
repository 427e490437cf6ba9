// How the certified OpenID library is set up to stand in for the deployed user pool.
import type { Context, Grant } from 'oidc-provider';
import { pageHeaders } from '../layout.ts';
import { type Persona, personaById } from '../personas.ts';
import { accessClaims, type ClaimNames, idClaims, scopes, tokenSeconds } from './claims.ts';
import type { Keys } from './keys.ts';
import { memoryAdapters } from './memory.ts';
import { failurePage, signedOutPage, signOutPage, signOutScript } from './screens.ts';

export type Client = {
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  /** Where a browser may go after signing out. @default the front pages of the redirect URIs' origins */
  readonly logoutUris?: readonly string[];
};

export type Issuing = ClaimNames & {
  readonly personas: readonly Persona[];
  readonly clients: readonly Client[];
  readonly now: () => number;
};

type TokenInHand = { readonly accountId: string; readonly clientId: string; readonly jti: string };

/** Access tokens are JWTs only for a resource; there is one, and nobody has to ask for it. */
const RESOURCE = 'urn:local:api';
const DAY = 24 * 3600;

export const originsOf = ({ redirectUris }: Client): readonly string[] => [
  ...new Set(redirectUris.map((uri) => new URL(uri).origin)),
];

const show = (context: Context, page: string, headers: Readonly<Record<string, string>>): void => {
  context.set(headers);
  context.body = page;
};

export const configurationOf = (
  issuer: string,
  { signing, cookies }: Keys,
  issuing: Issuing,
  newGrant: (accountId: string, clientId: string) => Grant,
): Readonly<Record<string, unknown>> => {
  const { personas, clients, now, groupsClaim, organisationClaim } = issuing;
  const formTargets = clients.flatMap(originsOf);
  return {
    adapter: memoryAdapters(),
    responseTypes: ['code'],
    clients: clients.map((client) => ({
      client_id: client.clientId,
      redirect_uris: client.redirectUris,
      post_logout_redirect_uris: client.logoutUris ?? originsOf(client).map((origin) => `${origin}/`),
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    })),
    jwks: { keys: [signing] },
    // Cookies ignore ports: names of their own keep those of the site out of the way.
    cookies: {
      keys: cookies,
      names: { session: '_issuer_session', interaction: '_issuer_sign_in', resume: '_issuer_resume' },
    },
    pkce: { required: () => true },
    scopes: scopes.filter((scope) => scope !== 'openid'),
    claims: {
      openid: ['sub', 'token_use', groupsClaim, organisationClaim],
      profile: ['name'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    issueRefreshToken: () => true,
    ttl: {
      AccessToken: tokenSeconds,
      AuthorizationCode: 60,
      IdToken: tokenSeconds,
      RefreshToken: DAY,
      Interaction: 3600,
      Session: DAY,
      Grant: DAY,
    },
    clientBasedCORS: (_context: Context, origin: string, client: { readonly redirectUris: readonly string[] }) =>
      client.redirectUris.some((uri) => new URL(uri).origin === origin),
    findAccount: (_context: Context, id: string) => {
      const person = personaById(personas, id);
      return person && { accountId: id, claims: () => idClaims(person, issuing) };
    },
    // The demo people agree to everything: no second question after the choice of a person.
    loadExistingGrant: async ({ oidc }: Context) => {
      const { client, session } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = newGrant(session.accountId, client.clientId);
      grant.addOIDCScope(scopes.join(' '));
      grant.addResourceScope(RESOURCE, scopes.join(' '));
      await grant.save();
      return grant;
    },
    interactions: { url: (_context: Context, { uid }: { readonly uid: string }) => `/sign-in/${uid}` },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context: Context, _resource: string, client: { readonly clientId: string }) => ({
          scope: scopes.join(' '),
          audience: client.clientId,
          accessTokenTTL: tokenSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: Context, form: string) =>
          show(context, signOutPage(form), pageHeaders({ formTargets, script: signOutScript })),
        postLogoutSuccessSource: (context: Context) => show(context, signedOutPage(), pageHeaders()),
      },
    },
    formats: {
      customizers: {
        // Codes, sessions and the ID token stay on the machine's clock, which is the browser's; the access token is
        // read by the functions, whose clock can be years ahead.
        jwt: (_context: Context, token: TokenInHand, jwt: { payload: unknown }) => {
          const person = personaById(personas, token.accountId);
          if (person === undefined) throw new Error(`No demo person ${token.accountId}`);
          const { clientId, jti: tokenId } = token;
          jwt.payload = accessClaims(person, issuing, { issuer, clientId, tokenId, now: now() });
        },
      },
    },
    renderError: (context: Context, out: { readonly error: string; readonly error_description?: string }) =>
      show(context, failurePage(`${out.error}: ${out.error_description ?? ''}`), pageHeaders()),
  };
};
