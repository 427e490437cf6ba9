// The directory of people who evaluate: whom a letter about a task reaches.
import * as z from 'zod';
import { PersonId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';

/** `mobile` and `organisation` are compared with an applicant's own, to find who has to stand back. */
const more = {
  mobile: z
    .string()
    .regex(/^1[3-9]\d{9}$/)
    .exactOptional(),
  organisation: z
    .string()
    .regex(/^[0-9A-Z]{18}$/)
    .exactOptional(),
};
/** One line that a letter can begin with. */
const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name has none
  .regex(/^[^\u0000-\u001f\u007f]*$/);
const PersonView = z.object({ id: PersonId, name: z.string(), email: z.string(), ...more });

export const list = endpoint({
  method: 'GET',
  path: '/people',
  access: ['operator', 'leader', 'bureau'],
  summary: 'The people who may be asked to evaluate',
  returns: z.object({ items: z.array(PersonView) }),
  refuses: [],
});

export const write = endpoint({
  method: 'PUT',
  path: '/people/{personId}',
  access: ['operator', 'bureau'],
  summary: 'Enter a person, or change what is known of the person',
  params: z.object({ personId: PersonId }),
  body: z.strictObject({ name: PersonName, email: z.email().max(254), ...more }),
  returns: PersonView,
  refuses: ['invalid_request'],
});
