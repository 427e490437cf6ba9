// Documents on the local object store, signed for as the deployed functions are: one form for one file, one link for one.
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { arrivalsIn, documentKeyFrom, documentLinksIn } from '#adapters/s3/document-store.ts';
import { fileErasureIn } from '#adapters/s3/file-erasure.ts';
import type { DocumentKey, UploadForm } from '#app/ports.ts';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { startS3 } from '../../lib/local/s3.ts';
import { documentId } from '../support/papers.ts';
import { newFolder } from './appending.ts';
import { actAs, assembly, folder, named } from './assembly.ts';

const clock = { ahead: 0 };
afterEach(() => {
  clock.ahead = 0;
});
const s3 = await startS3({
  assembly,
  permissions: permissionsIn(assembly),
  folder: join(folder, 'documents'),
  now: () => Date.now() + clock.ahead,
});
afterAll(() => s3.close());

const bucket = (prefix: string) => named('AWS::S3::Bucket', prefix).toLowerCase();
const buckets = [bucket('DocumentsQuarantine'), bucket('DocumentsAccepted')] as const;
const as = <Made>(prefix: string, make: () => Made): Made => {
  actAs(named('AWS::Lambda::Function', prefix), { S3: s3.url });
  return make();
};
const links = documentLinksIn(...buckets);
const arrivals = as('EventsReceiveDocument', () => arrivalsIn(...buckets));

const PDF = 'application/pdf';
const content = '%PDF-1.7 计划';
const size = Buffer.byteLength(content);
const newDocument = (): DocumentKey => ({ folderId: newFolder(), documentId: documentId(1) });

const formFor = (key: DocumentKey, seconds = 600) =>
  as('Apidocuments', () => links.uploadForm(key, PDF, size, seconds));
const linkTo = (key: DocumentKey, name = 'a.pdf', seconds = 60) =>
  as('Apidocuments', () => links.downloadLink(key, name, PDF, seconds));
const received = <Result>(work: (of: typeof arrivals) => Promise<Result>): Promise<Result> =>
  as('EventsReceiveDocument', () => work(arrivals));

const post = ({ url, fields }: UploadForm, text = content, otherwise: Readonly<Record<string, string>> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...otherwise })) form.append(name, value);
  form.append('file', new Blob([text]), 'whatever.pdf');
  return fetch(url, { method: 'POST', body: form });
};
const upload = async (key: DocumentKey, text = content): Promise<string> => {
  const answer = await post(await formFor(key), text);
  expect(answer.status).toBe(204);
  return answer.headers.get('x-amz-version-id') ?? '';
};
const readText = async (key: DocumentKey, versionId: string) => {
  const bytes = await received((of) => of.read(key, versionId));
  return bytes === undefined ? undefined : Buffer.from(bytes).toString();
};

test('a file posted by its form is read as it arrived, by its version', async () => {
  const key = newDocument();
  const first = await upload(key);
  const second = await upload(key, content.replace('1.7', '1.8'));
  expect(await readText(key, first)).toBe(content);
  expect(await readText(key, second)).toBe(content.replace('1.7', '1.8'));
});

test.each<[what: string, text: string, otherwise: (of: DocumentKey) => Record<string, string>]>([
  ['a byte more', `${content}.`, () => ({})],
  ['a byte less', content.slice(1), () => ({})],
  ['another type', content, () => ({ 'Content-Type': 'text/html' })],
  ['another folder', content, ({ documentId: id }) => ({ key: `${newFolder()}/${id}` })],
  ['another document', content, ({ folderId }) => ({ key: `${folderId}/${documentId(2)}` })],
  ['a longer key', content, ({ folderId, documentId: id }) => ({ key: `${folderId}/${id}/x` })],
  ['the other bucket', content, () => ({ bucket: buckets[1] })],
  ['no signature', content, () => ({ 'X-Amz-Signature': '0'.repeat(64) })],
  ['metadata nobody asked for', content, () => ({ 'x-amz-meta-a': 'b' })],
  ['another place to go on to', content, () => ({ success_action_redirect: 'https://example.org' })],
])('a form with %s is refused', async (_, text, otherwise) => {
  const key = newDocument();
  const form = await formFor(key);
  expect((await post(form, text, otherwise(key))).ok).toBe(false);
  expect((await post(form)).ok).toBe(true);
});

