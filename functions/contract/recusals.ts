// The recusal register: ties declared or entered, what applicants ask, and who may evaluate before anybody is invited.
import * as z from 'zod';
import { Tie, tieKinds } from '#domain/recusal/state.ts';
import { ApplicationId, CalendarDate, PersonId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { RecusalReasonView } from './evaluating-views.ts';

const everyOfficer = ['clerk', 'operator', 'evaluator', 'leader', 'steering', 'bureau'] as const;
const person = z.object({ personId: PersonId });
const reason = z.string().max(500);

const RegisterView = z.object({
  person: PersonId,
  ties: z.array(
    z.object({
      id: z.string(),
      source: z.enum(['declared', 'entered']),
      organisation: z.string(),
      kind: z.enum(tieKinds),
      until: CalendarDate.exactOptional(),
    }),
  ),
  requests: z.array(
    z.object({
      applicationId: ApplicationId,
      reason: z.string(),
      status: z.enum(['open', 'granted', 'not_granted']),
      decision: z.string().exactOptional(),
    }),
  ),
});

const Candidate = z.object({
  person: PersonId,
  name: z.string(),
  may: z.boolean(),
  reasons: z.array(RecusalReasonView),
});

export const mine = endpoint({
  method: 'GET',
  path: '/recusals/mine',
  access: everyOfficer,
  summary: "One's own entry in the register",
  returns: RegisterView,
  refuses: [],
});

export const declareTie = endpoint({
  method: 'POST',
  path: '/recusals/mine/ties',
  access: everyOfficer,
  summary: 'Declare a tie to an organisation; open sheets it concerns end with their marks',
  body: Tie,
  returns: RegisterView,
  refuses: ['not_permitted', 'wrong_status', 'invalid_request'],
});

export const get = endpoint({
  method: 'GET',
  path: '/people/{personId}/ties',
  access: ['operator', 'leader', 'bureau'],
  summary: "A person's entry in the register",
  params: person,
  returns: RegisterView,
  refuses: ['invalid_request'],
});

export const enterTie = endpoint({
  method: 'POST',
  path: '/people/{personId}/ties',
  access: ['operator', 'leader', 'bureau'],
  summary: 'Enter a tie that was found; open sheets it concerns end with their marks',
  params: person,
  body: Tie,
  returns: RegisterView,
  refuses: ['not_permitted', 'wrong_status', 'invalid_request'],
});

export const strikeTie = endpoint({
  method: 'POST',
  path: '/people/{personId}/ties/{tieId}/strike',
  access: ['leader', 'bureau'],
  summary: 'Strike out an entry that is wrong, with the reason; the log keeps it',
  params: person.extend({ tieId: z.string().max(80) }),
  body: z.strictObject({ reason }),
  returns: RegisterView,
  refuses: [
    'not_permitted',
    'wrong_status',
    'two_persons_needed',
    'tie_not_found',
    'reason_missing',
    'invalid_request',
  ],
});

export const whoMayEvaluate = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/candidates',
  access: ['operator', 'leader'],
  summary: 'Who of the directory may evaluate this application, and why the others may not',
  params: z.object({ applicationId: ApplicationId }),
  returns: z.object({ items: z.array(Candidate) }),
  refuses: ['application_not_found'],
});

export const request = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/recusal-requests',
  access: ['applicant'],
  summary: 'Ask that somebody take no part in the review of one’s own application (申请回避)',
  params: z.object({ applicationId: ApplicationId }),
  body: z.strictObject({ name: z.string().min(1).max(100), reason }),
  returns: z.object({ applicationId: ApplicationId, status: z.literal('open') }),
  refuses: [
    'application_not_found',
    'person_not_found',
    'not_permitted',
    'wrong_status',
    'step_already_taken',
    'reason_missing',
    'invalid_request',
  ],
});

export const listRequests = endpoint({
  method: 'GET',
  path: '/recusals/requests',
  access: ['operator', 'leader', 'bureau'],
  summary: 'Requests of applicants that wait for a decision',
  returns: z.object({
    items: z.array(z.object({ person: PersonId, applicationId: ApplicationId, reason: z.string() })),
  }),
  refuses: [],
});

export const decide = endpoint({
  method: 'POST',
  path: '/people/{personId}/recusal-requests/{applicationId}/decision',
  access: ['leader', 'bureau'],
  summary: 'Decide a request; whoever has a tie to the applicant leaves it to somebody who has none',
  params: person.extend({ applicationId: ApplicationId }),
  body: z.strictObject({ granted: z.boolean(), reason }),
  returns: RegisterView,
  refuses: [
    'application_not_found',
    'not_permitted',
    'wrong_status',
    'two_persons_needed',
    'person_conflicted',
    'reason_missing',
    'invalid_request',
  ],
});
