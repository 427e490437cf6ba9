// Letters through SES: one letter to one reader, text and HTML.
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import type { Mailer } from '#app/ports.ts';

const inUtf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

export const sesMailer = (from: string, ses = new SESClient({})): Mailer => ({
  send: async ({ to, subject, text, html }) => {
    const { MessageId } = await ses.send(
      new SendEmailCommand({
        Source: from,
        Destination: { ToAddresses: [to] },
        Message: { Subject: inUtf8(subject), Body: { Text: inUtf8(text), Html: inUtf8(html) } },
      }),
    );
    return MessageId ?? '';
  },
});
