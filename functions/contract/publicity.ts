// Public notices as officers handle them: drafted by one person, opened by another.
import * as z from 'zod';
import { ApplicationId, Bilingual, CalendarDate, PublicityId, RoundId } from '#domain/values.ts';
import { PhonesView, PublicitySummary, PublicityView } from './decision-views.ts';
import { endpoint } from './endpoint.ts';
import { page } from './views.ts';

const params = z.object({ publicityId: PublicityId });
const staff = ['clerk', 'operator', 'leader', 'steering', 'bureau'] as const;

export const draft = endpoint({
  method: 'PUT',
  path: '/publicities/{publicityId}',
  access: ['operator', 'bureau'],
  summary: 'Draft a public notice: its list, its first day, two telephones; the last day follows',
  params,
  body: z.strictObject({
    roundId: RoundId,
    title: Bilingual,
    text: Bilingual,
    applications: z.array(ApplicationId).max(100),
    firstDay: CalendarDate,
    workingDays: z.int().min(1).max(60).optional(),
    phones: PhonesView,
  }),
  returns: PublicityView,
  refuses: [
    'round_not_found',
    'application_not_found',
    'not_permitted',
    'not_in_this_programme',
    'wrong_status',
    'publicity_too_short',
    'calendar_unknown',
    'invalid_request',
  ],
});

export const open = endpoint({
  method: 'POST',
  path: '/publicities/{publicityId}/open',
  access: ['bureau'],
  summary: 'Open a public notice as a second person; it is frozen with its hash, and its applications are told',
  params,
  returns: PublicityView,
  refuses: [
    'publicity_not_found',
    'application_not_found',
    'not_permitted',
    'two_persons_needed',
    'wrong_status',
    'publicity_day_passed',
    'resolution_missing',
    'invalid_request',
  ],
});

export const get = endpoint({
  method: 'GET',
  path: '/publicities/{publicityId}',
  access: staff,
  summary: 'A public notice, also while it is a draft',
  params,
  returns: PublicityView,
  refuses: ['publicity_not_found'],
});

export const list = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/publicities',
  access: staff,
  summary: 'The public notices of a round, by their first day',
  params: z.object({ roundId: RoundId }),
  returns: page(PublicitySummary),
  refuses: ['invalid_request'],
});
