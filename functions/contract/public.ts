// What everybody may read without an account: rounds and the sites that came of them.
import * as z from 'zod';
import { Bilingual, Instant } from '#domain/values.ts';
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

export const receipt = endpoint({
  method: 'GET',
  path: '/public/receipts/{number}',
  access: 'public',
  summary: 'How far an application is, to whoever has its number and the code on the receipt',
  params: z.object({ number: z.string().max(40) }),
  query: z.strictObject({ code: z.string().max(40) }),
  returns: z.object({ number: z.string(), receivedAt: Instant, status: Bilingual }),
  refuses: ['application_not_found'],
});

export const sites = endpoint({
  method: 'GET',
  path: '/public/sites',
  access: 'public',
  summary: 'The demonstration sites',
  returns: z.object({ items: z.array(PublicSite) }),
  refuses: [],
});
