// Ballots: prepared from the order of a field, voted on by name, and carried out for all their applications at once.
import type { Actor } from '#domain/actor.ts';
import { type ApplicationCommand, decideApplication } from '#domain/application/decide/index.ts';
import { type BallotCommand, decideBallot } from '#domain/ballot/decide.ts';
import { mayReadBallot, memberOf } from '#domain/ballot/rules.ts';
import type { BallotEntry, BallotState, Excluded, Proposal, Vote } from '#domain/ballot/state.ts';
import { ballotView, type PresentBallot } from '#domain/ballot/view.ts';
import type { BallotId, Instant, PersonId, RoundId } from '#domain/values.ts';
import { applications, ballots } from './aggregates.ts';
import { type ApplicationReach, present } from './applications.ts';
import { execute, isRepeat, type Press, Refused, retrying, step } from './execute.ts';
import { placesOf } from './places.ts';
import type { Change, Lists, SideRecord } from './ports.ts';
import { rankingOf } from './ranking.ts';
import { type RegisterReach, standingsIn } from './recusal-register.ts';
import { frozenRules, roundInForce, roundOf } from './rounds.ts';

export type BallotReach = ApplicationReach & { readonly lists: Lists };

export const presentBallot = (ballot: BallotState): PresentBallot => {
  if (ballot.status === 'absent') throw new Refused({ code: 'ballot_not_found' });
  return ballot;
};

const viewBallot = async (on: ApplicationReach, ballot: PresentBallot, actor: Actor, at: Instant) => {
  // Whoever has just stepped aside sees nothing more, the item it was included.
  if (memberOf(ballot, actor)?.recused !== undefined) throw new Refused({ code: 'conflict_of_interest' });
  const round = await roundOf(on.rounds, ballot);
  return { ...ballotView(ballot, actor, { at, round }), ...frozenRules(round, ballot.roundVersion) };
};

export const readBallot = async (on: ApplicationReach, id: BallotId, actor: Actor, at: Instant) => {
  const { state } = await on.programme.load('ballot', id, ballots.initial);
  if (!mayReadBallot(state, actor)) throw new Refused({ code: 'ballot_not_found' });
  return viewBallot(on, presentBallot(state), actor, at);
};

type Prepare = {
  readonly roundId: RoundId;
  readonly fieldCode: string;
  readonly proposals: readonly Proposal[];
  readonly departureReason?: string | undefined;
  readonly emptyReason?: string | undefined;
};

export const prepareBallot = async (on: BallotReach, id: BallotId, press: Press, item: Prepare) => {
  const { roundId, fieldCode, proposals, departureReason, emptyReason } = item;
  const { document: round, roundVersion } = await roundInForce(on.rounds, roundId);
  const [order, { placesTaken }] = await Promise.all([
    rankingOf(on, roundId, fieldCode),
    placesOf(on.lists, { roundId, fieldCode }),
  ]);
  const ranking = order
    .filter(({ status }) => status === 'recommended')
    .map(({ applicationId, number, organisation, rank, score: { final } }) => ({
      applicationId,
      number,
      organisation,
      rank,
      final,
    }));
  const ballot = {
    id,
    roundId,
    roundVersion,
    fieldCode,
    ...(departureReason === undefined ? {} : { departureReason }),
    ...(emptyReason === undefined ? {} : { emptyReason }),
  };
  const command = { type: 'prepareBallot', ballot, ranking, proposals, placesTaken } as const;
  const state = await execute(on.programme, ballots, id, press, (before) =>
    decideBallot(before, command, press.actor, { at: press.at, round }),
  );
  return viewBallot(on, presentBallot(state), press.actor, press.at);
};

/** One command to a ballot that is there; `compose` makes it from the ballot as it stands. */
export const commandBallot = async <View>(
  on: ApplicationReach,
  id: BallotId,
  press: Press,
  compose: (ballot: PresentBallot) => Promise<BallotCommand> | BallotCommand,
  answer: (ballot: PresentBallot) => Promise<View> | View,
): Promise<View> => {
  const state = await execute(on.programme, ballots, id, press, async (before) => {
    const ballot = presentBallot(before);
    const round = await roundOf(on.rounds, ballot);
    return decideBallot(ballot, await compose(ballot), press.actor, { at: press.at, round });
  });
  return answer(presentBallot(state));
};

