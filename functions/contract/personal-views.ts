// What the API shows of personal data: the notice people were given, and what they agreed to.
import * as z from 'zod';
import { Bilingual, Instant, PersonId } from '#domain/values.ts';

export const PrivacyNotice = z.object({
  version: z.string(),
  controller: Bilingual,
  purpose: Bilingual,
  kinds: Bilingual,
  retention: Bilingual,
  rights: Bilingual,
});

export const ConsentsView = z.object({
  notice: PrivacyNotice,
  consents: z.array(
    z.object({
      consent: z.string(),
      /** Given and withdrawn by itself. */
      separate: z.boolean(),
      given: z.boolean(),
      records: z.array(z.object({ given: z.boolean(), notice: z.string(), at: Instant, by: PersonId })),
    }),
  ),
});
