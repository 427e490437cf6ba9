// The round of 2020 as its readers have it, and the same with one thing otherwise.
import { RoundDocument } from '#domain/round/schema.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';

export const round = RoundDocument.parse(shenzhen2020);

/** A copy of the round that a test may spoil. */
export const roundBut = (change: (copy: RoundDocument) => void): RoundDocument => {
  const copy = structuredClone(round);
  change(copy);
  return copy;
};
