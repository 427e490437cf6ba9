// The local mail service: what was sent can be read, also after a restart.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESClient, SendEmailCommand, SendRawEmailCommand, SendTemplatedEmailCommand } from '@aws-sdk/client-ses';
import { afterEach, expect, test } from '@jest/globals';
import { lettersIn, startSes } from '../../lib/local/ses.ts';

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const started = async (folder = mkdtempSync(join(tmpdir(), 'letters-'))) => {
  const clock = { now: Date.UTC(2027, 2, 1, 4) };
  const engine = await startSes({ folder, now: () => clock.now });
  const client = new SESClient({
    endpoint: engine.url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'AKLOCALSendLetter', secretAccessKey: 'local-SendLetter' },
    maxAttempts: 1,
  });
  endings.push(async () => {
    client.destroy();
    await engine.close();
  });
  return { folder, clock, engine, client };
};

const office = 'office@example.org';
const letterTo = (ToAddresses: string[], Data = '入围通知') =>
  new SendEmailCommand({
    Source: `示范办公室 <${office}>`,
    Destination: { ToAddresses },
    Message: { Subject: { Data }, Body: { Text: { Data: '贵单位已入围。' }, Html: { Data: '<p>贵单位已入围。</p>' } } },
  });

test('a letter sent can be read with its Chinese words', async () => {
  const { client, engine } = await started();
  const { MessageId } = await client.send(letterTo(['li@example.com']));
  expect(await lettersIn(engine.url)).toEqual([
    {
      id: MessageId,
      from: `示范办公室 <${office}>`,
      to: ['li@example.com'],
      subject: '入围通知',
      text: '贵单位已入围。',
      html: '<p>贵单位已入围。</p>',
      attachments: [],
      at: '2027-03-01T04:00:00.000Z',
    },
  ]);
});

test('a letter written as a MIME message keeps its attachment', async () => {
  const { client, engine } = await started();
  const mime = [
    `From: ${office}`,
    'To: li@example.com',
    `Subject: =?utf-8?B?${Buffer.from('评审结果').toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The result is attached.',
    '--part',
    'Content-Type: text/csv; name="result.csv"',
    'Content-Disposition: attachment; filename="result.csv"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('a,b\n').toString('base64'),
    '--part--',
    '',
  ].join('\r\n');
  await client.send(new SendRawEmailCommand({ Source: office, RawMessage: { Data: Buffer.from(mime) } }));
  const [letter] = await lettersIn(engine.url);
  expect(letter).toMatchObject({ from: office, to: ['li@example.com'], subject: '评审结果' });
  expect(letter?.text?.trim()).toBe('The result is attached.');
  expect(letter?.attachments).toEqual([
    { name: 'result.csv', type: 'text/csv', base64: Buffer.from('a,b\n').toString('base64') },
  ]);
});

test('letters of an earlier run are still there, in the order they were sent', async () => {
  const first = await started();
  for (const subject of ['first', 'second']) {
    await first.client.send(letterTo(['li@example.com'], subject));
    first.clock.now += 1;
  }
  await first.engine.close();
  const second = await started(first.folder);
  second.clock.now += 1_000;
  await second.client.send(letterTo(['li@example.com'], 'third'));
  expect((await lettersIn(second.engine.url)).map(({ subject }) => subject)).toEqual(['first', 'second', 'third']);
});

test('a letter to several readers is refused, for the engine would lose all but the first', async () => {
  const { client, engine } = await started();
  const sent = client.send(letterTo(['li@example.com', 'wang@example.com']));
  await expect(sent).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  expect(engine.letters()).toEqual([]);
});

test('a call the engine would never answer is refused', async () => {
  const { client } = await started();
  const sent = client.send(
    new SendTemplatedEmailCommand({
      Source: office,
      Destination: { ToAddresses: ['li@example.com'] },
      Template: 'result',
      TemplateData: '{}',
    }),
  );
  await expect(sent).rejects.toMatchObject({ name: 'InvalidAction' });
});

test('the page of the engine that shows letters is served', async () => {
  const { engine } = await started();
  const page = await fetch(engine.url);
  expect(page.headers.get('content-type')).toContain('text/html');
});
