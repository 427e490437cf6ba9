// Who may do what to a ballot, and when: whoever prepares, leads the evaluation or marks does not vote.
import { type Actor, hasRole } from '../actor.ts';
import { by, type Gate, type Rules } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import type { Instant } from '../values.ts';
import type { BallotState, BallotStatus, Member } from './state.ts';

export type BallotContext = { readonly at: Instant; readonly round: RoundDocument };
type BallotGate = Gate<BallotState, BallotContext>;

const whileIn = (...statuses: readonly BallotStatus[]): BallotGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: 'wrong_status',
  statuses,
  passes: (ballot) => statuses.includes(ballot.status),
});

export const memberOf = (ballot: BallotState, { id }: Actor): Member | undefined =>
  'members' in ballot ? ballot.members.find((member) => member.id === id) : undefined;

/** One person may hold several roles; on an item a person has one part only. */
const inNoOtherPart: BallotGate = {
  name: 'by nobody who prepares, leads the evaluation or marks',
  refusal: 'separation_of_duties',
  passes: (ballot, actor) =>
    !hasRole(actor, 'operator', 'leader', 'evaluator') && !('preparedBy' in ballot && ballot.preparedBy === actor.id),
};

const byMember: BallotGate = {
  name: 'by a member for this item',
  refusal: 'not_a_member',
  passes: (ballot, actor) => memberOf(ballot, actor) !== undefined,
};

const notRecused: BallotGate = {
  name: 'while not recused',
  refusal: 'conflict_of_interest',
  passes: (ballot, actor) => memberOf(ballot, actor)?.recused === undefined,
};

const once: BallotGate = {
  name: 'before having voted',
  refusal: 'already_voted',
  passes: (ballot, actor) => memberOf(ballot, actor)?.vote === undefined,
};

const byChairOrBureau: BallotGate = {
  name: 'by the chair of this item or the Bureau',
  refusal: 'chair_or_bureau_needed',
  passes: (ballot, actor) => hasRole(actor, 'bureau') || ('chair' in ballot && ballot.chair === actor.id),
};

const unsigned: BallotGate = {
  name: 'once',
  refusal: 'step_already_taken',
  passes: (ballot) => !('resolution' in ballot),
};

export type BallotCommandType =
  | 'prepareBallot'
  | 'enterMembers'
  | 'openBallot'
  | 'recuseFromBallot'
  | 'castVote'
  | 'closeBallot'
  | 'voidBallot'
  | 'recordResolution';

const presiding = [by('steering', 'bureau'), byChairOrBureau, notRecused] as const;

export const ballotRules: Rules<BallotCommandType, BallotState, BallotContext> = {
  prepareBallot: { gates: [by('operator'), whileIn('absent', 'prepared')], leadsTo: ['prepared'] },
  enterMembers: { gates: [by('bureau'), whileIn('prepared', 'seated')], leadsTo: ['seated'] },
  openBallot: { gates: [...presiding, whileIn('seated')], leadsTo: ['open'] },
  recuseFromBallot: {
    gates: [by('steering'), byMember, notRecused, once, whileIn('seated', 'open')],
    leadsTo: ['seated', 'open'],
  },
  castVote: {
    gates: [by('steering'), inNoOtherPart, byMember, notRecused, whileIn('open'), once],
    leadsTo: ['open'],
  },
  closeBallot: { gates: [...presiding, whileIn('open')], leadsTo: ['carried', 'not_carried'] },
  /** Where a withdrawal or a mistake took the ground from under it; what follows is a new ballot. */
  voidBallot: { gates: [by('bureau'), whileIn('prepared', 'seated', 'open')], leadsTo: ['void'] },
  recordResolution: {
    gates: [by('operator', 'bureau'), whileIn('carried', 'not_carried'), unsigned],
    leadsTo: ['carried', 'not_carried'],
  },
};

/** The operator and the Bureau read every item, a member those it is not recused from, and nobody else any. */
export const mayReadBallot = (ballot: BallotState, actor: Actor): boolean => {
  const member = memberOf(ballot, actor);
  if (ballot.status === 'absent' || member?.recused !== undefined) return false;
  return hasRole(actor, 'operator', 'bureau') || (member !== undefined && hasRole(actor, 'steering'));
};
