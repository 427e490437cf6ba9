// An objection from anybody, without an account.
import * as z from 'zod';
import { ApplicationId, ObjectionId, PublicityId } from '#domain/values.ts';
import { ObjectionReceipt } from './decision-views.ts';
import { endpoint } from './endpoint.ts';

export const file = endpoint({
  method: 'POST',
  path: '/public/objections/{objectionId}',
  access: 'public',
  summary: 'Object to what is on public notice, under one’s own name, under an id made by the client',
  params: z.object({ objectionId: ObjectionId }),
  body: z.strictObject({
    publicityId: PublicityId,
    applicationId: ApplicationId,
    name: z.string().max(100),
    phone: z.string().max(30).optional(),
    email: z.email().max(254).optional(),
    facts: z.string().max(5000),
    evidence: z.string().max(5000),
  }),
  returns: ObjectionReceipt,
  refuses: [
    'not_permitted',
    'not_in_this_programme',
    'not_in_publicity',
    'already_exists',
    'objection_too_early',
    'objection_too_late',
    'objection_contact_missing',
    'reason_missing',
    'invalid_request',
  ],
});
