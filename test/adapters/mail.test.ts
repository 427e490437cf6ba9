// Letters through both carriers: they arrive as they were written, at one reader, whatever stands in them.
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { mailerBy } from '#adapters/mail/transport.ts';
import type { Mail } from '#app/ports.ts';
import { startSes } from '../../lib/local/ses.ts';
import { actAs, folder } from './assembly.ts';
import { startSmtp } from './smtp-server.ts';

const ses = await startSes({ folder: join(folder, 'letters'), now: Date.now });
const smtp = await startSmtp();
afterAll(async () => {
  await smtp.close();
  await ses.close();
});
actAs('LOCAL', { SES: ses.url });

const office = 'office@exemplar.example.org';
const bySes = mailerBy('ses', office);
const bySmtp = mailerBy(smtp.url, office);

const mail = (otherwise: Partial<Mail> = {}): Mail => ({
  to: 'contact@haicheng.example.org',
  subject: '申请已收到 Application received',
  text: '海澄：\n您的申请已收到。𠮷 👩‍👩‍👧 cafe\u0301\n',
  html: '<p lang="zh">您的申请已收到。</p>',
  ...otherwise,
});
/** Header lines by name, unfolded. */
const headersOf = (headers: string): string[][] =>
  headers
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);
const bytesOf = (text: string, coding: string): Buffer =>
  /^b/i.test(coding)
    ? Buffer.from(text, 'base64')
    : Buffer.from(
        text
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
/** A header of encoded words, each of whole characters. */
const wordsOf = (value: string): string =>
  value
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, coding, text) =>
      bytesOf(text.replaceAll('_', ' '), coding).toString(),
    );
/** The parts of a message by their type. */
const partsOf = (body: string): Record<string, string> =>
  Object.fromEntries(
    body.split(/\r\n--|^--/).flatMap((part) => {
      const [head = '', ...text] = part.split('\r\n\r\n');
      const type = /content-type: ([^;]*)/i.exec(head)?.[1];
      const coding = /transfer-encoding: (\S+)/i.exec(head)?.[1] ?? '';
      return type === undefined ? [] : [[type, bytesOf(text.join('\r\n\r\n'), coding).toString()]];
    }),
  );

test('SES is given the letter as it was written, for one reader, and tells its name for it', async () => {
  const id = await bySes.send(mail());
  expect(id).not.toBe('');
  expect(ses.letters().at(-1)).toMatchObject({ id, from: office, ...mail(), to: [mail().to], attachments: [] });
});

test('an SMTP server is given the letter as it was written, for one reader', async () => {
  const id = await bySmtp.send(mail());
  const { envelope, headers, body } = smtp.taken.at(-1) ?? { envelope: [], headers: '', body: '' };
  expect(envelope).toEqual([`MAIL FROM:<${office}>`, `RCPT TO:<${mail().to}>`]);
  const told = Object.fromEntries(headersOf(headers));
  expect(told).toMatchObject({ from: office, to: mail().to, 'message-id': id });
  expect(told['content-type']).toContain('multipart/alternative');
  expect(wordsOf(told['subject'] ?? '')).toBe(mail().subject);
  expect(partsOf(body)).toEqual({ 'text/plain': mail().text, 'text/html': mail().html });
});

const tricks: readonly [what: string, mail: Mail][] = [
  ['a subject with a header in it', mail({ subject: 'x\r\nBcc: eve@example.com\r\nX-More: 1' })],
  ['a subject that begins the body', mail({ subject: 'x\r\n\r\n<b>another letter</b>' })],
  ['a subject with a lone line feed', mail({ subject: 'x\nBcc: eve@example.com' })],
  ['a text that ends the message', mail({ text: 'x\r\n.\r\nMAIL FROM:<eve@example.com>\r\n' })],
  ['a text that begins a part', mail({ text: 'x\r\n\r\nContent-Type: text/html\r\n\r\n<b>x</b>' })],
];

test.each(tricks)('%s makes no second reader, header or letter at an SMTP server', async (_, written) => {
  const before = smtp.taken.length;
  await bySmtp.send(written);
  expect(smtp.taken).toHaveLength(before + 1);
  const { envelope, headers } = smtp.taken.at(-1) ?? { envelope: [], headers: '' };
  expect(envelope).toEqual([`MAIL FROM:<${office}>`, `RCPT TO:<${written.to}>`]);
  expect(
    headersOf(headers)
      .map(([name]) => name)
      .sort(),
  ).toEqual(['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to']);
});

test.each(tricks)('%s makes no second reader or letter at SES', async (_, written) => {
  const before = ses.letters().length;
  await bySes.send(written);
  expect(ses.letters()).toHaveLength(before + 1);
  expect(ses.letters().at(-1)).toMatchObject({ from: office, to: [written.to], html: written.html });
});

test('a letter a carrier does not take is an error', async () => {
  await expect(bySes.send(mail({ subject: '' }))).rejects.toThrow();
  await expect(bySmtp.send(mail({ to: '' }))).rejects.toThrow();
});

test('a carrier that does not answer is an error', async () => {
  await expect(mailerBy('smtp://127.0.0.1:9', office).send(mail())).rejects.toThrow();
});
