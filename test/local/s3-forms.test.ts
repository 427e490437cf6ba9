// Upload forms as the portal gets them: what their policy says is enforced, field by field and byte by byte.
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { expect, test } from '@jest/globals';
import { accessKeyOf } from '../../lib/local/credentials.ts';
import { type Cloud, clientOf, cloud, noon } from './s3-cloud.ts';
import { codeOf, type Fields, post } from './s3-posting.ts';

const Key = 'f-1/d-1';
const type = 'application/pdf';
const bytes = '%PDF-1.7 计划';
const size = Buffer.byteLength(bytes);

/** As the document store asks for it, with more fields that a policy may fix. */
const formFor = async (store: Cloud, more: Partial<PresignedPostOptions> = {}, client = store.clerk) => {
  const { url, fields } = await createPresignedPost(client, {
    Bucket: 'quarantine',
    Key,
    Expires: 300,
    Fields: { 'Content-Type': type, 'x-amz-meta-folder': 'f-1', success_action_status: '204' },
    Conditions: [
      ['eq', '$Content-Type', type],
      ['content-length-range', size, size],
    ],
    ...more,
  });
  return { url, fields };
};
const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
const listed = async ({ text }: Cloud) => text(Key).catch(({ name }: Error) => name);

test('a file posted as the form says is stored, and its event tells of a form', async () => {
  const store = await cloud();
  await store.listen();
  const { url, fields } = await formFor(store);
  const answer = await post(url, fields, bytes, { type: 'text/html' });
  expect(answer.status).toBe(204);
  const stored = await store.get(Key);
  expect(await stored.Body?.transformToString()).toBe(bytes);
  expect(stored).toMatchObject({ ContentType: type, Metadata: { folder: 'f-1' } });
  expect(answer.headers.get('x-amz-version-id')).toBe(stored.VersionId);
  expect(answer.headers.get('etag')).toBe(stored.ETag);
  expect(answer.headers.get('location')).toBe(`${store.s3.url}/quarantine/${Key}`);
  expect(store.created).toMatchObject([{ bucket: 'quarantine', key: Key, size, reason: 'POST Object' }]);
});

const names = [
  ...['Content-Type', 'x-amz-meta-folder', 'success_action_status', 'bucket', 'key', 'Policy'],
  ...['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Signature'],
];

test('these are all the fields there are', async () => {
  expect(Object.keys((await formFor(await cloud())).fields).sort()).toEqual([...names].sort());
});

test.each(names)('a form in which %s is another, at any place of it, is refused', async (name) => {
  const store = await cloud();
  const { url, fields } = await formFor(store);
  const value = fields[name] ?? '';
  const step = Math.ceil(value.length / 40);
  for (let at = 0; at < value.length; at += step) {
    const other = value[at] === 'a' ? 'b' : 'a';
    const changed = value.slice(0, at) + other + value.slice(at + 1);
    const answer = await post(url, { ...fields, [name]: changed }, bytes);
    expect({ changed, status: answer.status }).toEqual({ changed, status: 403 });
  }
  for (const changed of ['', `${value} `, value.slice(0, -1), value.toUpperCase() + value.toLowerCase()])
    expect({ changed, status: (await post(url, { ...fields, [name]: changed }, bytes)).status }).toEqual({
      changed,
      status: 403,
    });
  expect(await listed(store)).toBe('NoSuchKey');
});

// The address says the bucket too.
test.each(names.filter((name) => name !== 'bucket'))('a form that leaves out %s is refused', async (name) => {
  const store = await cloud();
  const { url, fields } = await formFor(store);
  expect((await post(url, without(fields, name), bytes)).ok).toBe(false);
  expect(await listed(store)).toBe('NoSuchKey');
  expect((await post(url, fields, bytes)).ok).toBe(true);
});

test('a file is as long as the policy says, to the byte', async () => {
  const store = await cloud();
  const { url, fields } = await formFor(store);
  expect(await codeOf(await post(url, fields, `${bytes}.`))).toBe('EntityTooLarge');
  expect(await codeOf(await post(url, fields, bytes.slice(1)))).toBe('EntityTooSmall');
  expect(await codeOf(await post(url, fields, ''))).toBe('EntityTooSmall');
  expect(await listed(store)).toBe('NoSuchKey');
  expect(await codeOf(await post(url, fields, bytes))).toBe(204);
});

test('a form serves until its policy expires, to the millisecond', async () => {
  const store = await cloud();
  const { url, fields } = await formFor(store);
  const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString());
  store.clock.now = Date.parse(policy.expiration);
  expect(store.clock.now - noon).toBeGreaterThanOrEqual(299_000);
  const late = await post(url, fields, bytes);
  expect(late.status).toBe(403);
  expect(await late.text()).toContain('Invalid according to Policy: Policy expired.');
  store.clock.now -= 1;
  expect(await codeOf(await post(url, fields, bytes))).toBe(204);
});

