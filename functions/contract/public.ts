// What everybody may read without an account: rounds and the sites that came of them.
import * as z from 'zod';
import { DrawId } from '#domain/draw/state.ts';
import { Bilingual, Instant, SiteId } from '#domain/values.ts';
import { PublicPublicity } from './decision-views.ts';
import { endpoint } from './endpoint.ts';
import { PublicDraw } from './inspection-views.ts';
import { SealView } from './record-views.ts';
import { MeetingView, PublicPlaque, PublicSite, PublicSitePage } from './site-views.ts';
import { PublicRound } from './views.ts';

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

export const site = endpoint({
  method: 'GET',
  path: '/public/sites/{siteId}',
  access: 'public',
  summary: 'The page of a site: what it shows, when it is open, what the media said, and what became of it',
  params: z.object({ siteId: SiteId }),
  returns: PublicSitePage,
  refuses: ['site_not_found'],
});

export const plaque = endpoint({
  method: 'GET',
  path: '/public/plaques/{number}',
  access: 'public',
  summary: 'Whether a plaque is valid, with its history: what the QR code on the certificate leads to',
  params: z.object({ number: z.string().max(40) }),
  returns: PublicPlaque,
  refuses: ['plaque_not_found'],
});

export const draws = endpoint({
  method: 'GET',
  path: '/public/draws',
  access: 'public',
  summary: 'The draws of sites and inspectors: each list, its hash, the seed and the result',
  returns: z.object({ items: z.array(PublicDraw) }),
  refuses: [],
});

export const draw = endpoint({
  method: 'GET',
  path: '/public/draws/{drawId}',
  access: 'public',
  summary: 'One draw, as anybody can hold it again with `npm run redraw`',
  params: z.object({ drawId: DrawId }),
  returns: PublicDraw,
  refuses: ['draw_not_found'],
});

export const seals = endpoint({
  method: 'GET',
  path: '/public/seals',
  access: 'public',
  summary: 'The seals over the logs of each day, month by month',
  returns: z.object({ items: z.array(z.object({ month: z.string(), seals: z.array(SealView) })) }),
  refuses: [],
});

export const meetings = endpoint({
  method: 'GET',
  path: '/public/meetings',
  access: 'public',
  summary: 'The exchange meetings, with the sites that spoke',
  returns: z.object({ items: z.array(MeetingView) }),
  refuses: [],
});
