// Commands to a round; every published version is kept beside it for the applications that began under it.
import type { Actor } from '#domain/actor.ts';
import { decideRound, mayReadRound, type RoundCommand } from '#domain/round/decide.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { RoundState } from '#domain/round/state.ts';
import type { RoundId } from '#domain/values.ts';
import { rounds } from './aggregates.ts';
import { execute, type Press, Refused } from './execute.ts';
import { contentHash } from './hash.ts';
import type { Programme, SideRecord } from './ports.ts';

export const roundView = (round: RoundState) => {
  if (round.status === 'absent') throw new Refused({ code: 'round_not_found' });
  if (round.status === 'draft') return { status: round.status, document: round.document };
  const { status, document, roundVersion, contentHash, publishedAt } = round;
  return { status, document, roundVersion, contentHash, publishedAt };
};

/** The version a command published, to be kept. */
const publishedVersion = (before: RoundState, after: RoundState): readonly SideRecord[] => {
  if (after.status !== 'published') return [];
  if (before.status === 'published' && before.roundVersion === after.roundVersion) return [];
  const { id, roundVersion, document, contentHash } = after;
  return [{ roundVersion: { roundId: id, version: roundVersion }, document, contentHash }];
};

export const commandRound = async (
  programme: Programme,
  id: RoundId,
  press: Press,
  compose: (round: RoundState) => RoundCommand,
) => {
  const decide = (round: RoundState) => decideRound(round, compose(round), press.actor, { at: press.at });
  return roundView(await execute(programme, rounds, id, press, decide, publishedVersion));
};

/** Whatever the reader may see of it: a draft is as good a beginning as what was published. */
export const roundToClone = async (programme: Programme, from: RoundId, reader: Actor): Promise<RoundDocument> => {
  const { state } = await programme.load('round', from, rounds.initial);
  if (state.status === 'absent' || !mayReadRound(state, reader)) throw new Refused({ code: 'round_not_found' });
  return state.document;
};

/** A round is written under the id it has. */
export const documentFor = (id: RoundId, document: RoundDocument): RoundDocument => {
  if (document.id === id) return document;
  throw new Refused({ code: 'invalid_request', faults: [{ path: ['document', 'id'], code: 'wrong_format' }] });
};

/** The hash a round is frozen with, over the whole document. */
export const hashOfDraft = (round: RoundState): string =>
  round.status === 'absent' ? '' : contentHash(round.document);
