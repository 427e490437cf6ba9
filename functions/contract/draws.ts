// Random re-inspection (双随机): a list frozen and published, then a seed, then the draw of sites and inspectors.
import * as z from 'zod';
import { DrawId } from '#domain/draw/state.ts';
import { CalendarDate, RoundId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { DrawView, SeedSourceView } from './inspection-views.ts';

const params = z.object({ drawId: DrawId });

export const freeze = endpoint({
  method: 'PUT',
  path: '/draws/{drawId}',
  access: ['bureau'],
  summary: 'Freeze the list of sites and inspectors, published with its hash; the seed is a number still to come',
  params,
  body: z.strictObject({ roundId: RoundId, sites: z.int().min(1).max(1000), seedSource: SeedSourceView }),
  returns: DrawView,
  refuses: ['round_not_found', 'not_permitted', 'not_in_this_programme', 'already_exists', 'invalid_request'],
});

export const hold = endpoint({
  method: 'POST',
  path: '/draws/{drawId}/hold',
  access: ['bureau'],
  summary: 'Hold the draw with the seed that was published: each site drawn is an inspection at once',
  params,
  body: z.strictObject({ seed: z.string().min(1).max(200), dueOn: CalendarDate.optional() }),
  returns: DrawView,
  refuses: [
    'draw_not_found',
    'round_not_found',
    'site_not_found',
    'not_permitted',
    'not_in_this_programme',
    'already_exists',
    'other_inspectors_needed',
    'wrong_status',
    'two_persons_needed',
    'deadline_not_passed',
    'calendar_unknown',
    'invalid_request',
  ],
});

export const abandon = endpoint({
  method: 'POST',
  path: '/draws/{drawId}/abandon',
  access: ['bureau'],
  summary: 'Give up a list that turned out wrong, in public and with its reason',
  params,
  body: z.strictObject({ reason: z.string().max(1000) }),
  returns: DrawView,
  refuses: [
    'draw_not_found',
    'round_not_found',
    'not_permitted',
    'wrong_status',
    'two_persons_needed',
    'reason_missing',
    'invalid_request',
  ],
});

export const get = endpoint({
  method: 'GET',
  path: '/draws/{drawId}',
  access: ['operator', 'bureau', 'steering'],
  summary: 'A draw with its list, hash, seed and result',
  params,
  returns: DrawView,
  refuses: ['draw_not_found', 'round_not_found'],
});
