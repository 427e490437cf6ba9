// The computer ranks, people decide: the evaluation group recommends, a carried ballot selects, each with a reason.
import { accept, type Decision, refuse } from '../../decider.ts';
import { isRecommendable } from '../../evaluation/scoring.ts';
import type { RoundDocument } from '../../round/schema.ts';
import { type BallotId, type CalendarDate, textLength } from '../../values.ts';
import type { ApplicationEvent, ApplicationState } from '../state.ts';

export type Recommend = {
  readonly type: 'recommendApplication' | 'notRecommendApplication';
  readonly reason: string;
};
type ByBallot = { readonly ballotId: BallotId; readonly reason: string };
export type Select = ByBallot & {
  readonly type: 'selectApplication';
  /** How many places of this field are taken already. */
  readonly placesTaken: number;
};
export type Reserve = ByBallot & { readonly type: 'reserveApplication'; readonly order: number };
export type NotSelect = ByBallot & { readonly type: 'notSelectApplication' };
export type MoveUp = {
  readonly type: 'moveUpReserve';
  readonly placesTaken: number;
  /** The orders of the reserves of the same ballot that still wait. */
  readonly waiting: readonly number[];
  /** Reckoned in working days by the office's calendar. */
  readonly answerBy: CalendarDate;
};

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

const hasPlace = (application: ApplicationState, placesTaken: number, round: RoundDocument): boolean => {
  const field = 'fieldCode' in application && round.fields.find(({ code }) => code === application.fieldCode);
  return field !== undefined && field !== false && placesTaken < field.places;
};

export const decideByBallot = (
  application: ApplicationState,
  command: Select | Reserve | NotSelect,
  round: RoundDocument,
): Decision<ApplicationEvent> => {
  const { ballotId, reason } = command;
  if (textLength(reason) === 0) return refuse('reason_missing');
  switch (command.type) {
    case 'selectApplication':
      if (!hasPlace(application, command.placesTaken, round)) return refuse('no_place_left');
      return accept({ type: 'applicationSelected', ballotId, reason });
    case 'reserveApplication':
      return accept({ type: 'applicationReserved', ballotId, order: command.order, reason });
    case 'notSelectApplication':
      return accept({ type: 'applicationNotSelected', ballotId, reason });
    default:
      return command satisfies never;
  }
};

/** The first reserve that still waits, as soon as a place falls free. */
export const moveUp = (
  application: ApplicationState,
  { placesTaken, waiting, answerBy }: MoveUp,
  round: RoundDocument,
): Decision<ApplicationEvent> => {
  if (application.status !== 'reserve') return refuse('wrong_status');
  if (!hasPlace(application, placesTaken, round)) return refuse('no_place_left');
  if (waiting.some((order) => order < application.order)) return refuse('reserve_before');
  return accept({ type: 'reserveMovedUp', answerBy });
};
