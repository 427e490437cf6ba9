// Who comes, as it is kept for thirty days, and how much of it whom it is shown to (6.2 of the programme's rules).
import * as z from 'zod';
import { maskedEmail, maskedMobile, maskedName } from '../masking.ts';
import { formats } from '../round/formats.ts';

const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .refine((name) => formats.person_name.fault(name) === null, 'not a name');
const Mobile = z
  .string()
  .max(40)
  .transform(formats.mobile.normalise)
  .refine((number) => formats.mobile.fault(number) === null, 'not a mobile number of the mainland');
const Email = z
  .string()
  .max(254)
  .transform(formats.email.normalise)
  .refine((address) => formats.email.fault(address) === null, 'not an e-mail address');

export const Visitor = z.strictObject({ name: PersonName, mobile: Mobile, email: Email.optional() });
export type Visitor = z.infer<typeof Visitor>;

/** With everything a stranger to the booking may see of it. */
export const masked = ({ name, mobile, email }: Visitor): Visitor => ({
  name: maskedName(name),
  mobile: maskedMobile(mobile),
  ...(email === undefined ? {} : { email: maskedEmail(email) }),
});
