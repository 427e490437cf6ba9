// Rounds: read by everyone once published, written by the office.
import * as z from 'zod';
import { RoundDocument } from '#domain/round/schema.ts';
import { Bilingual, CalendarDate, Instant, RoundId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';

const params = z.object({ roundId: RoundId });
const RoundView = z.object({
  status: z.enum(['draft', 'published']),
  roundVersion: z.int().optional(),
  contentHash: z.string().optional(),
  publishedAt: Instant.optional(),
  document: RoundDocument,
});
const staff = ['operator', 'bureau', 'clerk', 'leader', 'steering'] as const;
const everyone = ['applicant', 'evaluator', ...staff] as const;

export const list = endpoint({
  method: 'GET',
  path: '/rounds',
  access: everyone,
  summary: 'The rounds there are',
  returns: z.object({ items: z.array(z.object({ id: RoundId, title: Bilingual, status: z.string() })) }),
  refuses: [],
});

export const get = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}',
  access: everyone,
  summary: 'A round in its newest version, or in the one an application keeps',
  params,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  returns: RoundView,
  refuses: ['round_not_found'],
});

export const write = endpoint({
  method: 'PUT',
  path: '/rounds/{roundId}',
  access: ['operator', 'bureau'],
  summary: 'Write a round as a draft',
  params,
  body: z.strictObject({ document: RoundDocument }),
  returns: RoundView,
  refuses: ['not_permitted', 'wrong_status', 'invalid_request'],
});

export const clone = endpoint({
  method: 'PUT',
  path: '/rounds/{roundId}/clone',
  access: ['operator', 'bureau'],
  summary: 'Draft a new round from one that there is, all its days shifted by whole years or to a new opening day',
  params,
  body: z.strictObject({
    from: RoundId,
    shift: z.union([z.strictObject({ years: z.int().min(1).max(20) }), z.strictObject({ opensOn: CalendarDate })]),
  }),
  returns: RoundView,
  refuses: ['not_permitted', 'round_not_found', 'already_exists', 'round_invalid', 'invalid_request'],
});

export const publish = endpoint({
  method: 'POST',
  path: '/rounds/{roundId}/publish',
  access: ['bureau'],
  summary: 'Publish a round: from here it changes only by amendment',
  params,
  returns: RoundView,
  refuses: ['not_permitted', 'round_not_found', 'wrong_status', 'two_persons_needed', 'round_invalid'],
});

export const amend = endpoint({
  method: 'POST',
  path: '/rounds/{roundId}/amend',
  access: ['bureau'],
  summary: 'Change a published round, with a reason; applications keep the version they began under',
  params,
  body: z.strictObject({ document: RoundDocument, reason: z.string().max(500) }),
  returns: RoundView,
  refuses: ['not_permitted', 'round_not_found', 'wrong_status', 'reason_missing', 'round_invalid', 'invalid_request'],
});
