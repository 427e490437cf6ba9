// What a site shows and changes about itself, and how it ends without blame.
import * as z from 'zod';
import { Meeting } from '#domain/exchange/meeting.ts';
import { ChangeKind } from '#domain/round/site.ts';
import { MediaEntry, SitePage } from '#domain/site/exhibition.ts';
import { CalendarDate, EntryId, RoundId, SiteId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { MeetingView, SiteView } from './site-views.ts';

const params = z.object({ siteId: SiteId });
const at = <Path extends `/${string}`>(path: Path) => `/sites/{siteId}${path}` as const;
const Reason = z.string().max(1000);
const reason = z.strictObject({ reason: Reason });
const always = ['site_not_found', 'not_permitted', 'wrong_status'] as const;

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

export const recordMeeting = endpoint({
  method: 'PUT',
  path: '/rounds/{roundId}/meetings/{meetingId}',
  access: ['operator'],
  summary: 'Record an exchange meeting with the sites that spoke, or correct its record; it is public',
  params: z.object({ roundId: RoundId, meetingId: EntryId }),
  body: Meeting,
  returns: MeetingView,
  refuses: [
    'round_not_found',
    'site_not_found',
    'not_permitted',
    'wrong_status',
    'not_in_this_programme',
    'already_exists',
    'invalid_request',
  ],
});
