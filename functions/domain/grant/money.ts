// The sums of a grant: its instalments to the fen, and what was paid, reported and given back.
import { Fen } from '../values.ts';
import type { GrantState, Instalment } from './state.ts';

/** Shares of the whole; what rounding leaves over goes to the last, so that they add up to the fen. */
export const instalmentsOf = (amount: Fen, percents: readonly number[]): readonly Instalment[] => {
  let left: number = amount;
  return percents.map((percent, i) => {
    const share = i === percents.length - 1 ? left : Math.floor((amount * percent) / 100);
    left -= share;
    return { number: i + 1, amount: Fen.parse(share), status: 'planned' };
  });
};

const isPaid = ({ status }: Instalment): boolean =>
  status === 'paid' || status === 'reported' || status === 'evidenced';

const sum = (amounts: readonly number[]): Fen => Fen.parse(amounts.reduce((total, amount) => total + amount, 0));

export const paidOut = (instalments: readonly Instalment[]): Fen =>
  sum(instalments.filter(isPaid).map(({ amount }) => amount));

export type GrantTotals = {
  readonly grants: number;
  readonly planned: Fen;
  readonly paid: Fen;
  readonly evidenced: Fen;
  readonly recovered: Fen;
};

/** What the overview of a field adds up. */
export const totalsOf = (grants: readonly Exclude<GrantState, { status: 'absent' }>[]): GrantTotals => ({
  grants: grants.length,
  planned: sum(grants.map(({ amount }) => amount)),
  paid: sum(grants.map(({ instalments }) => paidOut(instalments))),
  evidenced: sum(
    grants.flatMap(({ instalments }) =>
      instalments.filter(({ status }) => status === 'evidenced').map((i) => i.amount),
    ),
  ),
  recovered: sum(grants.map((grant) => ('received' in grant ? grant.received : 0))),
});
