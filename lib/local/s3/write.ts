// PutObject, CopyObject and DeleteObject: what changes a bucket.
import { type Answer, bucketNamed, objectArn, type SignedCall, versionHeader } from './call.ts';
import { ONLY_VERSION } from './catalogue.ts';
import { writeCheck } from './conditions.ts';
import { contentOf } from './content.ts';
import { checkKey, factsIn } from './facts.ts';
import { queried } from './message.ts';
import { S3Problem } from './problems.ts';
import { type Place, readable } from './read.ts';
import { document, leaf } from './xml.ts';

const insistOnWrite = ({ insist, signer, bucket, message, given }: SignedCall): void => {
  insist(signer.principal, 's3:PutObject', objectArn(bucket, message.key));
  // Otherwise it would be a way to ask what is there.
  if (given.has('if-match')) insist(signer.principal, 's3:GetObject', objectArn(bucket, message.key));
  checkKey(message.key);
};

export const putObject = async (call: SignedCall): Promise<Answer> => {
  const { bucket, message, given, at, requestId } = call;
  if (!given.has('content-length') && !given.has('x-amz-decoded-content-length'))
    throw new S3Problem('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  insistOnWrite(call);
  const check = writeCheck(given);
  const { bytes, checksum } = contentOf(message, call.signer, given);
  const version = await call.store.put(
    { bucket: bucket.name, key: message.key, headers: factsIn(given), checksum, modifiedAt: at },
    bytes,
    { versioned: bucket.versioned, check, owed: { reason: 'PutObject', requestId } },
  );
  await call.handOn();
  return {
    status: 200,
    headers: {
      etag: version.etag,
      ...versionHeader(bucket, version),
      ...(checksum && { [checksum[0]]: checksum[1], 'x-amz-checksum-type': 'FULL_OBJECT' }),
    },
  };
};

const sourceOf = (call: SignedCall): Place => {
  const [path = '', versionId, ...rest] = (call.given.get('x-amz-copy-source') ?? '').split('?versionId=');
  try {
    const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(decodeURIComponent(path)) ?? [];
    if (bucket && key && rest.length === 0)
      return { bucket: bucketNamed(call, bucket), key, versionId: versionId && decodeURIComponent(versionId) };
  } catch (reason) {
    if (reason instanceof S3Problem) throw reason;
  }
  throw new S3Problem('InvalidArgument', 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey');
};

export const copyObject = async (call: SignedCall): Promise<Answer> => {
  const { bucket, message, given, store, at, requestId } = call;
  const place = sourceOf(call);
  const source = readable(call, place);
  insistOnWrite(call);
  const directive = given.get('x-amz-metadata-directive') ?? 'COPY';
  if (directive !== 'COPY' && directive !== 'REPLACE')
    throw new S3Problem('InvalidArgument', `Unknown metadata directive: ${directive}`);
  const newest = store.current(bucket.name, message.key);
  if (directive === 'COPY' && newest?.sequence === source.sequence)
    throw new S3Problem('InvalidRequest', 'This copy request is illegal: it copies an object to itself unchanged.');
  const version = store.copy(
    {
      ...{ bucket: bucket.name, key: message.key, checksum: source.checksum, modifiedAt: at },
      headers: directive === 'REPLACE' ? factsIn(given) : source.headers,
    },
    source,
    { versioned: bucket.versioned, check: writeCheck(given), owed: { reason: 'CopyObject', requestId } },
  );
  await call.handOn();
  return {
    status: 200,
    headers: {
      ...versionHeader(bucket, version),
      ...(place.bucket.versioned && { 'x-amz-copy-source-version-id': source.id }),
    },
    body: document('CopyObjectResult', [
      leaf('LastModified', new Date(version.modifiedAt).toISOString()),
      leaf('ETag', version.etag),
    ]),
  };
};

export const deleteObject = ({ bucket, message, given, insist, signer, store, at }: SignedCall): Answer => {
  if (given.has('if-match')) throw new S3Problem('NotImplemented', 'The local S3 has no DELETE with If-Match.');
  const [key, versionId] = [message.key, queried(message, 'versionId')];
  if (versionId === '') throw new S3Problem('InvalidArgument', 'Version id cannot be the empty string');
  const action = versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
  insist(signer.principal, action, objectArn(bucket, key));
  checkKey(key);
  if (versionId === undefined && bucket.versioned) {
    const mark = store.mark({ bucket: bucket.name, key, modifiedAt: at });
    return { status: 204, headers: { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, mark) } };
  }
  const version = store.version(bucket.name, key, versionId ?? ONLY_VERSION);
  if (version) store.erase(version);
  const wasMark = version !== undefined && version.content === undefined;
  return {
    status: 204,
    headers: {
      ...(versionId !== undefined && bucket.versioned && { 'x-amz-version-id': versionId }),
      ...(wasMark && { 'x-amz-delete-marker': 'true' }),
    },
  };
};
