// The life of a site: opened with its plaque, shown, put right, renewed, or ended one way or another.
import * as z from 'zod';
import { ChangeKind, DelistingCause } from '#domain/round/site.ts';
import { MediaEntry, SitePage } from '#domain/site/exhibition.ts';
import { CalendarDate, DocumentId, EntryId, Instant, SiteId } from '#domain/values.ts';
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

export const declarePlaqueVoid = endpoint({
  method: 'POST',
  path: at('/plaque/void'),
  access: ['bureau'],
  summary: 'Declare a plaque void that did not come back in time; the public check says so',
  params,
  returns: SiteView,
  refuses: [...always, 'plaque_missing', 'site_time_not_over'],
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

export const askExit = endpoint({
  method: 'POST',
  path: at('/exit'),
  access: ['applicant'],
  summary: 'Ask to leave the programme',
  params,
  body: reason,
  returns: SiteView,
  refuses: [...always, 'step_already_taken', 'invalid_request', 'reason_missing'],
});

export const approveExit = endpoint({
  method: 'POST',
  path: at('/exit/approve'),
  access: ['bureau'],
  summary: 'Let a site leave',
  params,
  returns: SiteView,
  refuses: [...always],
});

export const refuseExit = endpoint({
  method: 'POST',
  path: at('/exit/refuse'),
  access: ['bureau'],
  summary: 'Not let a site leave now',
  params,
  body: reason,
  returns: SiteView,
  refuses: [...always, 'invalid_request', 'reason_missing'],
});

export const renewTerm = endpoint({
  method: 'POST',
  path: at('/term/renew'),
  access: ['steering'],
  summary: 'Renew the term of a site after its review',
  params,
  body: reason,
  returns: SiteView,
  refuses: [...always, 'invalid_request', 'reason_missing'],
});

export const complete = endpoint({
  method: 'POST',
  path: at('/term/complete'),
  access: ['bureau'],
  summary: 'End a site with honour once its term is over',
  params,
  returns: SiteView,
  refuses: [...always, 'site_time_not_over'],
});

export const writePage = endpoint({
  method: 'PUT',
  path: at('/page'),
  access: ['applicant'],
  summary: 'Write the public page: what is shown, when it is open, and where',
  params,
  body: SitePage,
  returns: SiteView,
  refuses: [...always, 'not_in_this_programme', 'invalid_request'],
});

export const addMedia = endpoint({
  method: 'POST',
  path: at('/media'),
  access: ['applicant', 'operator'],
  summary: 'Add to the media log what a newspaper, broadcast, website or account said',
  params,
  body: MediaEntry,
  returns: SiteView,
  refuses: [...always, 'not_in_this_programme', 'already_exists', 'too_many', 'invalid_request'],
});

export const reportChange = endpoint({
  method: 'POST',
  path: at('/changes'),
  access: ['applicant'],
  summary: 'Report a change of venue, name, legal representative or registration',
  params,
  body: z.strictObject({ id: EntryId, kind: ChangeKind, effectiveOn: CalendarDate, to: z.string().max(200) }),
  returns: SiteView,
  refuses: [...always, 'not_in_this_programme', 'already_exists', 'calendar_unknown', 'invalid_request'],
});

export const decideChange = endpoint({
  method: 'POST',
  path: at('/changes/{changeId}/decide'),
  access: ['bureau'],
  summary: 'Approve or refuse a change that needs it',
  params: params.extend({ changeId: EntryId }),
  body: z.strictObject({ approve: z.boolean(), reason: Reason }),
  returns: SiteView,
  refuses: [
    ...always,
    'not_in_this_programme',
    'change_not_found',
    'step_already_taken',
    'invalid_request',
    'reason_missing',
  ],
});
