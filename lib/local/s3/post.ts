// The upload a browser makes from a signed form: its signer's grant, within the policy the signer wrote.
import { signerOfForm } from './authentication.ts';
import { type Answer, type Call, objectArn, versionHeader } from './call.ts';
import { checkedChecksum, checkMd5, isChecksum } from './checksums.ts';
import { asSentInForm, checkKey, factsIn } from './facts.ts';
import { type Form, formIn } from './form.ts';
import { checkPolicy, readPolicy } from './policy.ts';
import { S3Problem } from './problems.ts';
import type { Version } from './store.ts';
import { document, leaf } from './xml.ts';

const KNOWN = ['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature', 'x-amz-server-side-encryption'];
const UNKNOWN = ['acl', 'tagging', 'redirect', 'success_action_redirect'];

const refuseUnknown = (fields: Form['fields']): void => {
  const isKnown = (name: string) => KNOWN.includes(name) || name.startsWith('x-amz-meta-') || isChecksum(name);
  const unknown = [...fields.keys()].find(
    (name) => UNKNOWN.includes(name) || (name.startsWith('x-amz-') && !isKnown(name)),
  );
  if (unknown !== undefined) throw new S3Problem('NotImplemented', `The local S3 has no field ${unknown} in a form.`);
};

/** The bucket counts as said by the address, and by the form too where it names one. */
const saidIn = (fields: Form['fields'], bucket: string): ReadonlyMap<string, readonly string[]> => {
  const said = new Map([...fields].map(([name, value]) => [name, [value]]));
  return said.set('bucket', [bucket, ...(said.get('bucket') ?? [])]);
};

const answerOf = (call: Call, fields: Form['fields'], version: Version): Answer => {
  const path = `${version.bucket}/${version.key.split('/').map(encodeURIComponent).join('/')}`;
  const location = `http://${call.given.get('host')}/${path}`;
  const headers = { etag: version.etag, location, ...versionHeader(call.bucket, version) };
  const status = Number(fields.get('success_action_status') ?? 204);
  if (status !== 201) return { status: status === 200 ? 200 : 204, headers };
  const body = document('PostResponse', [
    leaf('Location', location),
    leaf('Bucket', version.bucket),
    leaf('Key', version.key),
    leaf('ETag', version.etag),
  ]);
  return { status, headers, body };
};

export const postObject = async (call: Call): Promise<Answer> => {
  const { bucket, message, given, insist, store, at, requestId } = call;
  if (!given.has('content-length'))
    throw new S3Problem('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  const form = formIn(message.body, given.get('content-type') ?? '');
  const { bytes } = form.file;
  const key = form.fields.get('key')?.replace(/\$\{filename\}/g, () => form.file.name);
  if (key === undefined) throw new S3Problem('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  const fields = new Map([...form.fields, ['key', key]]);
  const principal = signerOfForm((name) => fields.get(name));
  const policy = readPolicy(fields.get('policy') ?? '');
  checkPolicy(policy, { values: saidIn(fields, bucket.name), size: bytes.length, at });
  refuseUnknown(fields);
  insist(principal, 's3:PutObject', objectArn(bucket, key));
  checkKey(key);
  checkMd5(fields.get('content-md5'), bytes);
  const checksum = checkedChecksum([...fields], bytes);
  const version = await store.put(
    { bucket: bucket.name, key, headers: factsIn(asSentInForm(fields)), checksum, modifiedAt: at },
    bytes,
    { versioned: bucket.versioned, owed: { reason: 'POST Object', requestId } },
  );
  await call.handOn();
  return answerOf(call, fields, version);
};
