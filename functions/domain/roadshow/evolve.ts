// How an event changes a roadshow, and how its slot stands for one application.
import type { Recorded } from '../decider.ts';
import type { SlotStanding } from '../evaluation/slot.ts';
import type { ApplicationId } from '../values.ts';
import type { RoadshowEvent, RoadshowState, Slot, SlotTime } from './state.ts';

const waiting = (slots: readonly SlotTime[]): readonly Slot[] =>
  slots.map(({ applicationId, startsAt }) => ({ applicationId, startsAt, status: 'waiting', lockedOut: [] }));

const withSlot = (roadshow: RoadshowState, id: ApplicationId, change: (slot: Slot) => Slot): RoadshowState => {
  if (roadshow.status !== 'drawn') return roadshow;
  return { ...roadshow, slots: roadshow.slots.map((slot) => (slot.applicationId === id ? change(slot) : slot)) };
};

export const evolveRoadshow = (roadshow: RoadshowState, event: Recorded<RoadshowEvent>): RoadshowState => {
  switch (event.type) {
    case 'roadshowPlanned': {
      if (roadshow.status !== 'absent' && roadshow.status !== 'planned') return roadshow;
      const { id, roundId, roundVersion, startsAt, place, applications } = event;
      return { id, roundId, roundVersion, startsAt, place, applications, status: 'planned' };
    }
    case 'roadshowDrawn':
      if (roadshow.status !== 'planned') return roadshow;
      return { ...roadshow, status: 'drawn', seed: event.seed, slots: waiting(event.slots) };
    case 'roadshowMoved':
      if (roadshow.status !== 'drawn') return roadshow;
      return { ...roadshow, startsAt: event.startsAt, place: event.place, slots: waiting(event.slots) };
    case 'slotOpened':
      return withSlot(roadshow, event.applicationId, (slot) => ({
        ...slot,
        status: 'open',
        lockedOut: event.lockedOut,
      }));
    case 'slotClosed':
      return withSlot(roadshow, event.applicationId, (slot) => ({ ...slot, status: 'over' }));
    case 'roadshowClosed':
      return roadshow.status === 'drawn' ? { ...roadshow, status: 'closed' } : roadshow;
    default:
      return event satisfies never;
  }
};

/** Whether this application may be marked now. */
export const slotStanding = (roadshow: RoadshowState, id: ApplicationId): SlotStanding => {
  if (roadshow.status === 'closed') return 'closed';
  const slot = 'slots' in roadshow ? roadshow.slots.find(({ applicationId }) => applicationId === id) : undefined;
  return slot?.status ?? 'waiting';
};
