// A command to a ballot: first the gates, then what the command itself demands; the count is made at closing.
import type { Actor } from '../actor.ts';
import { accept, type Decision, type Fault, firstRefusal, refuse } from '../decider.ts';
import type { DecisionRules } from '../round/decision.ts';
import type { RoundDocument } from '../round/schema.ts';
import { type PersonId, textLength } from '../values.ts';
import { departsFromRank, reservesInOrder, selectedIn } from './order.ts';
import { type BallotContext, ballotRules } from './rules.ts';
import type {
  BallotEntry,
  BallotEvent,
  BallotState,
  Excluded,
  Item,
  Member,
  Proposal,
  RankedApplication,
  Resolution,
  Tally,
  Vote,
} from './state.ts';

export type PrepareBallot = {
  readonly type: 'prepareBallot';
  readonly ballot: Omit<Item, 'entries'>;
  /** Every recommended application of the field, the best first. */
  readonly ranking: readonly RankedApplication[];
  readonly proposals: readonly Proposal[];
  readonly placesTaken: number;
};
export type EnterMembers = {
  readonly type: 'enterMembers';
  readonly chair: PersonId;
  readonly members: readonly PersonId[];
  /** Whoever may take no part in one of the applications, member or not. */
  readonly excluded: readonly Excluded[];
};
export type CloseBallot = { readonly type: 'closeBallot'; readonly placesTaken: number };

export type BallotCommand =
  | PrepareBallot
  | EnterMembers
  | { readonly type: 'openBallot' }
  | { readonly type: 'recuseFromBallot'; readonly reason: string }
  | { readonly type: 'castVote'; readonly vote: Vote; readonly standsBack: boolean }
  | CloseBallot
  | { readonly type: 'voidBallot'; readonly reason: string }
  | { readonly type: 'recordResolution'; readonly resolution: Resolution };

/** What is carried is written at once: two writes an application, one a place, two of the ballot, a hundred in all. */
const MOST_ENTRIES = 40;
const MOST_SELECTED = 18;

const placesOf = (round: RoundDocument, fieldCode: string): number =>
  round.fields.find(({ code }) => code === fieldCode)?.places ?? 0;

const proposalFaults = (ranking: readonly RankedApplication[], proposals: readonly Proposal[]): Fault[] => {
  const ids = proposals.map(({ applicationId }) => applicationId);
  return [
    ...proposals.flatMap(({ applicationId, reason }, i): Fault[] => {
      const path = ['proposals', i];
      const known = ranking.some((ranked) => ranked.applicationId === applicationId);
      return [
        ...(known ? [] : [{ path, code: 'application_not_found' } as const]),
        ...(ids.indexOf(applicationId) === i ? [] : [{ path, code: 'already_exists' } as const]),
        ...(textLength(reason) > 0 ? [] : [{ path: [...path, 'reason'], code: 'reason_missing' } as const]),
      ];
    }),
    ...ranking
      .filter(({ applicationId }) => !ids.includes(applicationId))
      .map(({ number }): Fault => ({ path: ['proposals'], code: 'required', detail: number })),
    ...(reservesInOrder(proposals) ? [] : [{ path: ['proposals'], code: 'wrong_format' } as const]),
    ...(proposals.length > MOST_ENTRIES || selectedIn(proposals).length > MOST_SELECTED
      ? [{ path: ['proposals'], code: 'too_many' } as const]
      : []),
  ];
};

const prepare = (command: PrepareBallot, round: RoundDocument): Decision<BallotEvent> => {
  const { ballot, ranking, proposals, placesTaken } = command;
  if (!round.fields.some(({ code }) => code === ballot.fieldCode))
    return refuse('invalid_request', [{ path: ['fieldCode'], code: 'unknown_option' }]);
  const faults = proposalFaults(ranking, proposals);
  if (faults.length > 0) return refuse('ballot_invalid', faults);
  const entries = ranking.flatMap((ranked): BallotEntry[] => {
    const proposal = proposals.find(({ applicationId }) => applicationId === ranked.applicationId);
    return proposal === undefined ? [] : [{ ...ranked, ...proposal }];
  });
  const left = placesOf(round, ballot.fieldCode) - placesTaken - selectedIn(entries).length;
  if (left < 0) return refuse('no_place_left');
  const unexplained = (wants: boolean, reason: string | undefined, path: string): Fault[] =>
    wants && textLength(reason ?? '') === 0 ? [{ path: [path], code: 'reason_missing' }] : [];
  const silent = [
    ...unexplained(departsFromRank(entries), ballot.departureReason, 'departureReason'),
    ...unexplained(left > 0, ballot.emptyReason, 'emptyReason'),
  ];
  if (silent.length > 0) return refuse('ballot_invalid', silent);
  return accept({ type: 'ballotPrepared', ...ballot, entries });
};

