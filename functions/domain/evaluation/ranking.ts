// The order of a field: by final mark, then by the rubric's order of ties. The computer ranks, people decide.
import type { ApplicationId } from '../values.ts';
import type { Score } from './scoring.ts';

export type Scored = { readonly applicationId: ApplicationId; readonly score: Score };
export type Ranked<Entry extends Scored> = Entry & {
  readonly rank: number;
  /** Equal to another in everything the rubric compares: the steering group decides, never the lot. */
  readonly tied: boolean;
};

const compare = (a: Score, b: Score): number => {
  if (a.final !== b.final) return b.final - a.final;
  const step = a.tieBreak.findIndex((value, i) => value !== b.tieBreak[i]);
  return step === -1 ? 0 : (b.tieBreak[step] ?? 0) - (a.tieBreak[step] ?? 0);
};

export const rank = <Entry extends Scored>(entries: readonly Entry[]): Ranked<Entry>[] => {
  const ordered = [...entries].sort((a, b) => compare(a.score, b.score));
  const isTied = (a: Entry, b: Entry | undefined) => b !== undefined && compare(a.score, b.score) === 0;
  let rankOfGroup = 1;
  return ordered.map((entry, i) => {
    const tiedBefore = isTied(entry, ordered[i - 1]);
    if (!tiedBefore) rankOfGroup = i + 1;
    return { ...entry, rank: rankOfGroup, tied: tiedBefore || isTied(entry, ordered[i + 1]) };
  });
};
