// Whom we tell of a roadshow: every applicant its own slot, when the order is drawn and when the session is moved.
import type { Recorded } from '../../decider.ts';
import type { RoadshowEvent } from '../../roadshow/state.ts';
import { type Draft, type PolicyFor, silent, toContact } from '../draft.ts';

type Timed = Recorded<Extract<RoadshowEvent, { type: 'roadshowDrawn' | 'roadshowMoved' }>>;

const slotLetters = ({ type, phase, place, minutes, uploadBy, seed, slots }: Timed): readonly Draft[] =>
  slots.map(({ applicationId, startsAt }, i) => ({
    ...toContact('roadshow', {
      phase,
      heldAt: startsAt,
      place,
      minutes,
      uploadBy,
      order: i + 1,
      of: slots.length,
      seed,
      changed: type === 'roadshowMoved',
    }),
    about: { aggregate: 'application', id: applicationId },
  }));

export const ofRoadshow: PolicyFor<RoadshowEvent> = {
  roadshowPlanned: silent,
  roadshowDrawn: slotLetters,
  roadshowMoved: slotLetters,
  slotOpened: silent,
  slotClosed: silent,
  roadshowClosed: silent,
};
