// The deciders of the vote, the public notice and objections with everything anybody could send to them, good and bad.
import fc from 'fast-check';
import type { BallotCommand } from '#domain/ballot/decide.ts';
import { type BallotContext, ballotRules } from '#domain/ballot/rules.ts';
import { type BallotEvent, type BallotState, type Proposal, votes } from '#domain/ballot/state.ts';
import type { ObjectionCommand } from '#domain/objection/decide.ts';
import { type ObjectionContext, objectionRules } from '#domain/objection/rules.ts';
import type { ObjectionEvent, ObjectionState } from '#domain/objection/state.ts';
import type { PublicityCommand } from '#domain/publicity/decide.ts';
import { type PublicityContext, publicityRules } from '#domain/publicity/rules.ts';
import type { PublicityEvent, PublicityState } from '#domain/publicity/state.ts';
import * as ballot from './ballot.ts';
import { day } from './days.ts';
import * as objection from './objection.ts';
import { ballotId } from './papers.ts';
import { caoZheng, gaoYuan, jiangSiqi, songYan } from './persons.ts';
import * as publicity from './publicity.ts';
import { round } from './round.ts';
import { type Machine, moments, words } from './walks.ts';

const people = fc.constantFrom(...ballot.members, jiangSiqi.id, gaoYuan.id, songYan.id);
const places = fc.nat({ max: 2 });
const proposal = fc
  .record({
    ranked: fc.constantFrom(...ballot.ranking),
    decision: fc.constantFrom('select', 'reserve', 'not_select'),
    order: fc.integer({ min: 1, max: 3 }),
    reason: words,
  })
  .map(
    ({ ranked: { applicationId }, decision, order, reason }): Proposal =>
      decision === 'reserve' ? { applicationId, decision, order, reason } : { applicationId, decision, reason },
  );

export const ballotMachine: Machine<BallotState, BallotEvent, BallotCommand, BallotContext> = {
  decider: ballot.ballotDecider,
  rules: ballotRules,
  starts: Object.values(ballot.ballotTo),
  final: ['void'],
  contexts: moments.map((at) => ({ at, round })),
  commands: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<BallotCommand>(...Object.values(ballot.commands)) },
    fc
      .record({ proposals: fc.array(proposal, { maxLength: 4 }), placesTaken: places })
      .map((sent): BallotCommand => ({ ...ballot.commands.prepareBallot, ...sent })),
    fc.array(people, { maxLength: 6 }).chain((members) =>
      people.map(
        (chair): BallotCommand => ({
          type: 'enterMembers',
          chair,
          members,
          excluded: [{ id: caoZheng.id, ground: 'onPanel' }],
        }),
      ),
    ),
    fc.record({ type: fc.constant('castVote'), vote: fc.constantFrom(...votes), standsBack: fc.boolean() }),
    fc.record({ type: fc.constantFrom('recuseFromBallot', 'voidBallot'), reason: words }),
    places.map((placesTaken): BallotCommand => ({ type: 'closeBallot', placesTaken })),
  ),
};

const firstDays = fc.constantFrom('2021-02-09', '2021-03-01', '2022-02-09').map(day);

export const publicityMachine: Machine<PublicityState, PublicityEvent, PublicityCommand, PublicityContext> = {
  decider: publicity.publicityDecider,
  rules: publicityRules,
  starts: Object.values(publicity.publicityTo),
  final: ['ended'],
  contexts: moments.map((at) => ({ at, round, calendar: publicity.springOf2021 })),
  commands: fc.oneof(
    fc.constantFrom<PublicityCommand>(...Object.values(publicity.commands)),
    fc.record({ firstDay: firstDays, workingDays: fc.integer({ min: 0, max: 8 }), title: words }).map(
      ({ firstDay, workingDays, title }): PublicityCommand => ({
        type: 'draftPublicity',
        publicity: { ...publicity.publicity, firstDay, title: { zh: title, en: title } },
        workingDays,
      }),
    ),
    fc.subarray([ballotId]).map((unsigned): PublicityCommand => ({ ...publicity.commands.openPublicity, unsigned })),
  ),
};

export const objectionMachine: Machine<ObjectionState, ObjectionEvent, ObjectionCommand, ObjectionContext> = {
  decider: objection.objectionDecider,
  rules: objectionRules,
  starts: Object.values(objection.objectionTo),
  final: ['refused', 'dismissed', 'upheld'],
  contexts: fc.record({ at: moments, limited: fc.boolean() }).map(({ at, limited }) => ({
    at,
    timeZone: round.timeZone,
    calendar: publicity.springOf2021,
    ...(limited && objection.limits !== undefined ? { limits: objection.limits } : {}),
  })),
  commands: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom<ObjectionCommand>(...Object.values(objection.commands)) },
    words.map(
      (facts): ObjectionCommand => ({
        ...objection.commands.fileObjection,
        filing: { ...objection.filing, facts },
      }),
    ),
    words.map((matters): ObjectionCommand => ({ type: 'acceptObjection', matters })),
    fc.record({ type: fc.constantFrom('refuseObjection', 'askExtension'), reason: words }),
    fc.record({ type: fc.constantFrom('dismissObjection', 'upholdObjection'), answer: words }),
    words.map((statement): ObjectionCommand => ({ type: 'giveStatement', statement })),
  ),
};
