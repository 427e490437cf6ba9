// Which operation a request asks for; what S3 could do and this one cannot is refused by name, never passed over.
import { signerOf } from './authentication.ts';
import type { Answer, Call, SignedCall } from './call.ts';
import { isChecksum } from './checksums.ts';
import { KEPT } from './facts.ts';
import { listObjects } from './list.ts';
import { type Message, queried } from './message.ts';
import { postObject } from './post.ts';
import { S3Problem } from './problems.ts';
import { getObject } from './read.ts';
import { copyObject, deleteObject, putObject } from './write.ts';

type Operation = {
  readonly run: (call: SignedCall) => Answer | Promise<Answer>;
  /** The parameters it understands; any other would mean another operation, or be passed over in silence. */
  readonly query?: readonly string[];
  readonly headers?: readonly string[];
  /** Whether it takes facts about an object: metadata, encryption. */
  readonly takesFacts?: true;
  readonly takesChecksum?: true;
};

const read: Operation = {
  run: getObject,
  query: ['versionId', ...KEPT.map((name) => `response-${name}`)],
  headers: ['x-amz-checksum-mode'],
};
const put: Operation = {
  run: putObject,
  headers: ['x-amz-decoded-content-length', 'x-amz-trailer', 'x-amz-sdk-checksum-algorithm'],
  takesFacts: true,
  takesChecksum: true,
};
const copy: Operation = {
  run: copyObject,
  headers: ['x-amz-copy-source', 'x-amz-metadata-directive'],
  takesFacts: true,
};
const remove: Operation = { run: deleteObject, query: ['versionId'] };
const list: Operation = {
  run: listObjects,
  query: ['list-type', 'prefix', 'delimiter', 'max-keys', 'continuation-token', 'start-after'],
};

const onObject: Readonly<Record<string, Operation>> = { GET: read, HEAD: read, PUT: put, DELETE: remove };

const operationOf = (message: Message, given: Call['given']): Operation | undefined => {
  if (message.key === '') return message.method === 'GET' && queried(message, 'list-type') === '2' ? list : undefined;
  if (message.method === 'PUT' && given.has('x-amz-copy-source')) return copy;
  return Object.hasOwn(onObject, message.method) ? onObject[message.method] : undefined;
};

const OF_THE_SIGNATURE: readonly string[] = [
  'x-amz-algorithm',
  'x-amz-content-sha256',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signature',
  'x-amz-signedheaders',
];
const ALWAYS: readonly string[] = ['x-amz-user-agent', 'x-id', ...OF_THE_SIGNATURE];

/** A link carries in its address what would else be headers. */
export const givenIn = ({ headers, query }: Message): Call['given'] =>
  new Map([
    ...query.flatMap(([name, value]): [string, string][] => {
      const header = name.toLowerCase();
      return header.startsWith('x-amz-') && !OF_THE_SIGNATURE.includes(header) ? [[header, value]] : [];
    }),
    ...headers,
  ]);

const isFact = (name: string): boolean => name.startsWith('x-amz-meta-') || name === 'x-amz-server-side-encryption';

const strangerIn = ({ message, given }: Call, operation: Operation): string | undefined => {
  const { query = [], headers = [], takesFacts = false, takesChecksum = false } = operation;
  const knows = (name: string) =>
    [...ALWAYS, ...headers].includes(name) || (takesFacts && isFact(name)) || (takesChecksum && isChecksum(name));
  return (
    message.query.map(([name]) => name).find((name) => !query.includes(name) && !/^x-(amz-|id$)/i.test(name)) ??
    [...given.keys()].find((name) => name.startsWith('x-amz-') && !knows(name))
  );
};

const notImplemented = ({ method, bucket, key, query }: Message, what?: string): S3Problem => {
  const on = key !== '' ? 'an object' : bucket !== '' ? 'a bucket' : 'all buckets';
  const asked = what ?? query.map(([name]) => name).join(', ');
  return new S3Problem('NotImplemented', `The local S3 has no ${method} on ${on}${asked && ` with ${asked}`}.`);
};

const isForm = ({ method, key, query }: Message): boolean => method === 'POST' && key === '' && query.length === 0;

export const perform = async (call: Call): Promise<Answer> => {
  const { message, given, at } = call;
  if (isForm(message)) return postObject(call);
  const signer = signerOf(message, at);
  const operation = operationOf(message, given);
  if (operation === undefined) throw notImplemented(message);
  const stranger = strangerIn(call, operation);
  if (stranger !== undefined) throw notImplemented(message, stranger);
  return operation.run({ ...call, signer });
};
