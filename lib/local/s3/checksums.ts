// The checksums an upload may name, worked out over the bytes that came and compared.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Problem } from './problems.ts';

/** The name of the header, and the value in it. */
export type Checksum = readonly [header: string, value: string];

const CASTAGNOLI = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0x82f63b78 : rest >>> 1;
  return rest;
});

const crc32c = (bytes: Buffer): number => {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (CASTAGNOLI[(rest ^ byte) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
};

const fourBytes = (number: number): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes.toString('base64');
};

const hashed = (algorithm: string) => (bytes: Buffer) => createHash(algorithm).update(bytes).digest('base64');

const algorithms: Readonly<Record<string, (bytes: Buffer) => string>> = {
  crc32: (bytes) => fourBytes(crc32(bytes)),
  crc32c: (bytes) => fourBytes(crc32c(bytes)),
  sha1: hashed('sha1'),
  sha256: hashed('sha256'),
};

const PREFIX = 'x-amz-checksum-';
/** Names that begin like a checksum's and say something else. */
const OTHERS = ['x-amz-checksum-algorithm', 'x-amz-checksum-mode', 'x-amz-checksum-type'];

export const isChecksum = (name: string): boolean => name.startsWith(PREFIX) && !OTHERS.includes(name);

/** The checksum to keep with the bytes, where one was given and is right. */
export const checkedChecksum = (
  given: readonly (readonly [name: string, value: string])[],
  bytes: Buffer,
): Checksum | undefined => {
  const [checksum, ...more] = given.filter(([name]) => isChecksum(name));
  if (!checksum) return undefined;
  if (more.length > 0) throw new S3Problem('InvalidRequest', 'Expecting a single x-amz-checksum- header.');
  const [name, value] = checksum;
  const algorithm = name.slice(PREFIX.length);
  const compute = Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined;
  if (!compute) throw new S3Problem('NotImplemented', `The local S3 has no ${name}.`);
  if (compute(bytes) !== value)
    throw new S3Problem(
      'BadDigest',
      `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
    );
  return checksum;
};

export const checkMd5 = (given: string | undefined, bytes: Buffer): void => {
  if (given === undefined) return;
  if (Buffer.from(given, 'base64').length !== 16)
    throw new S3Problem('InvalidDigest', 'The Content-MD5 you specified was invalid.');
  if (hashed('md5')(bytes) !== given)
    throw new S3Problem('BadDigest', 'The Content-MD5 you specified did not match what we received.');
};
