// The bytes a request means to store: framing taken off, and every hash it names checked.
import type { Signer } from './authentication.ts';
import { type Checksum, checkedChecksum, checkMd5 } from './checksums.ts';
import { type Streamed, unframed } from './chunks.ts';
import type { Message } from './message.ts';
import { S3Problem } from './problems.ts';
import { sha256 } from './signature.ts';

export type Content = { readonly bytes: Buffer; readonly checksum: Checksum | undefined };

const STREAMING: readonly string[] = [
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
];

const plain = (body: Buffer): Streamed => ({ bytes: body, trailers: new Map() });

const received = (message: Message, signer: Signer): Streamed => {
  const { payload } = signer;
  if (payload === 'UNSIGNED-PAYLOAD') return plain(message.body);
  if (STREAMING.includes(payload)) return streamed(message, signer);
  if (!/^[0-9a-f]{64}$/.test(payload)) throw new S3Problem('NotImplemented', `The local S3 has no ${payload}.`);
  if (sha256(message.body) !== payload)
    throw new S3Problem(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  return plain(message.body);
};

const streamed = (message: Message, signer: Signer): Streamed => {
  const announced = message.headers.get('x-amz-decoded-content-length');
  if (announced === undefined)
    throw new S3Problem('MissingContentLength', 'You must provide the x-amz-decoded-content-length header.');
  const { bytes, trailers } = unframed(message.body, signer);
  if (bytes.length !== Number(announced))
    throw new S3Problem('IncompleteBody', `The body has ${bytes.length} bytes and not ${announced}, as it announced.`);
  const promised = (message.headers.get('x-amz-trailer') ?? '').split(',').filter((name) => name !== '');
  if (promised.map((name) => name.trim().toLowerCase()).join() !== [...trailers.keys()].join())
    throw new S3Problem('MalformedTrailerError', 'The trailers are not those the request announced.');
  return { bytes, trailers };
};

/** `given` are the headers of the request, be they in its address. */
export const contentOf = (message: Message, signer: Signer, given: ReadonlyMap<string, string>): Content => {
  const { bytes, trailers } = received(message, signer);
  checkMd5(given.get('content-md5'), bytes);
  const checksum = checkedChecksum([...given, ...trailers], bytes);
  if (given.has('x-amz-sdk-checksum-algorithm') && !checksum)
    throw new S3Problem(
      'InvalidRequest',
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    );
  return { bytes, checksum };
};
