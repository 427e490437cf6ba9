// The register of 高原, who worked for 海澄 until 2019-03-01, as the events of its log.
import type { Actor } from '#domain/actor.ts';
import { decideRecusal, evolveRecusal, type RecusalCommand, type RecusalContext } from '#domain/recusal/decide.ts';
import type { RecusalEvent, RecusalState, Tie } from '#domain/recusal/state.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { applicationId } from './papers.ts';
import { gaoYuan, jiangSiqi, linXiaoman, yeWenqing } from './persons.ts';
import { type Decider, happened, spec } from './spec.ts';

export const recusalDecider: Decider<RecusalState, RecusalEvent, RecusalCommand, RecusalContext> = {
  initial: { status: 'absent' },
  decide: decideRecusal,
  evolve: evolveRecusal,
};
const application = { organisation: haicheng.uscc, underReview: true, actorMay: true };
export const { given } = spec(recusalDecider, { person: gaoYuan.id, application });

const event = (what: RecusalEvent, by: Actor) => happened(what, by, days.dayOfAcceptance);
export const person = gaoYuan.id;
export const worked: Tie = { organisation: haicheng.uscc, kind: 'employment', until: days.day('2019-03-01') };
export const advises: Tie = { organisation: haicheng.uscc, kind: 'advice' };
export const declaredTie = (tie: Tie) => event({ type: 'tieDeclared', person, tie }, gaoYuan);
export const enteredTie = (tie: Tie) => event({ type: 'tieEntered', person, tie }, jiangSiqi);
export const declared = declaredTie(worked);
export const entered = enteredTie(advises);
export const struck = event(
  { type: 'tieStruck', tieId: `entered-advice-${haicheng.uscc}`, reason: '同名误录' },
  yeWenqing,
);
export const requested = event(
  { type: 'recusalRequested', person, applicationId, reason: '其近亲属任职于同领域另一申报单位' },
  linXiaoman,
);
const decided = (granted: boolean) =>
  event({ type: 'recusalDecided', applicationId, granted, reason: '情况属实' }, yeWenqing);
export const granted = decided(true);
export const notGranted = decided(false);
