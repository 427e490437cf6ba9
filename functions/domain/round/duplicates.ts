// A fault of a round as written down, and the commonest one: the same id twice.
import type { Fault } from '../decider.ts';

export type RoundFault = { readonly path: Fault['path']; readonly message: string };

type Placed = { readonly path: Fault['path']; readonly id: string };

/** The second and every later use of an id, each at its own place. */
export const repeated = (placed: readonly Placed[]): RoundFault[] => {
  const ids = placed.map(({ id }) => id);
  return placed
    .filter(({ id }, i) => ids.indexOf(id) !== i)
    .map(({ path, id }) => ({ path, message: `duplicate id ${id}` }));
};

export const duplicates = (path: string, ids: readonly string[], base: Fault['path'] = []): RoundFault[] =>
  repeated(ids.map((id, i) => ({ path: [...base, path, i], id })));
