// What 海澄 asks concerning the data of its people, and what is destroyed, as the events of their logs.

import { type Actor, system } from '#domain/actor.ts';
import {
  type DataRequestCommand,
  type DataRequestContext,
  decideDataRequest,
  evolveDataRequest,
} from '#domain/data-request/decide.ts';
import type { DataRequestEvent, DataRequestState } from '#domain/data-request/state.ts';
import {
  type DestructionCommand,
  type DestructionContext,
  decideDestruction,
  evolveDestruction,
} from '#domain/destruction/decide.ts';
import type { DestructionEvent, DestructionState } from '#domain/destruction/state.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { destructionId, requestId } from './folder.ts';
import { folderId } from './papers.ts';
import { linXiaoman, qiuHui, songYan, zhouMin } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const dataRequestDecider: Decider<DataRequestState, DataRequestEvent, DataRequestCommand, DataRequestContext> = {
  initial: { status: 'absent' },
  decide: decideDataRequest,
  evolve: evolveDataRequest,
};
export const { given } = spec(dataRequestDecider, { round, handedIn: true, takesPart: false });

const asked = {
  id: requestId,
  folderId,
  roundId: round.id,
  organisation: haicheng.uscc,
  questions: [],
  answerBy: days.day('2021-03-24'),
};
export const forDeletion = { ...asked, kind: 'deletion' } as const;
export const forCorrection = { ...asked, kind: 'correction', questions: ['contactEmail'] } as const;

const event = <Event>(what: Event, by: Actor) => happened(what, by, days.dayOfTheAward);
const of = (what: DataRequestEvent, by: Actor) => event(what, by);
export const deletionAsked = of({ type: 'dataRequestMade', ...forDeletion }, linXiaoman);
export const correctionAsked = of({ type: 'dataRequestMade', ...forCorrection }, linXiaoman);
export const reason = '申报材料依法须保存十年';
export const proposed = of({ type: 'dataAnswerProposed', granted: true, reason }, zhouMin);
export const notGranted = of({ type: 'dataAnswerProposed', granted: false, reason }, zhouMin);
export const sentBack = of({ type: 'dataAnswerSentBack', reason: '请写明依据' }, songYan);
export const restricted = of({ type: 'dataRequestAnswered', kind: 'deletion', outcome: 'restricted', reason }, songYan);

export const destructionDecider: Decider<DestructionState, DestructionEvent, DestructionCommand, DestructionContext> = {
  initial: { status: 'absent' },
  decide: decideDestruction,
  evolve: evolveDestruction,
};
export const { given: givenList } = spec(destructionDecider, { today: days.day('2021-08-01') });

export const list = {
  id: destructionId,
  roundId: round.id,
  cause: 'drafts',
  folders: [folderId],
  listHash: 'ab'.repeat(32),
} as const;
export const destroyed = { folders: 1, parts: 20, files: 1, answers: 0, hash: 'cd'.repeat(32) };
export const from = days.day('2021-08-01');
const ofList = (what: DestructionEvent, by: Actor) => event(what, by);
export const listed = ofList({ type: 'destructionProposed', ...list }, system);
export const rejected = ofList({ type: 'destructionRejected', reason: '其中一户仍在补正' }, songYan);
export const approved = ofList({ type: 'destructionApproved', from }, songYan);
export const ordered = ofList(
  { type: 'destructionOrdered', ...list, cause: 'request', requestId, proposedBy: zhouMin.id, from },
  qiuHui,
);
export const carriedOut = ofList({ type: 'destructionCarriedOut', ...destroyed }, system);
