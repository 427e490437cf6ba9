// Counters that may be added to while they stand within bounds: the one write that needs no look before it.
import { marshall } from '@aws-sdk/util-dynamodb';
import type { RecordKey } from './keys.ts';

export type Bound = readonly [counter: string, operator: '<=' | '>', value: number];

/** A counter begins at nothing, and a bound holds of what it stands at before the addition. */
export type Addition = {
  readonly add: Readonly<Record<string, number>>;
  readonly to: RecordKey;
  readonly whileAll?: readonly Bound[];
  readonly whileAny?: readonly Bound[];
  /** In seconds since 1970; each addition says it anew. */
  readonly expiresAt?: number;
};

/** A counter nobody added to yet is 0, which no bound of ours is below. */
const said = ([counter, operator]: Bound, i: number): string =>
  operator === '<=' ? `(attribute_not_exists(#${counter}) OR #${counter} <= :bound${i})` : `#${counter} > :bound${i}`;

export const updateOf = ({ add, to, whileAll, whileAny, expiresAt }: Addition) => {
  const bounds = whileAll ?? whileAny ?? [];
  const counters = Object.keys(add);
  const named = [...new Set([...counters, ...bounds.map(([counter]) => counter)])];
  const expiry = expiresAt === undefined ? undefined : { ':expiresAt': expiresAt };
  return {
    Key: marshall(to),
    UpdateExpression: [
      `ADD ${counters.map((counter) => `#${counter} :${counter}`).join(', ')}`,
      ...(expiry === undefined ? [] : ['SET expiresAt = :expiresAt']),
    ].join(' '),
    ...(bounds.length === 0
      ? {}
      : { ConditionExpression: bounds.map(said).join(whileAny === undefined ? ' AND ' : ' OR ') }),
    ExpressionAttributeNames: Object.fromEntries(named.map((counter) => [`#${counter}`, counter])),
    ExpressionAttributeValues: marshall({
      ...Object.fromEntries(Object.entries(add).map(([counter, by]) => [`:${counter}`, by])),
      ...Object.fromEntries(bounds.map(([, , value], i) => [`:bound${i}`, value])),
      ...expiry,
    }),
  };
};
