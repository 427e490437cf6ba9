// What an organisation asks concerning the personal data it gave (个人信息请求): to have them corrected, or deleted.
import * as z from 'zod';
import { CalendarDate, FolderId, Instant, type PersonId, RoundId } from '../values.ts';

export const DataRequestId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand<'DataRequestId'>();
export type DataRequestId = z.infer<typeof DataRequestId>;

export const requestKinds = ['correction', 'deletion'] as const;
export type RequestKind = (typeof requestKinds)[number];

/**
 * `corrected`: as asked. `deleted`: all of the folder, for nothing was ever handed in. `restricted`: the law wants it kept,
 * so it is kept and used for nothing else. `refused`: with the reason.
 */
export const requestOutcomes = ['corrected', 'deleted', 'restricted', 'refused'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

export type Asked = {
  readonly id: DataRequestId;
  readonly folderId: FolderId;
  readonly roundId: RoundId;
  readonly organisation: string;
  readonly kind: RequestKind;
  /** Which answers are to be put right; what they are to be lies beside the record until it is decided. */
  readonly questions: readonly string[];
  readonly answerBy: CalendarDate;
};

/** As lists show it. */
export const ListedRequest = z.object({
  id: DataRequestId,
  folderId: FolderId,
  roundId: RoundId,
  organisation: z.string(),
  kind: z.enum(requestKinds),
  status: z.enum(['open', 'proposed', 'answered']),
  askedAt: Instant,
  /** The last day for the answer. */
  answerBy: CalendarDate,
  outcome: z.enum(requestOutcomes).optional(),
});

type Pending = Asked & { readonly askedAt: Instant; readonly askedBy: PersonId };
type Proposal = { readonly granted: boolean; readonly reason: string };

export type DataRequestState =
  | { readonly status: 'absent' }
  | (Pending & { readonly status: 'open'; readonly sentBack?: string })
  | (Pending & { readonly status: 'proposed'; readonly proposedBy: PersonId } & Proposal)
  | (Pending & {
      readonly status: 'answered';
      readonly outcome: RequestOutcome;
      readonly reason: string;
      readonly proposedBy: PersonId;
      readonly answeredBy: PersonId;
      readonly answeredAt: Instant;
    });

export type DataRequestEvent =
  | ({ readonly type: 'dataRequestMade' } & Asked)
  | ({ readonly type: 'dataAnswerProposed' } & Proposal)
  | { readonly type: 'dataAnswerSentBack'; readonly reason: string }
  | {
      readonly type: 'dataRequestAnswered';
      readonly kind: RequestKind;
      readonly outcome: RequestOutcome;
      readonly reason: string;
    };
