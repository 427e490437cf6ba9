// Wires: what a handler reaches in the world, made on first use, with the environment variables it takes.
import { env } from './env.ts';

export type Wire<Value> = { readonly takes: readonly string[]; readonly connect: () => Value };
export type Wires = Readonly<Record<string, Wire<unknown>>>;
export type Connected<W extends Wires> = { readonly [Name in keyof W]: W[Name] extends Wire<infer V> ? V : never };

/** Connected once per process, at the first request and not at import: a cold start pays only for what it uses. */
export const wire = <const Names extends readonly string[], Value>(
  takes: Names,
  make: (...values: { [Index in keyof Names]: string }) => Value,
): Wire<Value> => {
  let made: { value: Value } | undefined;
  return {
    takes,
    connect: () => {
      made ??= { value: make(...(takes.map(env) as { [Index in keyof Names]: string })) };
      return made.value;
    },
  };
};

/** Each wire connects when it is first touched. */
export const connect = <W extends Wires>(wires: W): Connected<W> =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(wires).map(([name, { connect }]) => [name, { get: connect, enumerable: true }])),
  ) as Connected<W>;
