// What may be done about a roadshow: plan it, draw the order, open one slot after the other, close it when all marks are in.
import type { Actor } from '../actor.ts';
import {
  accept,
  by,
  type Decision,
  type Fault,
  firstRefusal,
  type Gate,
  inStatus,
  type Rules,
  refuse,
} from '../decider.ts';
import type { LotOf } from '../draw/algorithm.ts';
import type { RoadshowRules } from '../round/evaluating.ts';
import type { RoundDocument } from '../round/schema.ts';
import { type ApplicationId, addDays, dateIn, type Instant, instant, type PersonId, textLength } from '../values.ts';
import type { RoadshowEvent, RoadshowState, RoadshowStatus, Session, SlotTime } from './state.ts';

export type RoadshowCommand =
  | { readonly type: 'planRoadshow'; readonly session: Session }
  | { readonly type: 'drawRoadshow'; readonly seed: string }
  | { readonly type: 'moveRoadshow'; readonly startsAt: Instant; readonly place: string }
  | {
      readonly type: 'openSlot';
      readonly applicationId: ApplicationId;
      /** Those of the panel who have to stand back, by the recusal register. */
      readonly lockedOut: readonly PersonId[];
    }
  | { readonly type: 'closeSlot'; readonly applicationId: ApplicationId }
  /** `openSheets` are sheets of its panels that are not handed in. */
  | { readonly type: 'closeRoadshow'; readonly openSheets: number };

export type RoadshowContext = {
  readonly at: Instant;
  readonly round: RoundDocument;
  readonly lotsOf: (seed: string) => LotOf;
};
type RoadshowGate = Gate<RoadshowState, RoadshowContext>;

const whileIn = (...statuses: readonly RoadshowStatus[]) => inStatus<RoadshowState>('wrong_status', ...statuses);

const inTheProgramme: RoadshowGate = {
  name: 'where the programme has a roadshow',
  refusal: 'not_in_this_programme',
  passes: (_roadshow, _actor, { round }) => round.roadshow !== undefined,
};

const oneAtATime: RoadshowGate = {
  name: 'while no slot is open',
  refusal: 'slot_open',
  passes: (roadshow) => !('slots' in roadshow) || roadshow.slots.every(({ status }) => status !== 'open'),
};

const beforeTheFirst: RoadshowGate = {
  name: 'before the first slot',
  refusal: 'wrong_status',
  passes: (roadshow) => !('slots' in roadshow) || roadshow.slots.every(({ status }) => status === 'waiting'),
};

export const roadshowRules: Rules<RoadshowCommand['type'], RoadshowState, RoadshowContext> = {
  planRoadshow: { gates: [by('operator'), inTheProgramme, whileIn('absent', 'planned')], leadsTo: ['planned'] },
  drawRoadshow: { gates: [by('operator'), whileIn('planned')], leadsTo: ['drawn'] },
  moveRoadshow: { gates: [by('operator'), whileIn('drawn'), beforeTheFirst], leadsTo: ['drawn'] },
  openSlot: { gates: [by('operator'), whileIn('drawn'), oneAtATime], leadsTo: ['drawn'] },
  closeSlot: { gates: [by('operator'), whileIn('drawn')], leadsTo: ['drawn'] },
  closeRoadshow: { gates: [by('operator'), whileIn('drawn'), oneAtATime], leadsTo: ['closed'] },
};

/** Anybody can draw it again: give each application its lot, and sort. */
export const speakingOrder = ({ id, applications }: Pick<Session, 'id' | 'applications'>, lotOf: LotOf) =>
  applications
    .map((applicationId) => ({ applicationId, lot: lotOf(`${id}/${applicationId}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ applicationId }) => applicationId);

const times = (startsAt: Instant, order: readonly ApplicationId[], rules: RoadshowRules): readonly SlotTime[] => {
  const step = (rules.minutesPerSlot + rules.pauseMinutes) * 60_000;
  return order.map((applicationId, i) => ({ applicationId, startsAt: instant(Date.parse(startsAt) + i * step) }));
};

const sessionFaults = ({ startsAt, place, applications }: Session, at: Instant): Fault[] => [
  ...(startsAt > at ? [] : [{ path: ['startsAt'], code: 'too_early' as const }]),
  ...(textLength(place) > 0 ? [] : [{ path: ['place'], code: 'required' as const }]),
  ...(applications.length > 0 ? [] : [{ path: ['applications'], code: 'too_few' as const }]),
  ...applications.flatMap((id, i): Fault[] =>
    applications.indexOf(id) === i ? [] : [{ path: ['applications', i], code: 'same_as_other' }],
  ),
];

const slotFault: readonly Fault[] = [{ path: ['applicationId'], code: 'unknown_option' }];

export const decideRoadshow = (
  roadshow: RoadshowState,
  command: RoadshowCommand,
  actor: Actor,
  context: RoadshowContext,
): Decision<RoadshowEvent> => {
  const refusal = firstRefusal(roadshowRules[command.type].gates, roadshow, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  const { roadshow: rules, timeZone } = context.round;
  if (rules === undefined) return refuse('not_in_this_programme');
  if (command.type === 'planRoadshow') {
    const faults = sessionFaults(command.session, context.at);
    return faults.length > 0
      ? refuse('invalid_request', faults)
      : accept({ type: 'roadshowPlanned', ...command.session });
  }
  if (roadshow.status === 'absent') return refuse('roadshow_not_found');
  const told = (startsAt: Instant, place: string, order: readonly ApplicationId[], seed: string) => ({
    phase: rules.phase,
    place,
    minutes: rules.minutesPerSlot,
    uploadBy: addDays(dateIn(timeZone, startsAt), -rules.uploadDaysBefore),
    seed,
    slots: times(startsAt, order, rules),
  });
  if (command.type === 'drawRoadshow') {
    if (textLength(command.seed) === 0) return refuse('invalid_request', [{ path: ['seed'], code: 'required' }]);
    const order = speakingOrder(roadshow, context.lotsOf(command.seed));
    return accept({ type: 'roadshowDrawn', ...told(roadshow.startsAt, roadshow.place, order, command.seed) });
  }
  if (roadshow.status !== 'drawn') return refuse('wrong_status');
  switch (command.type) {
    case 'moveRoadshow': {
      const { startsAt, place } = command;
      const faults = sessionFaults({ ...roadshow, startsAt, place }, context.at);
      if (faults.length > 0) return refuse('invalid_request', faults);
      const order = roadshow.slots.map(({ applicationId }) => applicationId);
      return accept({ type: 'roadshowMoved', startsAt, ...told(startsAt, place, order, roadshow.seed) });
    }
    case 'openSlot':
    case 'closeSlot': {
      const slot = roadshow.slots.find(({ applicationId }) => applicationId === command.applicationId);
      if (slot === undefined) return refuse('invalid_request', slotFault);
      const { applicationId } = slot;
      if (command.type === 'openSlot') {
        if (slot.status !== 'waiting') return refuse('step_already_taken');
        return accept({ type: 'slotOpened', applicationId, lockedOut: command.lockedOut });
      }
      return slot.status === 'open' ? accept({ type: 'slotClosed', applicationId }) : refuse('slot_not_open');
    }
    case 'closeRoadshow':
      return command.openSheets > 0 ? refuse('evaluations_open') : accept({ type: 'roadshowClosed' });
    default:
      return command satisfies never;
  }
};
