// Ballots of the steering group: prepared by the operator, seated by the Bureau, voted on by name.
import * as z from 'zod';
import { votes } from '#domain/ballot/state.ts';
import { ApplicationId, BallotId, PersonId, RoundId, Sha256 } from '#domain/values.ts';
import { BallotSummary, BallotView } from './decision-views.ts';
import { endpoint } from './endpoint.ts';
import { page } from './views.ts';

const params = z.object({ ballotId: BallotId });
const Reason = z.string().max(2000);
const notThere = ['ballot_not_found', 'not_permitted', 'wrong_status'] as const;
const presiding = [...notThere, 'chair_or_bureau_needed', 'conflict_of_interest', 'invalid_request'] as const;

const proposal = { applicationId: ApplicationId, reason: Reason };
const Proposal = z.discriminatedUnion('decision', [
  z.strictObject({ ...proposal, decision: z.literal('select') }),
  z.strictObject({ ...proposal, decision: z.literal('reserve'), order: z.int().min(1).max(100) }),
  z.strictObject({ ...proposal, decision: z.literal('not_select') }),
]);

export const prepare = endpoint({
  method: 'PUT',
  path: '/ballots/{ballotId}',
  access: ['operator'],
  summary: 'Prepare an item: what is proposed for each recommended application of a field, in the order of marks',
  params,
  body: z.strictObject({
    roundId: RoundId,
    fieldCode: z.string().max(40),
    proposals: z.array(Proposal).max(100),
    departureReason: Reason.optional(),
    emptyReason: Reason.optional(),
  }),
  returns: BallotView,
  refuses: ['round_not_found', 'not_permitted', 'wrong_status', 'ballot_invalid', 'no_place_left', 'invalid_request'],
});

export const enterMembers = endpoint({
  method: 'PUT',
  path: '/ballots/{ballotId}/members',
  access: ['bureau'],
  summary: 'Enter who votes on the item, and who presides; whoever has to stand back is out of it from the start',
  params,
  body: z.strictObject({ chair: PersonId, members: z.array(PersonId).max(25) }),
  returns: BallotView,
  refuses: [...notThere, 'members_invalid', 'invalid_request'],
});

export const open = endpoint({
  method: 'POST',
  path: '/ballots/{ballotId}/open',
  access: ['steering', 'bureau'],
  summary: 'Open the vote, as the chair or the Bureau',
  params,
  returns: BallotView,
  refuses: [...presiding],
});

export const recuse = endpoint({
  method: 'POST',
  path: '/ballots/{ballotId}/recusal',
  access: ['steering'],
  summary: 'Step aside from an item for a conflict of interest (回避)',
  params,
  body: z.strictObject({ reason: Reason }),
  returns: z.object({ status: z.literal('recused') }),
  refuses: [...notThere, 'not_a_member', 'conflict_of_interest', 'already_voted', 'reason_missing', 'invalid_request'],
});

export const vote = endpoint({
  method: 'POST',
  path: '/ballots/{ballotId}/vote',
  access: ['steering'],
  summary: 'Vote by name, once; a vote is never changed',
  params,
  body: z.strictObject({ vote: z.enum(votes) }),
  returns: BallotView,
  refuses: [
    ...notThere,
    'separation_of_duties',
    'not_a_member',
    'conflict_of_interest',
    'already_voted',
    'invalid_request',
  ],
});

export const close = endpoint({
  method: 'POST',
  path: '/ballots/{ballotId}/close',
  access: ['steering', 'bureau'],
  summary: 'Count the votes; what is carried changes every application of the item at once',
  params,
  returns: BallotView,
  refuses: [...presiding, 'application_not_found', 'no_place_left'],
});

export const voidItem = endpoint({
  method: 'POST',
  path: '/ballots/{ballotId}/void',
  access: ['bureau'],
  summary: 'Take an item off the table before it is decided',
  params,
  body: z.strictObject({ reason: Reason }),
  returns: BallotView,
  refuses: [...notThere, 'reason_missing', 'invalid_request'],
});

export const recordResolution = endpoint({
  method: 'POST',
  path: '/ballots/{ballotId}/resolution',
  access: ['operator', 'bureau'],
  summary: 'Record the minutes and the signed resolution by its reference and the hash of its scan',
  params,
  body: z.strictObject({ minutes: z.string().max(20_000), reference: z.string().max(100), sha256: Sha256 }),
  returns: BallotView,
  refuses: [...notThere, 'step_already_taken', 'reason_missing', 'invalid_request'],
});

export const get = endpoint({
  method: 'GET',
  path: '/ballots/{ballotId}',
  access: ['operator', 'steering', 'bureau'],
  summary: 'An item as its reader may see it: who voted how is shown once it is closed',
  params,
  returns: BallotView,
  refuses: ['ballot_not_found', 'conflict_of_interest'],
});

export const list = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/ballots',
  access: ['operator', 'steering', 'bureau'],
  summary: 'The items of a round, by field',
  params: z.object({ roundId: RoundId }),
  returns: page(BallotSummary),
  refuses: ['invalid_request'],
});
