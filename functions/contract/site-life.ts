// The life of a site: opened with its plaque, shown, put right, renewed, or ended one way or another.
import * as z from 'zod';
import { DelistingCause } from '#domain/round/site.ts';
import { CalendarDate, DocumentId, Instant, SiteId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { SiteView } from './site-views.ts';

const params = z.object({ siteId: SiteId });
const at = <Path extends `/${string}`>(path: Path) => `/sites/{siteId}${path}` as const;
const Reason = z.string().max(1000);
const Item = z.string().min(1).max(500);
const reason = z.strictObject({ reason: Reason });
const Written = z.strictObject({ text: z.string().max(3000), documents: z.array(DocumentId).max(20) });
const always = ['site_not_found', 'not_permitted', 'wrong_status'] as const;

export const appointCeremony = endpoint({
  method: 'POST',
  path: at('/ceremony'),
  access: ['bureau'],
  summary: 'Appoint the ceremony: the plaque has its number from then on, and the organisation is told',
  params,
  body: z.strictObject({ ceremonyAt: Instant, place: z.string().min(1).max(200) }),
  returns: SiteView,
  refuses: [...always, 'not_in_this_programme', 'invalid_request'],
});

export const open = endpoint({
  method: 'POST',
  path: at('/open'),
  access: ['bureau'],
  summary: 'Hand over the plaque: the site is open, and its term begins',
  params,
  body: z.strictObject({ handedOverOn: CalendarDate, validFrom: CalendarDate }),
  returns: SiteView,
  refuses: [...always, 'not_in_this_programme', 'plaque_missing', 'page_missing', 'invalid_request'],
});

export const cancel = endpoint({
  method: 'POST',
  path: at('/cancel'),
  access: ['bureau'],
  summary: 'Cancel a site that was not opened in time',
  params,
  body: reason,
  returns: SiteView,
  refuses: [...always, 'site_time_not_over', 'invalid_request', 'reason_missing'],
});

export const replacePlaque = endpoint({
  method: 'POST',
  path: at('/plaque/replace'),
  access: ['bureau'],
  summary: 'Replace the plaque by one of a new number; the old one is void',
  params,
  body: z.strictObject({ handedOverOn: CalendarDate, reason: Reason }),
  returns: SiteView,
  refuses: [...always, 'not_in_this_programme', 'plaque_missing', 'invalid_request', 'reason_missing'],
});

export const recordPlaqueReturn = endpoint({
  method: 'POST',
  path: at('/plaque/return'),
  access: ['clerk', 'bureau'],
  summary: 'Note the return of the plaque',
  params,
  body: z.strictObject({ returnedOn: CalendarDate }),
  returns: SiteView,
  refuses: [...always, 'plaque_missing', 'invalid_request'],
});

export const suspend = endpoint({
  method: 'POST',
  path: at('/suspend'),
  access: ['bureau'],
  summary: 'Close a site to the public for now',
  params,
  body: reason,
  returns: SiteView,
  refuses: [...always, 'invalid_request', 'reason_missing'],
});

export const resume = endpoint({
  method: 'POST',
  path: at('/resume'),
  access: ['bureau'],
  summary: 'Open a suspended site again',
  params,
  body: reason,
  returns: SiteView,
  refuses: [...always, 'invalid_request', 'reason_missing'],
});

export const orderRectification = endpoint({
  method: 'POST',
  path: at('/rectification'),
  access: ['bureau'],
  summary: 'Order that something be put right within the time the round gives',
  params,
  body: z.strictObject({ items: z.array(Item).min(1).max(30), evidence: z.string().max(500), suspends: z.boolean() }),
  returns: SiteView,
  refuses: [...always, 'not_in_this_programme', 'calendar_unknown', 'invalid_request', 'reason_missing'],
});

export const extendRectification = endpoint({
  method: 'POST',
  path: at('/rectification/extend'),
  access: ['bureau'],
  summary: 'Give more time to put it right, once',
  params,
  body: reason,
  returns: SiteView,
  refuses: [
    ...always,
    'extension_used',
    'not_in_this_programme',
    'calendar_unknown',
    'invalid_request',
    'reason_missing',
  ],
});

export const reportRectification = endpoint({
  method: 'POST',
  path: at('/rectification/report'),
  access: ['applicant'],
  summary: 'Report what was put right, with proof from the folder',
  params,
  body: Written,
  returns: SiteView,
  refuses: [...always, 'document_not_found', 'invalid_request', 'reason_missing'],
});

export const proposeDelisting = endpoint({
  method: 'POST',
  path: at('/delisting'),
  access: ['bureau'],
  summary: 'Propose delisting with facts and basis: the site may be heard',
  params,
  body: z.strictObject({ facts: z.string().max(2000), basis: z.string().max(500) }),
  returns: SiteView,
  refuses: [...always, 'not_in_this_programme', 'calendar_unknown', 'invalid_request', 'reason_missing'],
});

export const giveDefence = endpoint({
  method: 'POST',
  path: at('/delisting/defence'),
  access: ['applicant'],
  summary: 'Say what speaks against delisting (陈述申辩), within the time for it',
  params,
  body: Written,
  returns: SiteView,
  refuses: [
    ...always,
    'document_not_found',
    'hearing_time_over',
    'step_already_taken',
    'invalid_request',
    'reason_missing',
  ],
});

export const acceptDefence = endpoint({
  method: 'POST',
  path: at('/delisting/accept-defence'),
  access: ['bureau'],
  summary: 'Accept what the site said: it goes on',
  params,
  body: reason,
  returns: SiteView,
  refuses: [...always, 'not_heard_yet', 'invalid_request', 'reason_missing'],
});

export const delist = endpoint({
  method: 'POST',
  path: at('/delisting/decide'),
  access: ['steering'],
  summary: 'Decide delisting: number, reason, ban, and the plaque comes back',
  params,
  body: z.strictObject({ decisionNumber: z.string().min(1).max(60), reason: Reason, cause: DelistingCause }),
  returns: SiteView,
  refuses: [
    ...always,
    'not_heard_yet',
    'two_persons_needed',
    'not_in_this_programme',
    'invalid_request',
    'reason_missing',
  ],
});
