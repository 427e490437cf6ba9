// Personal data: what was agreed to and withdrawn, and what an organisation may ask for.
import * as z from 'zod';
import { ApplicationId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { ConsentsView } from './personal-views.ts';

const application = z.object({ applicationId: ApplicationId });

export const consents = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/consents',
  access: ['applicant', 'clerk', 'bureau'],
  summary: 'What an applicant agreed to: under which notice, when and by whom',
  params: application,
  returns: ConsentsView,
  refuses: ['application_not_found'],
});

export const changeConsent = endpoint({
  method: 'PUT',
  path: '/applications/{applicationId}/consents/{consent}',
  access: ['applicant'],
  summary: 'Give a separate consent or withdraw it, one as easily as the other',
  params: z.object({ applicationId: ApplicationId, consent: z.string().max(40) }),
  body: z.strictObject({ given: z.boolean() }),
  returns: ConsentsView,
  refuses: [
    'application_not_found',
    'consent_not_found',
    'consent_needed',
    'step_already_taken',
    'wrong_status',
    'not_permitted',
    'invalid_request',
  ],
});