test('a form and a link serve until their time is over', async () => {
  const key = newDocument();
  const form = await formFor(key, 600);
  const version = await upload(key);
  await received((of) => of.takeOver(key, version, PDF));
  const link = await linkTo(key);
  clock.ahead = 58_000;
  expect((await fetch(link)).status).toBe(200);
  clock.ahead = 61_000;
  expect((await fetch(link)).status).toBe(403);
  clock.ahead = 598_000;
  expect((await post(form)).status).toBe(204);
  clock.ahead = 601_000;
  expect((await post(form)).status).toBe(403);
});

test('what was taken over is downloaded as the version that passed the check, whatever was posted since', async () => {
  const key = newDocument();
  const checked = await upload(key);
  await upload(key, content.replace('1.7', '6.6'));
  await received((of) => of.takeOver(key, checked, PDF));
  const answer = await fetch(await linkTo(key));
  expect(await answer.text()).toBe(content);
  expect(answer.headers.get('content-type')).toBe(PDF);
});

test('what was not taken over cannot be downloaded', async () => {
  const key = newDocument();
  await upload(key);
  expect((await fetch(await linkTo(key))).ok).toBe(false);
});

test('a link is good for its own document and its own answer', async () => {
  const [key, other] = [newDocument(), newDocument()];
  for (const one of [key, other]) {
    const version = await upload(one);
    await received((of) => of.takeOver(one, version, PDF));
  }
  const link = await linkTo(key);
  expect((await fetch(link)).status).toBe(200);
  expect((await fetch(link.replace(key.folderId, other.folderId))).status).toBe(403);
  expect((await fetch(link.replace('application%2Fpdf', 'text%2Fhtml'))).status).toBe(403);
  expect((await fetch(link.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=600000'))).status).toBe(403);
  expect((await fetch(link, { method: 'PUT', body: 'x' })).status).toBe(403);
});

test.each([
  '登记证书（副本）.pdf',
  'it’s "quoted" \'twice\' (1)*!.pdf',
  'a\r\nSet-Cookie: session=1\r\n\r\n<script>.pdf',
  '../../etc/passwd',
  '100%25.pdf; filename=b.exe',
  '👩‍👩‍👧 𠮷 ﷺ cafe\u0301.pdf',
  ' ',
])('a download is named %j, and no header is added by it', async (name) => {
  const key = newDocument();
  const version = await upload(key);
  await received((of) => of.takeOver(key, version, PDF));
  const { headers } = await fetch(await linkTo(key, name));
  const disposition = headers.get('content-disposition') ?? '';
  const told = /^attachment; filename\*=UTF-8''([\w.~%-]*)$/.exec(disposition)?.[1];
  expect(decodeURIComponent(told ?? '')).toBe(name);
  expect(headers.has('set-cookie')).toBe(false);
});

test('a document’s key is read back from where it lies, and nothing else is taken for one', () => {
  const key = newDocument();
  const path = `${key.folderId}/${key.documentId}`;
  expect(documentKeyFrom(path)).toEqual(key);
  for (const other of ['', '/', key.folderId, `${path}/`, `/${path}`, `${path}/x`, path.toLowerCase(), `${path}\n`])
    expect(documentKeyFrom(other)).toBeUndefined();
});

test('what never arrived cannot be read, and S3 tells whoever may not list a bucket no more than that', async () => {
  await expect(received((of) => of.read(newDocument(), 'a-version'))).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('what lies under a folder is erased from both buckets, and nothing beside it', async () => {
  const erasure = as('Schedulesdestroyexpired', () => fileErasureIn(...buckets));
  const [gone, kept] = [newDocument(), newDocument()];
  for (const key of [gone, kept]) {
    const version = await upload(key);
    await received((of) => of.takeOver(key, version, PDF));
  }
  const readable = async (key: DocumentKey) => (await fetch(await linkTo(key))).status;
  expect([await readable(gone), await readable(kept)]).toEqual([200, 200]);
  await as('Schedulesdestroyexpired', () => erasure.erase(gone.folderId));
  // Whoever may not list a bucket is not told whether something was ever there.
  expect([await readable(gone), await readable(kept)]).toEqual([403, 200]);
  await as('Schedulesdestroyexpired', () => erasure.erase(gone.folderId));
});