test('an extra field is refused unless it is to be ignored', async () => {
  const store = await cloud();
  const { url, fields } = await formFor(store);
  const extra = await post(url, { ...fields, 'x-amz-meta-more': 'x' }, bytes);
  expect(extra.status).toBe(403);
  expect(await extra.text()).toContain('Extra input fields: x-amz-meta-more');
  expect(await codeOf(await post(url, { ...fields, 'Cache-Control': 'public' }, bytes))).toBe('AccessDenied');
  expect(await codeOf(await post(url, { ...fields, 'x-ignore-me': 'x' }, bytes))).toBe(204);
});

test('a form is good for its own bucket', async () => {
  const store = await cloud();
  const { fields } = await formFor(store);
  const elsewhere = await post(`${store.s3.url}/accepted`, fields, bytes);
  expect(elsewhere.status).toBe(403);
  expect(await elsewhere.text()).toContain(
    'Policy Condition failed: [&quot;eq&quot;, &quot;$bucket&quot;, &quot;quarantine&quot;]',
  );
  expect((await post(`${store.s3.url}/accepted`, { ...fields, bucket: 'accepted' }, bytes)).status).toBe(403);
  expect(await codeOf(await post(`${store.s3.url}/nowhere`, fields, bytes))).toBe('NoSuchBucket');
});

test('a forged form is refused', async () => {
  const store = await cloud();
  const refused = async (client: Cloud['clerk']) => {
    const { url, fields } = await formFor(store, {}, client);
    const answer = await post(url, fields, bytes);
    expect(answer.status).toBe(403);
    return codeOf(answer);
  };
  const accessKeyId = accessKeyOf('Clerk');
  const impostor = { credentials: { accessKeyId, secretAccessKey: 'guessed' } };
  expect(await refused(store.as('', impostor))).toBe('SignatureDoesNotMatch');
  const stranger = { credentials: { accessKeyId: 'AKIAREAL', secretAccessKey: 'x' } };
  expect(await refused(store.as('', stranger))).toBe('InvalidAccessKeyId');
  expect(await refused(store.as('Clerk', { region: 'us-east-1' }))).toBe('SignatureDoesNotMatch');
});

test('policy and signature of two forms cannot be swapped', async () => {
  const store = await cloud();
  const [one, other] = [await formFor(store), await formFor(store, { Key: 'f-1/d-2' })];
  const signature = other.fields['X-Amz-Signature'] ?? '';
  const policy = other.fields['Policy'] ?? '';
  expect((await post(one.url, { ...one.fields, 'X-Amz-Signature': signature }, bytes)).status).toBe(403);
  expect((await post(one.url, { ...one.fields, Policy: policy }, bytes)).status).toBe(403);
  const both = { ...one.fields, Policy: policy, 'X-Amz-Signature': signature };
  expect((await post(one.url, both, bytes)).status).toBe(403);
  expect(await listed(store)).toBe('NoSuchKey');
});

test('a form used a second time adds a version and leaves the first as it was', async () => {
  const store = await cloud();
  const { url, fields } = await formFor(store);
  const versionOf = async (body: string) => (await post(url, fields, body)).headers.get('x-amz-version-id') ?? '';
  const first = await versionOf(bytes);
  const second = await versionOf(bytes.replace('1.7', '1.8'));
  expect(second).not.toBe(first);
  expect(await store.text(Key, { VersionId: first })).toBe(bytes);
});

test.each([
  ['200', 200, ''],
  ['201', 201, `<Key>${Key}</Key>`],
  ['204', 204, ''],
  ['302', 204, ''],
])('who asks for the status %s is answered %i', async (success_action_status, status, body) => {
  const store = await cloud();
  const { url, fields } = await formFor(store, { Fields: { 'Content-Type': type, success_action_status } });
  const answer = await post(url, fields, bytes);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(body);
});

test('the file may give its name to the key, without the folders it came from', async () => {
  const store = await cloud();
  const { url, fields } = await formFor(store, { Key: `f-1/\${filename}` });
  expect(await codeOf(await post(url, fields, bytes, { name: '../x/计划"书".pdf' }))).toBe(204);
  expect(await store.text('f-1/计划"书".pdf')).toBe(bytes);
  expect((await post(url, { ...fields, key: `f-2/\${filename}` }, bytes)).status).toBe(403);
});

test('the signer’s grant is asked for when the browser posts, and named when it is missing', async () => {
  const grants = [{ action: 's3:GetObject', on: '*' }];
  const store = await cloud({ grants });
  const { url, fields } = await formFor(store, {}, clientOf(store.s3.url, noon, 'Clerk'));
  const answer = await post(url, fields, bytes);
  expect(answer.status).toBe(403);
  const what = `s3:PutObject on resource: arn:aws:s3:::quarantine/${Key}`;
  expect(await answer.text()).toContain(`User: Clerk is not authorized to perform: ${what}`);
  expect(store.denied).toMatchObject([{ principal: 'Clerk', action: 's3:PutObject' }]);
});
