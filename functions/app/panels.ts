// Panels: an application and the sheets of its evaluators, changed together or not at all.
import { hasRole } from '#domain/actor.ts';
import { decideApplication } from '#domain/application/decide/index.ts';
import { decideEvaluation, evaluationName } from '#domain/evaluation/decide.ts';
import type { Marks, SheetsByPhase } from '#domain/evaluation/scoring.ts';
import { isSigned } from '#domain/site-visit/evolve.ts';
import { type ApplicationId, addDays, dateIn, type PersonId } from '#domain/values.ts';
import { applications, evaluations, siteVisits } from './aggregates.ts';
import { commandWithOthers } from './applications.ts';
import { contextOf } from './evaluations.ts';
import { type Press, step, unwritten } from './execute.ts';
import { recusePanel } from './own-evaluation.ts';
import type { StoredEvaluation } from './ports.ts';
import { mustTakePart, type RegisterReach } from './recusal-register.ts';

const inPhase = (sheets: readonly StoredEvaluation[], phase: string) =>
  sheets.flatMap(({ id, stored }) => {
    const { state } = stored;
    return state.status !== 'absent' && state.phase === phase && state.status !== 'recused'
      ? [{ id, stored, state }]
      : [];
  });

/** Seats evaluators who may take part; each gets a sheet of its own, due after the days the round gives. */
export const assignPanel = (
  on: RegisterReach,
  id: ApplicationId,
  press: Press,
  phase: string,
  evaluators: readonly PersonId[],
) =>
  commandWithOthers(on, id, press, async ({ stored, application, round }) => {
    await mustTakePart(on, application, evaluators, press.at, 'evaluators');
    const sheets = await on.programme.evaluationsOf(id);
    const context = { at: press.at, round };
    const seated = inPhase(sheets, phase).map(({ state }) => state.evaluator);
    const command = { type: 'assignPanel', phase, evaluators, seated } as const;
    const panel = step(applications, id, stored, decideApplication(stored.state, command, press.actor, context), press);
    const { roundId, roundVersion, fieldCode } = application;
    const days = round.rubric.phases.find((known) => known.id === phase)?.markingDays ?? 0;
    const dueOn = addDays(dateIn(round.timeZone, press.at), days);
    const given = evaluators.map((evaluator) => {
      const assignment = { applicationId: id, phase, evaluator, roundId, roundVersion, fieldCode, dueOn };
      const before = unwritten(evaluations.initial);
      const assign = { type: 'assignEvaluator', assignment } as const;
      const decision = decideEvaluation(before.state, assign, press.actor, contextOf(round, press.at));
      return step(evaluations, evaluationName(assignment), before, decision, press).change;
    });
    return [panel.state, [panel.change, ...given]];
  });

/** Marks of every sheet that was handed in, by phase. */
const handedIn = (sheets: readonly StoredEvaluation[]): SheetsByPhase => {
  const byPhase: Record<string, Marks[]> = {};
  for (const { stored } of sheets) {
    const { state } = stored;
    if (state.status !== 'handed_in' && state.status !== 'closed') continue;
    byPhase[state.phase] = [...(byPhase[state.phase] ?? []), state.sheet.marks];
  }
  return byPhase;
};

/** Closes a phase with all its sheets; from here the leaders may read them. */
export const closePhase = async (on: RegisterReach, id: ApplicationId, press: Press, phase: string) => {
  if (hasRole(press.actor, 'leader')) await recusePanel(on, id, phase, press.at);
  return commandWithOthers(on, id, press, async ({ stored, round }) => {
    const sheets = await on.programme.evaluationsOf(id);
    const context = { at: press.at, round };
    const panel = inPhase(sheets, phase);
    const open = panel.filter(({ state }) => state.status !== 'handed_in').length;
    const visit = await on.programme.load('siteVisit', id, siteVisits.initial);
    const visitSigned = isSigned(visit.state);
    const command = { type: 'closePhase', phase, sheets: handedIn(sheets), open, visitSigned } as const;
    const closed = step(
      applications,
      id,
      stored,
      decideApplication(stored.state, command, press.actor, context),
      press,
    );
    const sealed = panel.map((sheet) => {
      const close = { type: 'closeEvaluation' } as const;
      const decision = decideEvaluation(sheet.state, close, press.actor, contextOf(round, press.at));
      return step(evaluations, sheet.id, sheet.stored, decision, press).change;
    });
    return [closed.state, [closed.change, ...sealed]];
  });
};
