// Balanced assignment: a proposal that follows from a list and a seed; each panel is then assigned as by hand.
import * as z from 'zod';
import { ApplicationId, PersonId, RoundId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { RecusalReasonView } from './evaluating-views.ts';

const Loaded = z.object({ person: PersonId, sheets: z.int() });

export const propose = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/fields/{fieldCode}/phases/{phase}/proposal',
  access: ['operator', 'leader'],
  summary: 'Propose panels: even numbers of sheets, nobody with a tie, repeatable by the seed; nothing is written',
  params: z.object({ roundId: RoundId, fieldCode: z.string().max(40), phase: z.string().max(40) }),
  query: z.strictObject({ seed: z.string().min(1).max(200) }),
  returns: z.object({
    seed: z.string(),
    /** The fewest on a panel. */
    panel: z.int(),
    panels: z.array(
      z.object({
        applicationId: ApplicationId,
        chosen: z.array(Loaded),
        /** Could sit here too. */
        free: z.array(Loaded),
        excluded: z.array(z.object({ person: PersonId, reasons: z.array(RecusalReasonView) })),
        /** Seats nobody is left for. */
        missing: z.int(),
      }),
    ),
    loads: z.array(Loaded),
    /** The most sheets anybody has above the fewest. */
    spread: z.int(),
  }),
  refuses: ['round_not_found', 'invalid_request'],
});
