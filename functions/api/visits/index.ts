// Visits as a site and the staff deal with them, as one function.
import { feature } from '#kit/http-handler.ts';
import { approve } from './approve.ts';
import { callOff } from './call-off.ts';
import { callOffSlot } from './call-off-slot.ts';
import { checkIn } from './check-in.ts';
import { day } from './day.ts';
import { decline } from './decline.ts';
import { destructions } from './destructions.ts';
import { getHours } from './get-hours.ts';
import { groups } from './groups.ts';
import { markNoShow } from './mark-no-show.ts';
import { setHours } from './set-hours.ts';
import { year } from './year.ts';

export const handlers = {
  approve,
  callOff,
  callOffSlot,
  checkIn,
  day,
  decline,
  destructions,
  getHours,
  groups,
  markNoShow,
  setHours,
  year,
};
export const handler = feature(handlers);
