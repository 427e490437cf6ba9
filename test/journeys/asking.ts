// One request to an endpoint as it goes over the wire, right or wrong, and what comes back, byte for byte.
import { newId } from '#contract/client.ts';
import { COMMAND_HEADER, type Endpoint, isCommand } from '#contract/endpoint.ts';
import { catalogue, type Feature } from '#contract/index.ts';
import type { Language } from '#domain/values.ts';

/** `applications.submit`, and every other name of the catalogue. */
export type EndpointName = {
  readonly [F in Feature]: `${F}.${keyof (typeof catalogue)[F] & string}`;
}[Feature];

type Texts = Readonly<Record<string, string>>;

export type Asked = {
  readonly params?: Texts;
  readonly query?: Texts | URLSearchParams;
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly token?: string;
  readonly language?: Language;
  /** Undefined leaves a header out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

export type Told = { readonly status: number; readonly type: string; readonly text: string };

export const endpointNamed = (name: string): Endpoint => {
  const [feature = '', own = ''] = name.split('.');
  const found = Object.entries<Readonly<Record<string, Endpoint>>>(catalogue).find(([known]) => known === feature);
  const endpoint = found?.[1][own];
  if (endpoint === undefined) throw new Error(`There is no endpoint ${name}`);
  return endpoint;
};

const addressOf = ({ path }: Endpoint, { params = {}, query = {} }: Asked): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} has no value for ${name}`);
    return encodeURIComponent(value);
  });
  const search = String(new URLSearchParams(query));
  return search === '' ? filled : `${filled}?${search}`;
};

const headersOf = (endpoint: Endpoint, { token, language = 'zh', headers = {} }: Asked): [string, string][] =>
  Object.entries<string | undefined>({
    'accept-language': language,
    authorization: token === undefined ? undefined : `Bearer ${token}`,
    [COMMAND_HEADER]: isCommand(endpoint) ? newId() : undefined,
    'content-type': endpoint.body === undefined ? undefined : 'application/json',
    ...headers,
  }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));

export const ask = async (base: string, endpoint: Endpoint, asked: Asked): Promise<Told> => {
  const text = asked.raw ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
  // Bytes carry no content type of their own, which a text would get where none is wanted.
  const body = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const response = await fetch(`${base}${addressOf(endpoint, asked)}`, {
    method: endpoint.method,
    headers: headersOf(endpoint, asked),
    ...(body === undefined ? {} : { body }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
};
