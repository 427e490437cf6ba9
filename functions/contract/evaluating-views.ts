// What the API shows of the steps of the review.
import * as z from 'zod';
import { tieKinds } from '#domain/recusal/state.ts';
import { CalendarDate } from '#domain/values.ts';

/** Why somebody has to stand back. */
export const RecusalReasonView = z.object({
  kind: z.enum(['tie', 'sameOrganisation', 'sameContact', 'recusedBefore', 'requestGranted']),
  tie: z.enum(tieKinds).exactOptional(),
  until: CalendarDate.exactOptional(),
});
