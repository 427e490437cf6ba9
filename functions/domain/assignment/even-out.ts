// Seats spread over people as evenly as their ties allow: a semi-matching without a cost-reducing path is optimal.
import type { ApplicationId, PersonId } from '../values.ts';

/** `open` are those who may be seated, in the order in which equals are preferred. */
type Panel = {
  readonly id: ApplicationId;
  readonly seated: readonly PersonId[];
  readonly open: readonly PersonId[];
  readonly wanted: number;
};
export type Panels = readonly Panel[];

/** A sheet passed on: in this panel one person in place of another. */
type Exchange = { readonly panel: Panel; readonly from: PersonId; readonly to: PersonId };

export const evenOut = (people: readonly PersonId[], panels: Panels) => {
  const seats = new Map<ApplicationId, PersonId[]>();
  const load = new Map<PersonId, number>(people.map((id) => [id, 0]));
  const loadOf = (person: PersonId): number => load.get(person) ?? 0;
  const add = (person: PersonId, sheets: number) => load.set(person, loadOf(person) + sheets);
  const chosen = (id: ApplicationId): readonly PersonId[] => seats.get(id) ?? [];

  for (const { seated } of panels) for (const person of seated) add(person, 1);
  for (const { id, open, wanted } of panels) {
    const fewestFirst = [...open].sort((a, b) => loadOf(a) - loadOf(b)).slice(0, wanted);
    seats.set(id, fewestFirst);
    for (const person of fewestFirst) add(person, 1);
  }

  const exchangesFrom = (from: PersonId): Exchange[] =>
    panels
      .filter(({ id }) => chosen(id).includes(from))
      .flatMap((panel) => panel.open.filter((to) => !chosen(panel.id).includes(to)).map((to) => ({ panel, from, to })));

  /** The shortest chain from somebody with many sheets to somebody with at least two fewer. */
  const chainFrom = (start: PersonId): readonly Exchange[] | undefined => {
    const by = new Map<PersonId, Exchange>();
    const seen = new Set([start]);
    for (const person of seen) {
      if (loadOf(person) <= loadOf(start) - 2) return chainTo(person, by);
      for (const exchange of exchangesFrom(person)) {
        if (seen.has(exchange.to)) continue;
        seen.add(exchange.to);
        by.set(exchange.to, exchange);
      }
    }
    return undefined;
  };

  const pass = ({ panel, from, to }: Exchange) => {
    seats.set(
      panel.id,
      chosen(panel.id).map((person) => (person === from ? to : person)),
    );
    add(from, -1);
    add(to, 1);
  };

  const nextChain = () => {
    for (const start of [...people].sort((a, b) => loadOf(b) - loadOf(a))) {
      const chain = chainFrom(start);
      if (chain !== undefined) return chain;
    }
    return undefined;
  };
  // Each chain lessens the sum of the squares of the loads, so that it ends.
  for (let chain = nextChain(); chain !== undefined; chain = nextChain()) chain.forEach(pass);
  return { chosen, loadOf };
};

const chainTo = (end: PersonId, by: ReadonlyMap<PersonId, Exchange>): readonly Exchange[] => {
  const exchange = by.get(end);
  return exchange === undefined ? [] : [...chainTo(exchange.from, by), exchange];
};
