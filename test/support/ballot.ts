// The ballot on the field of ecology: three recommended, one place, five members, as the events of its log.
import type { Actor } from '#domain/actor.ts';
import { type BallotCommand, decideBallot } from '#domain/ballot/decide.ts';
import { evolveBallot } from '#domain/ballot/evolve.ts';
import type { BallotCommandType, BallotContext } from '#domain/ballot/rules.ts';
import type { BallotEvent, BallotState, BallotStatus, Proposal, RankedApplication } from '#domain/ballot/state.ts';
import type { Recorded } from '#domain/decider.ts';
import { ApplicationId, type Instant, PersonId } from '#domain/values.ts';
import * as days from './days.ts';
import { applicationId, ballotId } from './papers.ts';
import { caoZheng, jiangSiqi, songYan } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const ballotDecider: Decider<BallotState, BallotEvent, BallotCommand, BallotContext> = {
  initial: { status: 'absent' },
  decide: decideBallot,
  evolve: evolveBallot,
};
export const { given } = spec(ballotDecider, { at: days.dayOfTheSelection, round });

export const second = ApplicationId.parse('SEC0ND'.padEnd(26, '0'));
export const third = ApplicationId.parse('TH1RD'.padEnd(26, '0'));

/** 海澄 first with 85.25, then two others of the field. */
export const ranking: readonly RankedApplication[] = [
  { applicationId, number: 'SFD-2020-EC-0007', organisation: '51440300XXXX000193', rank: 1, final: 8525 },
  { applicationId: second, number: 'SFD-2020-EC-0003', organisation: '51440305XXXX004495', rank: 2, final: 8110 },
  { applicationId: third, number: 'SFD-2020-EC-0011', organisation: '52440304XXXX00334D', rank: 3, final: 7400 },
];
export const proposals: readonly Proposal[] = [
  { applicationId, decision: 'select', reason: '排序第一，同意评定组意见' },
  { applicationId: second, decision: 'reserve', order: 1, reason: '排序第二，列为备选' },
  { applicationId: third, decision: 'not_select', reason: '得分低于前两名' },
];
export const entries = ranking.map((ranked, i) => ({ ...ranked, ...proposals[i] }) as typeof ranked & Proposal);
export const ballot = { id: ballotId, roundId: round.id, roundVersion: 1, fieldCode: 'ECOLOGY' };

const steering = (id: string): Actor => ({ id: PersonId.parse(id), roles: ['steering'] });
export const [pengYaqin, panZhiyuan, fanYiming, luoDan] = [
  steering('peng-yaqin'),
  steering('pan-zhiyuan'),
  steering('fan-yiming'),
  steering('luo-dan'),
];
/** 曹正 presides. */
export const members = [caoZheng, pengYaqin, panZhiyuan, fanYiming, luoDan].map(({ id }) => id);

export const event = (what: BallotEvent, by: Actor, at: Instant = days.dayOfTheSelection): Recorded<BallotEvent> =>
  happened(what, by, at);

export const prepared = event({ type: 'ballotPrepared', ...ballot, entries }, jiangSiqi, days.dayOfTheRecommendation);
export const seated = event({ type: 'ballotMembersEntered', chair: caoZheng.id, members, excluded: [] }, songYan);
export const opened = event({ type: 'ballotOpened' }, caoZheng);
export const cast = (by: Actor, vote: 'for' | 'against' | 'abstain' = 'for') => event({ type: 'voteCast', vote }, by);
export const stoodBack = (by: Actor) => event({ type: 'memberRecused', reason: '曾任该单位理事' }, by);
export const tally = { members: 5, recused: 0, present: 4, for: 3, against: 0, abstain: 1 };
export const carried = event({ type: 'ballotCarried', tally }, caoZheng);
export const notCarried = event(
  { type: 'ballotNotCarried', tally: { ...tally, present: 3, for: 2 }, lacking: 'quorum' },
  caoZheng,
);
export const resolution = {
  minutes: '应到五人，实到四人，三人同意，一人弃权。',
  reference: '决议2021-3',
  sha256: 'd3'.repeat(32),
};
export const signed = event({ type: 'resolutionRecorded', ...resolution }, jiangSiqi, days.eveOfThePublicNotice);
export const voided = event({ type: 'ballotVoided', reason: '一家单位撤回申报' }, songYan);

/** Three of five agree and one abstains. */
const voted = [cast(caoZheng), cast(pengYaqin), cast(panZhiyuan), cast(fanYiming, 'abstain')];
const open = [prepared, seated, opened];

/** What happened to a ballot that is now in this status. */
export const ballotTo: Readonly<Record<BallotStatus, readonly Recorded<BallotEvent>[]>> = {
  absent: [],
  prepared: [prepared],
  seated: [prepared, seated],
  open: [...open, ...voted],
  carried: [...open, ...voted, carried],
  not_carried: [...open, notCarried],
  void: [prepared, seated, voided],
};

export const commands = {
  prepareBallot: { type: 'prepareBallot', ballot, ranking, proposals, placesTaken: 0 },
  enterMembers: { type: 'enterMembers', chair: caoZheng.id, members, excluded: [] },
  openBallot: { type: 'openBallot' },
  recuseFromBallot: { type: 'recuseFromBallot', reason: '曾任该单位理事' },
  castVote: { type: 'castVote', vote: 'for', standsBack: false },
  closeBallot: { type: 'closeBallot', placesTaken: 0 },
  voidBallot: { type: 'voidBallot', reason: '一家单位撤回申报' },
  recordResolution: { type: 'recordResolution', resolution },
} as const satisfies { readonly [Type in BallotCommandType]: BallotCommand & { readonly type: Type } };