const enterMembers = (
  preparedBy: PersonId,
  { chair, members, excluded }: EnterMembers,
  { members: size }: DecisionRules,
): Decision<BallotEvent> => {
  const faults = [
    ...(members.length < size.least ? [{ path: ['members'], code: 'too_few' } as const] : []),
    ...(members.length > size.most ? [{ path: ['members'], code: 'too_many' } as const] : []),
    ...members.flatMap((id, i): Fault[] => {
      if (members.indexOf(id) !== i) return [{ path: ['members', i], code: 'already_exists' }];
      return id === preparedBy ? [{ path: ['members', i], code: 'separation_of_duties' }] : [];
    }),
    ...(members.includes(chair) ? [] : [{ path: ['chair'], code: 'not_a_member' } as const]),
  ];
  if (faults.length > 0) return refuse('members_invalid', faults);
  const among = excluded.filter(({ id }) => members.includes(id));
  return accept({ type: 'ballotMembersEntered', chair, members, excluded: among });
};

export const tallyOf = (members: readonly Member[]): Tally => {
  const count = (vote: Vote) => members.filter((member) => member.vote === vote).length;
  return {
    members: members.length,
    recused: members.filter(({ recused }) => recused !== undefined).length,
    present: members.filter(({ vote }) => vote !== undefined).length,
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
  };
};

/** What the item lacks to be carried, if anything. */
export const lackingIn = (tally: Tally, { quorum, majority }: DecisionRules): 'quorum' | 'majority' | undefined => {
  const able = tally.members - tally.recused;
  if (tally.present * quorum.of < able * quorum.part) return 'quorum';
  return tally.for * majority.of > tally.members * majority.part ? undefined : 'majority';
};

type Open = Extract<BallotState, { status: 'open' }>;

const close = (ballot: Open, { placesTaken }: CloseBallot, round: RoundDocument): Decision<BallotEvent> => {
  const tally = tallyOf(ballot.members);
  const lacking = lackingIn(tally, round.decision);
  if (lacking !== undefined) return accept({ type: 'ballotNotCarried', tally, lacking });
  const wanted = placesTaken + selectedIn(ballot.entries).length;
  return wanted > placesOf(round, ballot.fieldCode)
    ? refuse('no_place_left')
    : accept({ type: 'ballotCarried', tally });
};

export const decideBallot = (
  ballot: BallotState,
  command: BallotCommand,
  actor: Actor,
  context: BallotContext,
): Decision<BallotEvent> => {
  const refusal = firstRefusal(ballotRules[command.type].gates, ballot, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  const { round } = context;
  if (command.type === 'prepareBallot') return prepare(command, round);
  if (ballot.status === 'absent') return refuse('ballot_not_found');
  switch (command.type) {
    case 'enterMembers':
      return enterMembers(ballot.preparedBy, command, round.decision);
    case 'openBallot':
      return accept({ type: 'ballotOpened' });
    case 'recuseFromBallot':
      return textLength(command.reason) === 0
        ? refuse('reason_missing')
        : accept({ type: 'memberRecused', reason: command.reason });
    case 'castVote':
      // The register may have learned of a tie since the members were entered.
      return command.standsBack ? refuse('conflict_of_interest') : accept({ type: 'voteCast', vote: command.vote });
    case 'closeBallot':
      return ballot.status === 'open' ? close(ballot, command, round) : refuse('wrong_status');
    case 'voidBallot':
      return textLength(command.reason) === 0
        ? refuse('reason_missing')
        : accept({ type: 'ballotVoided', reason: command.reason });
    case 'recordResolution': {
      const { minutes, reference, sha256 } = command.resolution;
      return textLength(minutes) === 0 || textLength(reference) === 0
        ? refuse('reason_missing')
        : accept({ type: 'resolutionRecorded', minutes, reference, sha256 });
    }
    default:
      return command satisfies never;
  }
};
