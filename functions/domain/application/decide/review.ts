// The formal review (形式审查): taken by one officer, corrected at most once, accepted or, by a second officer, not.
import { accept, type Decision, refuse } from '../../decider.ts';
import { type Instant, textLength } from '../../values.ts';
import type { ApplicationEvent, Defect } from '../state.ts';

export type AskCorrection = {
  readonly type: 'askCorrection';
  readonly defects: readonly Defect[];
  /** Reckoned in working days by the office's calendar. */
  readonly correctBy: Instant;
};
export type RefuseApplication = { readonly type: 'refuseApplication'; readonly reasons: readonly string[] };

export const askCorrection = (command: AskCorrection): Decision<ApplicationEvent> => {
  const said = command.defects.filter((defect) => textLength(defect.what) > 0);
  if (said.length === 0 || said.length < command.defects.length) return refuse('reason_missing');
  return accept({ type: 'correctionAsked', defects: command.defects, correctBy: command.correctBy });
};

export const refuseApplication = (command: RefuseApplication): Decision<ApplicationEvent> => {
  const said = command.reasons.filter((reason) => textLength(reason) > 0);
  if (said.length === 0) return refuse('reason_missing');
  return accept({ type: 'applicationNotAccepted', reasons: said });
};
