// The order of marks and what a proposal makes of it: whether it departs, and how many places it takes.
import type { BallotEntry, Proposal } from './state.ts';

/** The better outcome has the smaller number: selected, first reserve, second reserve, …, not selected. */
const outcome = (proposal: Proposal): number => {
  switch (proposal.decision) {
    case 'select':
      return 0;
    case 'reserve':
      return proposal.order;
    case 'not_select':
      return Number.POSITIVE_INFINITY;
    default:
      return proposal satisfies never;
  }
};

type Placed = Proposal & Pick<BallotEntry, 'rank'>;

/** Does anybody come off better than somebody with a better mark? Equals may stand in any order. */
export const departsFromRank = (entries: readonly Placed[]): boolean =>
  entries.some((worse) => entries.some((better) => better.rank < worse.rank && outcome(better) > outcome(worse)));

export const selectedIn = <Entry extends Proposal>(entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ decision }) => decision === 'select');

/** Reserves are numbered from one, without a gap. */
export const reservesInOrder = (proposals: readonly Proposal[]): boolean => {
  const orders = proposals.flatMap((proposal) => (proposal.decision === 'reserve' ? [proposal.order] : []));
  return orders.toSorted((a, b) => a - b).every((order, i) => order === i + 1);
};
