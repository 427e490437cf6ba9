// Policies and form bodies as no SDK would write them, rightly signed all the same.
import { expect, test } from '@jest/globals';
import { type Cloud, cloud } from './s3-cloud.ts';
import { codeOf, credential, type Fields, post, signed } from './s3-posting.ts';

const covered: readonly unknown[] = [
  { bucket: 'plain' },
  { 'X-Amz-Algorithm': 'AWS4-HMAC-SHA256' },
  { 'x-amz-credential': credential },
  ['starts-with', '$x-amz-date', '2031'],
];
const expiration = '2031-03-01T05:00:00Z';
const base64 = (policy: unknown): string => Buffer.from(JSON.stringify(policy)).toString('base64');
const allowing = (conditions: readonly unknown[], more: Fields = {}): Fields => ({
  ...signed(base64({ expiration, conditions: [...covered, ...conditions] })),
  ...more,
});
const target = ({ s3 }: Cloud): string => `${s3.url}/plain`;
const anyKey = ['starts-with', '$key', ''];

test.each([
  ['eq', [{ key: 'a' }], { key: 'a' }, 204],
  ['eq in other letters', [['eq', '$KEY', 'a']], { Key: 'a' }, 204],
  ['eq, not met', [['eq', '$key', 'a']], { key: 'A' }, 'AccessDenied'],
  ['starts-with', [['starts-with', '$key', 'f/']], { key: 'f/a' }, 204],
  ['starts-with, not met', [['starts-with', '$key', 'f/']], { key: 'g/f/' }, 'AccessDenied'],
  ['two on one field', [anyKey, ['eq', '$key', 'a']], { key: 'b' }, 'AccessDenied'],
  ['one on a field that is not there', [anyKey, ['starts-with', '$tag', '']], { key: 'a' }, 'AccessDenied'],
  [
    'a type of a kind',
    [anyKey, ['starts-with', '$Content-Type', 'image/']],
    { key: 'a', 'content-type': 'image/png' },
    204,
  ],
  [
    'a list of types, one of another kind',
    [anyKey, ['starts-with', '$Content-Type', 'image/']],
    { key: 'a', 'content-type': 'image/png,text/html' },
    'AccessDenied',
  ],
  ['a length within', [anyKey, ['content-length-range', '1', '4']], { key: 'a' }, 204],
  ['a length beyond', [anyKey, ['content-length-range', 1, 3]], { key: 'a' }, 'EntityTooLarge'],
  [
    'two lengths',
    [anyKey, ['content-length-range', 1, 9], ['content-length-range', 5, 9]],
    { key: 'a' },
    'EntityTooSmall',
  ],
  ['none on the key', [], { key: 'a' }, 'AccessDenied'],
  [
    'a checksum',
    [anyKey, ['starts-with', '$x-amz-checksum-crc32', '']],
    { key: 'a', 'x-amz-checksum-crc32': 'O45cEQ==' },
    'BadDigest',
  ],
  [
    'an MD5',
    [anyKey, ['starts-with', '$content-md5', '']],
    { key: 'a', 'content-md5': 'HLAI2oPjFn/u5EgfHIN8sQ==' },
    'BadDigest',
  ],
])('conditions with %s', async (_, conditions, fields, answer) => {
  const store = await cloud();
  expect(await codeOf(await post(target(store), allowing(conditions, fields), 'text'))).toBe(answer);
});

test.each([
  ['x-amz-date', '20310302T040000Z'],
  ['x-amz-algorithm', 'AWS4-HMAC-SHA1'],
])('a policy that leaves %s open leaves it as the signature has it', async (field, value) => {
  const store = await cloud();
  const open = [...covered.filter((it) => !JSON.stringify(it).toLowerCase().includes(field)), anyKey];
  const conditions = [...open, ['starts-with', `$${field}`, '']];
  const fields = { ...signed(base64({ expiration, conditions })), key: 'a' };
  expect(await codeOf(await post(target(store), { ...fields, [field]: value }, 'text'))).toBe('AccessDenied');
  expect(await codeOf(await post(target(store), fields, 'text'))).toBe(204);
});

test('a policy that names no bucket is good for none', async () => {
  const store = await cloud();
  const conditions = [...covered.slice(1), anyKey];
  const answer = await post(target(store), { ...signed(base64({ expiration, conditions })), key: 'a' }, 'text');
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('Extra input fields: bucket');
});

test.each([
  ['no base64 of JSON', '%%%'],
  ['no object', base64([])],
  ['no expiration', base64({ conditions: [] })],
  ['an expiration without a zone', base64({ expiration: '2031-03-01T05:00:00', conditions: [] })],
  ['no conditions', base64({ expiration })],
  ['an unknown operator', base64({ expiration, conditions: [['ends-with', '$key', 'a']] })],
  ['a field without its sign', base64({ expiration, conditions: [['eq', 'key', 'a']] })],
  ['two fields in one condition', base64({ expiration, conditions: [{ key: 'a', bucket: 'plain' }] })],
  ['a length that is no number', base64({ expiration, conditions: [['content-length-range', 'a', 'b']] })],
])('a policy with %s is no policy', async (_, policy) => {
  const store = await cloud();
  const answer = await post(target(store), { ...signed(policy), key: 'a' }, 'text');
  expect(await codeOf(answer)).toBe('InvalidPolicyDocument');
});

