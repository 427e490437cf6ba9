// A typed way to every endpoint of the contract, for a browser as for a script: nothing generated, nothing written twice.
import * as z from 'zod';
import type { Bilingual, Language } from '#domain/values.ts';
import { COMMAND_HEADER, type Endpoint, type Frozen, isCommand } from './endpoint.ts';
import { catalogue } from './index.ts';
import { Problem, problemOf } from './problem.ts';
import { type GeneralCode, refusalsOf } from './refused.ts';

/** What only this side can find out: the gateway turned us away, or nothing came that the contract knows. */
const ownTitles = {
  not_signed_in: { zh: '请先登录。', en: 'Please sign in.' },
  unexpected: {
    zh: '没有收到系统的有效答复，请稍后重试。',
    en: 'There was no answer that can be understood; please try again later.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
type OwnCode = keyof typeof ownTitles;

export type ProblemOf<E extends Endpoint> = Frozen<Omit<Problem, 'code'>> & {
  readonly code: E['refuses'][number] | GeneralCode | 'fault' | OwnCode;
};

export type Answer<E extends Endpoint> =
  | { readonly ok: true; readonly value: z.output<E['returns']> }
  /** `cause` is what was thrown or received instead, for whoever looks for the fault. */
  | { readonly ok: false; readonly problem: ProblemOf<E>; readonly cause?: unknown };

type Wanted<Name extends string, Schema> = Schema extends z.ZodType
  ? object extends z.input<Schema>
    ? { readonly [N in Name]?: Frozen<z.input<Schema>> }
    : { readonly [N in Name]: Frozen<z.input<Schema>> }
  : object;

export type Request<E extends Endpoint> = Wanted<'params', E['params']> &
  Wanted<'query', E['query']> &
  Wanted<'body', E['body']> &
  /** Given where the same command may have to be sent again; a new one is made otherwise. */
  (E['method'] extends 'GET' ? object : { readonly commandId?: string });

/** A request with nothing in it that has to be said may be left out. */
type Call<E extends Endpoint> =
  object extends Request<E>
    ? (request?: Request<E>) => Promise<Answer<E>>
    : (request: Request<E>) => Promise<Answer<E>>;

export type Client = {
  readonly [Feature in keyof typeof catalogue]: {
    readonly [Name in keyof (typeof catalogue)[Feature]]: (typeof catalogue)[Feature][Name] extends infer E extends
      Endpoint
      ? Call<E>
      : never;
  };
};

export type ClientOptions = {
  /** Where the API begins, without a slash at the end. */
  readonly base: string;
  /** Absent for whoever reads only the public pages; a function where it is renewed. */
  readonly token?: string | (() => string | Promise<string>);
  /** @default 'zh' */
  readonly language?: Language;
  /** @default the platform's */
  readonly fetch?: typeof fetch;
  /** @default newId */
  readonly newCommandId?: () => string;
};

type Loose = {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly commandId?: string;
};

/** A newer server may say more in a problem than we know. */
const Received = z.object(Problem.shape);
const Fields = z.record(z.string(), z.unknown());
const fieldsOf = (given: unknown): Readonly<Record<string, unknown>> => Fields.parse(given ?? {});

const own = (code: OwnCode, status: number, language: Language): ProblemOf<Endpoint> => ({
  type: `urn:exemplar:problem:${code}`,
  title: ownTitles[code][language],
  status,
  code,
});

/** A code the contract does not list stays in `type`; a caller's cases are only those it lists. */
const problemFrom = (endpoint: Endpoint, status: number, json: unknown, language: Language): ProblemOf<Endpoint> => {
  const received = Received.safeParse(json);
  if (!received.success) return own(status === 401 ? 'not_signed_in' : 'unexpected', status, language);
  const listed = [...refusalsOf(endpoint), 'fault' as const].find((code) => code === received.data.code);
  return { ...received.data, code: listed ?? 'unexpected' };
};

const parametersIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const addressOf = (base: string, path: string, { params, query }: Loose): string => {
  const values = fieldsOf(params);
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(values[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fieldsOf(query))) if (value !== undefined) search.set(name, String(value));
  return `${base}${filled}${search.size === 0 ? '' : `?${search}`}`;
};

const send = async (options: ClientOptions, endpoint: Endpoint, request: Loose): Promise<Response> => {
  const { base, token, language = 'zh', newCommandId = newId } = options;
  const ask = options.fetch ?? fetch;
  const bearer = endpoint.access === 'public' ? undefined : typeof token === 'function' ? await token() : token;
  return ask(addressOf(base, endpoint.path, request), {
    method: endpoint.method,
    headers: {
      'accept-language': language,
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(isCommand(endpoint) ? { [COMMAND_HEADER]: request.commandId ?? newCommandId() } : {}),
      ...(endpoint.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(endpoint.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
};

const call = async (options: ClientOptions, endpoint: Endpoint, request: Loose): Promise<Answer<Endpoint>> => {
  const { language = 'zh' } = options;
  // A path with a dot for a segment is another path by the time it is sent.
  const astray = parametersIn(endpoint.path).find((name) => /^\.{0,2}$/.test(String(fieldsOf(request.params)[name])));
  if (astray !== undefined) {
    const faults = [{ path: [astray], code: 'wrong_format' }] as const;
    return {
      ok: false,
      problem: { ...problemOf({ code: 'invalid_request', faults }, language), code: 'invalid_request' },
    };
  }
  let status = 0;
  try {
    const response = await send(options, endpoint, request);
    status = response.status;
    const json: unknown = await response.json().catch(() => undefined);
    if (response.ok) return { ok: true, value: endpoint.returns.parse(json) };
    return { ok: false, problem: problemFrom(endpoint, status, json, language), cause: json };
  } catch (cause) {
    return { ok: false, problem: own('unexpected', status, language), cause };
  }
};

/** Every endpoint as a function, `api.applications.submit({ params })`. It never repeats a request by itself. */
export const clientOf = (options: ClientOptions): Client =>
  Object.fromEntries(
    Object.entries(catalogue).map(([feature, endpoints]) => [
      feature,
      Object.fromEntries(
        Object.entries<Endpoint>(endpoints).map(([name, endpoint]) => [
          name,
          (request: Loose = {}) => call(options, endpoint, request),
        ]),
      ),
    ]),
  ) as Client;

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id for a new record or a new command: 128 random bits in Crockford's base 32. */
export const newId = (): string => {
  const bits = crypto.getRandomValues(new Uint8Array(16)).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return Array.from({ length: 26 }, (_, i) => CROCKFORD[Number((bits >> BigInt(5 * (25 - i))) & 31n)]).join('');
};
