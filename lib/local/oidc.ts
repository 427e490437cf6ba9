// The local OpenID issuer: signs demo people in for a browser, and hands out their tokens to tests and the story.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider, { type Grant } from 'oidc-provider';
import * as z from 'zod';
import { bodyOf, sendJson, sendPage } from './http-messages.ts';
import { pageHeaders } from './layout.ts';
import { accessClaims, tokenSeconds } from './oidc/claims.ts';
import { configurationOf, type Issuing, originsOf } from './oidc/configuration.ts';
import { type Keys, keysIn, signedToken } from './oidc/keys.ts';
import { failurePage, signInPage } from './oidc/screens.ts';
import { personaById } from './personas.ts';
import { foreignRequest } from './same-origin.ts';

export type OidcOptions = Issuing & {
  /** Where the keys are kept from one start to the next. */
  readonly stateFile: string;
};

export type Oidc = {
  readonly url: string;
  /** The access token `/token-for` answers, without the way over HTTP. */
  readonly tokenFor: (person: string, clientId?: string) => string;
  readonly close: () => Promise<void>;
};

const TokenRequest = z.object({ person: z.string(), client: z.string().optional() });

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const signIn =
  (provider: Provider, { personas, clients }: Issuing): Answer =>
  async (request, response) => {
    const headers = pageHeaders({ formTargets: clients.flatMap(originsOf) });
    try {
      await provider.interactionDetails(request, response);
    } catch {
      return sendPage(response, 400, headers, failurePage('登录已过期 This sign-in has run out.'));
    }
    if (request.method !== 'POST') return sendPage(response, 200, headers, signInPage(personas));
    const accountId = new URLSearchParams(await bodyOf(request)).get('person') ?? '';
    if (personaById(personas, accountId) === undefined) return sendPage(response, 400, headers, signInPage(personas));
    await provider.interactionFinished(request, response, { login: { accountId } });
  };

const minter =
  (issuer: string, keys: Keys, issuing: Issuing): Oidc['tokenFor'] =>
  (id, clientId = issuing.clients[0]?.clientId) => {
    const person = personaById(issuing.personas, id);
    if (person === undefined) throw new RangeError(`No demo person ${id}`);
    if (!issuing.clients.some((client) => client.clientId === clientId)) throw new RangeError(`No client ${clientId}`);
    const token = { issuer, clientId: String(clientId), tokenId: randomUUID(), now: issuing.now() };
    return signedToken(accessClaims(person, issuing, token), keys);
  };

/** A way in for machines that no deployed issuer has: whoever runs this process may be anyone in it. */
const tokenEndpoint =
  (tokenFor: Oidc['tokenFor']): Answer =>
  async (request, response) => {
    try {
      const { person, client } = TokenRequest.parse(JSON.parse(await bodyOf(request)));
      sendJson(response, 200, {
        access_token: tokenFor(person, client),
        expires_in: tokenSeconds,
        token_type: 'Bearer',
      });
    } catch (error) {
      sendJson(response, 400, { error: error instanceof Error ? error.message : String(error) });
    }
  };

export const startOidc = async (options: OidcOptions, port: number): Promise<Oidc> => {
  const keys = keysIn(options.stateFile);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  // The issuer's name carries the port, which may have been chosen only now.
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`;
  const newGrant = (accountId: string, clientId: string): Grant => new provider.Grant({ accountId, clientId });
  const provider: Provider = new Provider(url, configurationOf(url, keys, options, newGrant));
  provider.on('server_error', (_context, error) => console.error(`The local issuer failed: ${error.stack}`));

  const tokenFor = minter(url, keys, options);
  const answerSignIn = signIn(provider, options);
  const answerToken = tokenEndpoint(tokenFor);
  const answerLibrary = provider.callback();
  const answer: Answer = async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', url);
    const own = pathname.startsWith('/sign-in/') || pathname === '/token-for' || pathname === '/personas';
    const refusal = own ? foreignRequest(request) : undefined;
    if (refusal !== undefined) return sendJson(response, 403, { error: refusal });
    if (pathname.startsWith('/sign-in/')) return answerSignIn(request, response);
    if (pathname === '/token-for' && request.method === 'POST') return answerToken(request, response);
    if (pathname === '/personas') return sendJson(response, 200, options.personas);
    return answerLibrary(request, response);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('The local issuer failed:', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, tokenFor, close };
};
