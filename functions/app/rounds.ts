// Rounds as the rest of the programme reads them: the version in force, and every version that ever was.
import type { RoundDocument } from '#domain/round/schema.ts';
import type { RoundId } from '#domain/values.ts';
import { Refused } from './execute.ts';
import { contentHash } from './hash.ts';

export type RoundVersion = { readonly document: RoundDocument; readonly roundVersion: number };

export type Rounds = {
  /** The version in force, at most a minute old. */
  readonly inForce: (roundId: RoundId) => Promise<RoundVersion | undefined>;
  /** A version as it was published; it never changes. */
  readonly version: (roundId: RoundId, roundVersion: number) => Promise<RoundDocument | undefined>;
};

/** The version in force, or the refusal that there is no such round. */
export const roundInForce = async (rounds: Rounds, roundId: RoundId): Promise<RoundVersion> => {
  const found = await rounds.inForce(roundId);
  if (found === undefined) throw new Refused({ code: 'round_not_found' });
  return found;
};

/** The rules a result was reached by, so that anybody can check that they were these. */
export const frozenRules = (document: RoundDocument, roundVersion: number) => ({
  roundVersion,
  rulesHash: contentHash(document),
});

/** The version a record began under; its absence is a fault, for versions are never removed. */
export const roundOf = async (
  rounds: Rounds,
  record: { readonly roundId: RoundId; readonly roundVersion: number },
): Promise<RoundDocument> => {
  const document = await rounds.version(record.roundId, record.roundVersion);
  if (document === undefined) throw new Error(`Version ${record.roundVersion} of round ${record.roundId} is missing`);
  return document;
};
