// An endpoint as a value: from it come the handler's types, the route, the OpenAPI document and the portal's client.
import type * as z from 'zod';
import type { Role } from '#domain/actor.ts';
import type { RefusalCode } from '#domain/refusals.ts';

export type Access = 'public' | readonly Role[];

export type Endpoint = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** With `{parameter}` as in API Gateway and OpenAPI. */
  readonly path: `/${string}`;
  readonly access: Access;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly returns: z.ZodType;
  readonly refuses: readonly RefusalCode[];
};

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

export type RequestOf<E extends Endpoint> = {
  readonly params: Parsed<E['params']>;
  readonly query: Parsed<E['query']>;
  readonly body: Parsed<E['body']>;
};

/** As it is written down or read, never to be changed. */
export type Frozen<Value> = Value extends readonly (infer Entry)[]
  ? readonly Frozen<Entry>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: Frozen<Value[Name]> }
    : Value;

/** What a handler returns: the schema parses it again on the way out, so nothing unlisted leaves. */
export type ResponseOf<E extends Endpoint> = Frozen<z.input<E['returns']>>;

export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

/** Every endpoint that changes something carries this header; a repeat with the same value is the same command. */
export const COMMAND_HEADER = 'idempotency-key';

export const isCommand = ({ method }: Pick<Endpoint, 'method'>): boolean => method !== 'GET';
