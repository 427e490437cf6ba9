// Sites and their duties: handed in by the site, accepted or sent back by an officer; their life is in a file of its own.
import * as z from 'zod';
import { SectionAnswers } from '#domain/round/questions.ts';
import { RoundId, SiteId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { SiteSummary, SiteView } from './site-views.ts';
import { page } from './views.ts';

export * from './site-ends.ts';
export * from './site-life.ts';

/** A duty and its year: `annualReturn-1`. */
const DutyId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
  .max(60);
const params = z.object({ siteId: SiteId });
const dutyParams = z.object({ siteId: SiteId, dutyId: DutyId });
const staff = ['clerk', 'operator', 'leader', 'steering', 'bureau'] as const;
const notThere = ['site_not_found', 'duty_not_found', 'not_permitted', 'wrong_status'] as const;

export const listMine = endpoint({
  method: 'GET',
  path: '/sites',
  access: ['applicant'],
  summary: "One's organisation's sites",
  returns: page(SiteSummary),
  refuses: [],
});

export const list = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/sites',
  access: staff,
  summary: 'The sites of a round, by field',
  params: z.object({ roundId: RoundId }),
  query: z.strictObject({ from: z.string().max(1000).optional() }),
  returns: page(SiteSummary),
  refuses: ['invalid_request'],
});

export const get = endpoint({
  method: 'GET',
  path: '/sites/{siteId}',
  access: ['applicant', ...staff],
  summary: 'A site with its duties',
  params,
  returns: SiteView,
  refuses: ['site_not_found'],
});

export const handInReturn = endpoint({
  method: 'POST',
  path: '/sites/{siteId}/duties/{dutyId}/return',
  access: ['applicant'],
  summary: 'Hand in the return of a duty; its documents are the checked ones of the folder',
  params: dutyParams,
  body: z.strictObject({ answers: SectionAnswers }),
  returns: SiteView,
  refuses: [...notThere, 'step_already_taken', 'answers_incomplete', 'invalid_request'],
});

export const acceptReturn = endpoint({
  method: 'POST',
  path: '/sites/{siteId}/duties/{dutyId}/accept',
  access: ['clerk', 'bureau'],
  summary: 'Accept a return: the duty is fulfilled',
  params: dutyParams,
  returns: SiteView,
  refuses: [...notThere],
});

export const sendBackReturn = endpoint({
  method: 'POST',
  path: '/sites/{siteId}/duties/{dutyId}/send-back',
  access: ['clerk', 'bureau'],
  summary: 'Send a return back with a remark',
  params: dutyParams,
  body: z.strictObject({ remark: z.string().max(1000) }),
  returns: SiteView,
  refuses: [...notThere, 'reason_missing', 'invalid_request'],
});
