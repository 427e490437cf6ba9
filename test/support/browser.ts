// A browser without a window: keeps cookies by host, and follows redirects one step at a time.
import { createHash, createPublicKey, type JsonWebKey, randomBytes, verify } from 'node:crypto';

export type Browser = {
  readonly visit: (url: string, form?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Follows redirects until one leads to an address that starts with `stop`, or to a page. */
  readonly follow: (url: string, stop: string, form?: Readonly<Record<string, string>>) => Promise<Response | URL>;
};

export const newBrowser = (): Browser => {
  const cookies = new Map<string, string>();
  const visit: Browser['visit'] = async (url, form) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', ...(cookie === '' ? {} : { cookie }) };
    const post = form && {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { ...headers, origin: new URL(url).origin },
    };
    const response = await fetch(url, { redirect: 'manual', headers, ...post });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) value === '' ? cookies.delete(name) : cookies.set(name, value);
    }
    return response;
  };
  const follow: Browser['follow'] = async (url, stop, form) => {
    const response = await visit(url, form);
    const location = response.headers.get('location');
    if (location === null) return response;
    const next = new URL(location, url);
    return next.href.startsWith(stop) ? next : follow(next.href, stop);
  };
  return { visit, follow };
};

export const newChallenge = (): { readonly verifier: string; readonly challenge: string } => {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
};

const decoded = (part: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));

/** The claims of a token one of the keys signed; undefined when none did. */
export const verifiedClaims = (token: string, keys: readonly JsonWebKey[]): Record<string, unknown> | undefined => {
  const [header, payload, signature] = token.split('.');
  const { kid } = decoded(header);
  const jwk = keys.find((key) => key['kid'] === kid);
  if (jwk === undefined) return undefined;
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  const holds = verify('RSA-SHA256', signed, key, Buffer.from(signature ?? '', 'base64url'));
  return holds ? decoded(payload) : undefined;
};
