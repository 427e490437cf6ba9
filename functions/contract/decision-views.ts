// What the API shows of the vote, the public notice, objections and the result.
import * as z from 'zod';
import { ballotStatuses, votes } from '#domain/ballot/state.ts';
import { objectionStatuses } from '#domain/objection/state.ts';
import { publicityStatuses } from '#domain/publicity/state.ts';
import { ObjectionRules } from '#domain/round/decision.ts';
import {
  ApplicationId,
  BallotId,
  Bilingual,
  CalendarDate,
  Instant,
  ObjectionId,
  PersonId,
  PublicityId,
  RoundId,
  Sha256,
} from '#domain/values.ts';
import { EligibilityView, frozenRules } from './views.ts';

const count = z.int();
const reason = z.string();

export const ResolutionView = z.object({ minutes: z.string(), reference: z.string(), sha256: Sha256 });

const entry = {
  applicationId: ApplicationId,
  number: z.string(),
  organisation: z.string(),
  rank: count,
  final: count,
  reason,
};
const BallotEntryView = z.discriminatedUnion('decision', [
  z.object({ ...entry, decision: z.literal('select') }),
  z.object({ ...entry, decision: z.literal('reserve'), order: count }),
  z.object({ ...entry, decision: z.literal('not_select') }),
]);

export const BallotSummary = z.object({
  id: BallotId,
  roundId: RoundId,
  fieldCode: z.string(),
  status: z.enum(ballotStatuses),
});

export const BallotView = BallotSummary.extend({
  ...frozenRules,
  entries: z.array(BallotEntryView),
  departureReason: reason.optional(),
  emptyReason: reason.optional(),
  chair: PersonId.optional(),
  members: z
    .array(
      z.object({
        id: PersonId,
        voted: z.boolean(),
        vote: z.enum(votes).optional(),
        recused: z.enum(['declared', 'onPanel', 'register']).optional(),
      }),
    )
    .optional(),
  tally: z
    .object({ members: count, recused: count, present: count, for: count, against: count, abstain: count })
    .optional(),
  lacking: z.enum(['quorum', 'majority']).optional(),
  reason: reason.optional(),
  resolution: ResolutionView.optional(),
  allowedActions: z.array(z.string()),
});

const PublicityEntryView = z.object({
  applicationId: ApplicationId,
  fieldCode: z.string(),
  creditCode: z.string(),
  name: z.string(),
  site: z.string().optional(),
  address: z.string().optional(),
});
export const PhonesView = z.strictObject({ enquiries: z.string().max(30), supervision: z.string().max(30) });
const publicity = {
  id: PublicityId,
  roundId: RoundId,
  title: Bilingual,
  text: Bilingual,
  entries: z.array(PublicityEntryView),
  firstDay: CalendarDate,
  lastDay: CalendarDate,
  phones: PhonesView,
};

export const PublicitySummary = z.object({
  id: PublicityId,
  roundId: RoundId,
  status: z.enum(publicityStatuses),
  title: Bilingual,
  firstDay: CalendarDate,
  lastDay: CalendarDate,
});

export const PublicityView = z.object({
  ...publicity,
  ...frozenRules,
  status: z.enum(publicityStatuses),
  contentHash: z.string().optional(),
  allowedActions: z.array(z.string()),
});

/** The same text and list under its hash, with how objections to it are dealt with. */
export const PublicPublicity = z.object({
  ...publicity,
  ...frozenRules,
  contentHash: z.string(),
  timeZone: z.string(),
  objections: ObjectionRules.optional(),
});

export const ObjectionSummary = z.object({
  id: ObjectionId,
  number: z.string(),
  roundId: RoundId,
  applicationId: ApplicationId,
  status: z.enum(objectionStatuses),
  filedAt: Instant,
});

const FilingView = z.object({
  objector: z.object({ name: z.string(), phone: z.string().optional(), email: z.string().optional() }),
  facts: z.string(),
  evidence: z.string(),
});

/** What follows `answer` is for the Bureau alone. */
export const ObjectionView = z.object({
  id: ObjectionId,
  number: z.string(),
  applicationId: ApplicationId,
  publicityId: PublicityId,
  status: z.enum(objectionStatuses),
  matters: z.string().optional(),
  investigateBy: CalendarDate.optional(),
  statementBy: CalendarDate.optional(),
  statement: z.string().optional(),
  answer: z.string().optional(),
  contentHash: z.string().optional(),
  filedAt: Instant.optional(),
  postmarkedOn: CalendarDate.optional(),
  answerBy: CalendarDate.optional(),
  reason: reason.optional(),
  acceptedBy: PersonId.optional(),
  extension: z.object({ askedBy: PersonId, reason, approved: z.boolean() }).optional(),
  filing: FilingView.optional(),
  allowedActions: z.array(z.string()),
});

/** What an objector takes away: the number, and by when an answer is due. */
export const ObjectionReceipt = z.object({ id: ObjectionId, number: z.string(), answerBy: CalendarDate.optional() });

export const AgreementView = z.object({
  reference: z.string(),
  sha256: Sha256,
  signedOn: CalendarDate,
  signatories: z.object({ bureau: z.string(), organisation: z.string() }),
});

export const ResultView = z.object({
  number: z.string(),
  fieldCode: z.string(),
  status: z.string(),
  reason: reason.optional(),
  reasons: z.array(reason).optional(),
  rules: z.array(EligibilityView),
  /** Marks in hundredths of a point. */
  final: count.optional(),
  passMark: count.optional(),
  recommendable: z.boolean().optional(),
  criteria: z
    .array(z.object({ item: z.string(), label: Bilingual, max: count, mean: count, median: count.optional() }))
    .optional(),
  ...frozenRules,
  remedy: Bilingual,
  contact: z.object({ office: Bilingual, email: z.string(), phone: z.string(), address: Bilingual }),
});