test.each([
  ['acl', 'private'],
  ['success_action_redirect', 'http://127.0.0.1:3000/'],
  ['tagging', '<Tagging/>'],
  ['x-amz-storage-class', 'STANDARD'],
])('the field %s, though covered, is refused by name', async (field, value) => {
  const store = await cloud();
  const fields = allowing([anyKey, { [field]: value }], { key: 'a', [field]: value });
  const answer = await post(target(store), fields, 'text');
  expect(answer.status).toBe(501);
  expect(await answer.text()).toContain(`no field ${field}`);
});

const B = 'x-boundary';
const part = (name: string, value: string, more = '') =>
  `--${B}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const fields = Object.entries(allowing([anyKey], { key: 'a' })).map(([name, value]) => part(name, value));
const file = part('file', 'te\r\n--x-bound\r\nxt', '; filename="a"\r\nContent-Type: a/b');
const end = `--${B}--\r\n`;
const send = (store: Cloud, body: string, type = `multipart/form-data; boundary=${B}`) =>
  fetch(target(store), { method: 'POST', body, headers: { 'content-type': type } });

test.each([
  ['as it should be', [...fields, file, end].join(''), 204],
  ['something before the first field', ['preamble\r\n', ...fields, file, end].join(''), 204],
  ['a field after the file, which does not count', [...fields, file, part('acl', 'x'), end].join(''), 204],
  ['a field that counts after the file', [...fields.slice(1), file, fields[0], end].join(''), 'InvalidArgument'],
  ['no file', [...fields, end].join(''), 'InvalidArgument'],
  ['two files', [...fields, file, file, end].join(''), 'InvalidArgument'],
  ['no key', [...fields.slice(0, -1), file, end].join(''), 'InvalidArgument'],
  ['an empty key', [...fields.slice(0, -1), part('key', ''), file, end].join(''), 'InvalidArgument'],
  ['one field twice', [...fields, part('KEY', 'b'), file, end].join(''), 'MalformedPOSTRequest'],
  ['no end', [...fields, file].join(''), 'MalformedPOSTRequest'],
  ['an end in the middle of the file', [...fields, file.slice(0, -8)].join(''), 'MalformedPOSTRequest'],
  [
    'a part without a name',
    [`--${B}\r\nContent-Type: a/b\r\n\r\n\r\n`, ...fields, file, end].join(''),
    'MalformedPOSTRequest',
  ],
  [
    'a part without an end of its headers',
    [part('x-ignore-it', '').slice(0, -4), ...fields, file, end].join(''),
    'MalformedPOSTRequest',
  ],
  ['an end that is none', [...fields, file, `--${B}/`].join(''), 'MalformedPOSTRequest'],
  ['nothing in it', '', 'MalformedPOSTRequest'],
  [
    '20 KB before the file',
    [part('x-ignore-it', 'x'.repeat(20_480)), ...fields, file, end].join(''),
    'MaxPostPreDataLengthExceeded',
  ],
  ['no policy', [part('key', 'a'), file, end].join(''), 'AccessDenied'],
])('a form with %s is answered so', async (_, body, answer) => {
  const store = await cloud();
  expect(await codeOf(await send(store, body))).toBe(answer);
  const stored = store.text('a', { Bucket: 'plain' });
  await (answer === 204
    ? expect(stored).resolves.toBe('te\r\n--x-bound\r\nxt')
    : expect(stored).rejects.toMatchObject({ name: 'NoSuchKey' }));
});

test.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])(
  'a form sent as %s is none',
  async (type) => {
    const store = await cloud();
    expect(await codeOf(await send(store, [...fields, file, end].join(''), type))).toBe('MalformedPOSTRequest');
  },
);

test('facts a header could not carry are refused when they are sent', async () => {
  const store = await cloud();
  const withField = (name: string, value: string) =>
    post(target(store), allowing([anyKey, ['starts-with', `$${name}`, '']], { key: 'a', [name]: value }), 'text');
  expect(await codeOf(await withField('x-amz-meta-note', 'two\r\nlines'))).toBe('InvalidArgument');
  expect(await codeOf(await withField('x-amz-meta-名', 'x'))).toBe('InvalidArgument');
  expect(await codeOf(await withField('content-disposition', 'attachment; filename="计划.pdf"'))).toBe(204);
  const { ContentDisposition = '' } = await store.get('a', { Bucket: 'plain' });
  expect(Buffer.from(ContentDisposition, 'latin1').toString()).toBe('attachment; filename="计划.pdf"');
});
