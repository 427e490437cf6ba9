// The carrier of letters by configuration: SES, or any SMTP server where there is no SES.
import type { Mailer } from '#app/ports.ts';
import { sesMailer } from './ses.ts';
import { smtpMailer } from './smtp.ts';

/** `carrier` is `ses` or an address such as `smtps://user:password@mail.example.org`. */
export const mailerBy = (carrier: string, from: string): Mailer =>
  carrier === 'ses' ? sesMailer(from) : smtpMailer(from, carrier);
