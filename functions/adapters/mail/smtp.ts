// Letters through any SMTP server, for regions without SES.
import Mail from 'nodemailer/lib/mailer';
import SmtpTransport from 'nodemailer/lib/smtp-transport';
import type { Mailer } from '#app/ports.ts';

/** `url` as nodemailer reads it: `smtps://user:password@host`. */
export const smtpMailer = (from: string, url: string): Mailer => {
  const transport = new Mail(new SmtpTransport(url));
  return {
    send: async (mail) => {
      const { messageId } = await transport.sendMail({ from, ...mail });
      return messageId;
    },
  };
};
