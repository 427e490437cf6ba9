// Takes the aws-chunked framing off a streamed body and checks the signature of each chunk, where it has one.
import type { Signer } from './authentication.ts';
import { S3Problem } from './problems.ts';
import { hmac, scopeName, sha256 } from './signature.ts';

export type Streamed = {
  readonly bytes: Buffer;
  /** What came after the last chunk, by lower-case name. */
  readonly trailers: ReadonlyMap<string, string>;
};

type Chunk = { readonly bytes: Buffer; readonly signature: string | undefined; readonly next: number };

const broken = (): S3Problem =>
  new S3Problem('IncompleteBody', 'The body is not framed as aws-chunked says, or it ends too early.');

const chunkAt = (body: Buffer, at: number): Chunk => {
  const lineEnd = body.indexOf('\r\n', at);
  const line = lineEnd < 0 ? '' : body.toString('latin1', at, lineEnd);
  const [, size, signature] = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line) ?? [];
  if (size === undefined) throw broken();
  const begin = lineEnd + 2;
  const end = begin + Number.parseInt(size, 16);
  const last = begin === end;
  if (!last && body.toString('latin1', end, end + 2) !== '\r\n') throw broken();
  return { bytes: body.subarray(begin, end), signature, next: last ? end : end + 2 };
};

const trailersIn = (rest: Buffer): ReadonlyMap<string, string> =>
  new Map(
    rest
      .toString('latin1')
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map((line): [string, string] => {
        const [name = '', ...value] = line.split(':');
        return [name.toLowerCase(), value.join(':').trim()];
      }),
  );

/** Each signature continues the one before, the first that of the request itself. */
const chainOf = ({ key, date, scope, signature }: Signer) => {
  let previous = signature;
  return (kind: 'PAYLOAD' | 'TRAILER', hashes: readonly string[], claimed: string | undefined): void => {
    const text = [`AWS4-HMAC-SHA256-${kind}`, date, scopeName(scope), previous, ...hashes].join('\n');
    previous = hmac(key, text).toString('hex');
    if (previous !== claimed)
      throw new S3Problem('SignatureDoesNotMatch', 'The signature of a chunk does not match what we calculated.');
  };
};

const TRAILER_SIGNATURE = 'x-amz-trailer-signature';

export const unframed = (body: Buffer, signer: Signer): Streamed => {
  const signed = signer.payload.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD');
  const check = signed ? chainOf(signer) : undefined;
  const pieces: Buffer[] = [];
  let chunk = chunkAt(body, 0);
  for (; ; chunk = chunkAt(body, chunk.next)) {
    check?.('PAYLOAD', [sha256(''), sha256(chunk.bytes)], chunk.signature);
    if (chunk.bytes.length === 0) break;
    pieces.push(chunk.bytes);
  }
  const { [TRAILER_SIGNATURE]: signature, ...trailers } = Object.fromEntries(trailersIn(body.subarray(chunk.next)));
  const named = Object.entries(trailers);
  if (signer.payload.endsWith('-TRAILER'))
    check?.('TRAILER', [sha256(named.map(([name, value]) => `${name}:${value}\n`).join(''))], signature);
  return { bytes: Buffer.concat(pieces), trailers: new Map(named) };
};
