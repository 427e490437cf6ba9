// Roadshows: a session planned, its order drawn by a published seed, its slots opened one after the other.
import * as z from 'zod';
import { ApplicationId, Instant, RoadshowId, RoundId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { RoadshowView } from './evaluating-views.ts';

const params = z.object({ roadshowId: RoadshowId });
const slotParams = params.extend({ applicationId: ApplicationId });
const staff = ['clerk', 'operator', 'leader', 'steering', 'bureau'] as const;
const notThere = ['roadshow_not_found', 'not_permitted', 'wrong_status'] as const;
const place = z.string().max(200);

export const plan = endpoint({
  method: 'PUT',
  path: '/roadshows/{roadshowId}',
  access: ['operator'],
  summary: 'Plan a session with its applications, before the seed of its order is known',
  params,
  body: z.strictObject({
    roundId: RoundId,
    startsAt: Instant,
    place,
    applications: z.array(ApplicationId).min(1).max(40),
  }),
  returns: RoadshowView,
  refuses: [
    'round_not_found',
    'application_not_found',
    'not_permitted',
    'not_in_this_programme',
    'wrong_status',
    'invalid_request',
  ],
});

export const list = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/roadshows',
  access: staff,
  summary: 'The sessions of a round',
  params: z.object({ roundId: RoundId }),
  returns: z.object({
    items: z.array(z.object({ id: RoadshowId, status: z.string(), startsAt: Instant, place: z.string() })),
  }),
  refuses: [],
});

export const get = endpoint({
  method: 'GET',
  path: '/roadshows/{roadshowId}',
  access: staff,
  summary: 'A session with its slots, and how many of each panel have handed in',
  params,
  returns: RoadshowView,
  refuses: ['roadshow_not_found'],
});

export const draw = endpoint({
  method: 'POST',
  path: '/roadshows/{roadshowId}/draw',
  access: ['operator'],
  summary: 'Draw the order by a seed that is published with it; every applicant is told its slot',
  params,
  body: z.strictObject({ seed: z.string().max(200) }),
  returns: RoadshowView,
  refuses: [...notThere, 'invalid_request'],
});

export const move = endpoint({
  method: 'POST',
  path: '/roadshows/{roadshowId}/move',
  access: ['operator'],
  summary: 'Move a session to another hour or place; the order stays',
  params,
  body: z.strictObject({ startsAt: Instant, place }),
  returns: RoadshowView,
  refuses: [...notThere, 'invalid_request'],
});

export const openSlot = endpoint({
  method: 'POST',
  path: '/roadshows/{roadshowId}/slots/{applicationId}/open',
  access: ['operator'],
  summary: 'Open a slot: from here its panel may mark, and whoever has a tie is locked out',
  params: slotParams,
  returns: RoadshowView,
  refuses: [...notThere, 'application_not_found', 'slot_open', 'step_already_taken', 'invalid_request'],
});

export const closeSlot = endpoint({
  method: 'POST',
  path: '/roadshows/{roadshowId}/slots/{applicationId}/close',
  access: ['operator'],
  summary: 'Close a slot; marks may be completed until the session is closed',
  params: slotParams,
  returns: RoadshowView,
  refuses: [...notThere, 'slot_not_open', 'invalid_request'],
});

export const close = endpoint({
  method: 'POST',
  path: '/roadshows/{roadshowId}/close',
  access: ['operator'],
  summary: 'Close the session once every sheet is in, or its evaluator excused',
  params,
  returns: RoadshowView,
  refuses: [...notThere, 'slot_open', 'evaluations_open'],
});

export const slot = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/roadshow',
  access: ['applicant', 'evaluator', ...staff],
  summary: 'The slot of one application, with the seed its place in the order follows from',
  params: z.object({ applicationId: ApplicationId }),
  returns: z.object({
    roadshowId: RoadshowId,
    place: z.string(),
    startsAt: Instant,
    status: z.enum(['waiting', 'open', 'over']),
    order: z.int(),
    of: z.int(),
    seed: z.string(),
  }),
  refuses: ['application_not_found', 'roadshow_not_found'],
});
