// The computer ranks, people decide: the evaluation group recommends, the steering group selects, each with a reason.
import { accept, type Decision, refuse } from '../../decider.ts';
import { isRecommendable } from '../../evaluation/scoring.ts';
import type { RoundDocument } from '../../round/schema.ts';
import { type SiteId, textLength } from '../../values.ts';
import type { ApplicationEvent, ApplicationState } from '../state.ts';

export type Recommend = {
  readonly type: 'recommendApplication' | 'notRecommendApplication';
  readonly reason: string;
};
export type Select = {
  readonly type: 'selectApplication' | 'notSelectApplication';
  readonly reason: string;
  /** How many are selected in this field already. */
  readonly placesTaken: number;
};
export type Award = { readonly type: 'awardApplication'; readonly siteId: SiteId };

export const recommend = (
  application: ApplicationState,
  command: Recommend,
  round: RoundDocument,
): Decision<ApplicationEvent> => {
  const { reason } = command;
  if (textLength(reason) === 0) return refuse('reason_missing');
  if (command.type === 'notRecommendApplication') return accept({ type: 'applicationNotRecommended', reason });
  if (!('score' in application) || !isRecommendable(round.rubric, application.score)) return refuse('gate_not_met');
  return accept({ type: 'applicationRecommended', reason });
};

export const select = (
  application: ApplicationState,
  command: Select,
  round: RoundDocument,
): Decision<ApplicationEvent> => {
  const { reason } = command;
  if (textLength(reason) === 0) return refuse('reason_missing');
  if (command.type === 'notSelectApplication') return accept({ type: 'applicationNotSelected', reason });
  const field = 'fieldCode' in application && round.fields.find(({ code }) => code === application.fieldCode);
  if (!field || command.placesTaken >= field.places) return refuse('no_place_left');
  return accept({ type: 'applicationSelected', reason });
};