export const shownTo =
  (on: ApplicationReach, { actor, at }: Press) =>
  (ballot: PresentBallot) =>
    viewBallot(on, ballot, actor, at);

type SeatingReach = BallotReach & RegisterReach;

/** Whoever sat on a panel of one of these applications, whatever became of the sheet, or is in the register against it. */
export const excludedFrom = async (
  on: SeatingReach,
  { entries }: Pick<PresentBallot, 'entries'>,
  people: readonly PersonId[],
  at: Instant,
): Promise<readonly Excluded[]> => {
  const found = await Promise.all(
    entries.map(async ({ applicationId }): Promise<readonly Excluded[]> => {
      const { state } = await on.programme.load('application', applicationId, applications.initial);
      const [sheets, standings] = await Promise.all([
        on.programme.evaluationsOf(applicationId),
        standingsIn(on, present(state), people, at),
      ]);
      const sat = sheets.flatMap(({ stored }) => (stored.state.status === 'absent' ? [] : [stored.state.evaluator]));
      return people.flatMap((id): Excluded[] => {
        if (sat.includes(id)) return [{ id, ground: 'onPanel' }];
        const standing = standings.find(({ person }) => person === id)?.standing;
        return standing?.may === false ? [{ id, ground: 'register' }] : [];
      });
    }),
  );
  return [...new Map(found.flat().map((excluded) => [excluded.id, excluded])).values()];
};

export const castVote = (on: SeatingReach, id: BallotId, press: Press, vote: Vote) =>
  commandBallot(
    on,
    id,
    press,
    async (ballot) => {
      const excluded = await excludedFrom(on, ballot, [press.actor.id], press.at);
      return { type: 'castVote', vote, standsBack: excluded.length > 0 };
    },
    shownTo(on, press),
  );

const commandOf = (entry: BallotEntry, ballotId: BallotId, placesTaken: number): ApplicationCommand => {
  const { reason } = entry;
  switch (entry.decision) {
    case 'select':
      return { type: 'selectApplication', ballotId, reason, placesTaken };
    case 'reserve':
      return { type: 'reserveApplication', ballotId, reason, order: entry.order };
    case 'not_select':
      return { type: 'notSelectApplication', ballotId, reason };
    default:
      return entry satisfies never;
  }
};

/** What a carried ballot does to each of its applications, and the places it gives. */
const carryOut = async (on: BallotReach, ballot: PresentBallot, press: Press): Promise<readonly Change[]> => {
  const { placesTaken, claim } = await placesOf(on.lists, ballot);
  let given = 0;
  const claimed = ballot.entries.map((entry) => {
    const ahead = given;
    if (entry.decision === 'select') given += 1;
    const also: readonly SideRecord[] = entry.decision === 'select' ? [claim(entry.applicationId, ahead)] : [];
    return { entry, also, command: commandOf(entry, ballot.id, placesTaken + ahead) };
  });
  return Promise.all(
    claimed.map(async ({ entry: { applicationId }, also, command }) => {
      const stored = await on.programme.load('application', applicationId, applications.initial);
      const application = present(stored.state);
      const context = { at: press.at, round: await roundOf(on.rounds, application) };
      const decision = decideApplication(application, command, press.actor, context);
      return { ...step(applications, applicationId, stored, decision, press).change, also };
    }),
  );
};

/** Counts the votes; what is carried changes every application of the item in the same transaction. */
export const closeBallot = (on: BallotReach, id: BallotId, press: Press) =>
  retrying(async () => {
    const stored = await on.programme.load('ballot', id, ballots.initial);
    const ballot = presentBallot(stored.state);
    if (isRepeat(stored, press)) return viewBallot(on, ballot, press.actor, press.at);
    const round = await roundOf(on.rounds, ballot);
    const { placesTaken } = await placesOf(on.lists, ballot);
    const command = { type: 'closeBallot', placesTaken } as const;
    const decision = decideBallot(ballot, command, press.actor, { at: press.at, round });
    const { state, change } = step(ballots, id, stored, decision, press);
    const closed = presentBallot(state);
    const changes = closed.status === 'carried' ? await carryOut(on, closed, press) : [];
    await on.programme.commit([change, ...changes]);
    return viewBallot(on, closed, press.actor, press.at);
  });
