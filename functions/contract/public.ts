// What everybody may read without an account: rounds and the sites that came of them.
import * as z from 'zod';
import { PublicPublicity } from './decision-views.ts';
import { endpoint } from './endpoint.ts';
import { PublicRound, PublicSite } from './views.ts';

export const rounds = endpoint({
  method: 'GET',
  path: '/public/rounds',
  access: 'public',
  summary: 'The published rounds',
  returns: z.object({ items: z.array(PublicRound) }),
  refuses: [],
});

export const publicities = endpoint({
  method: 'GET',
  path: '/public/publicities',
  access: 'public',
  summary: 'The public notices, from the first day of each',
  returns: z.object({ items: z.array(PublicPublicity) }),
  refuses: [],
});

export const sites = endpoint({
  method: 'GET',
  path: '/public/sites',
  access: 'public',
  summary: 'The demonstration sites',
  returns: z.object({ items: z.array(PublicSite) }),
  refuses: [],
});
