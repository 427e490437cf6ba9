// The facts an uploader may give about an object, kept with it and answered with it.
import { S3Problem } from './problems.ts';

/** The headers of HTTP that S3 keeps for an object, and that a reader may ask to hear otherwise. */
export const KEPT: readonly string[] = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];
const META = 'x-amz-meta-';
const ENCRYPTION = 'x-amz-server-side-encryption';
const MOST_METADATA = 2048;
const LONGEST_KEY = 1024;

/** Throws for what could not be sent back in a header: Node would throw too, but only when someone downloads. */
export const asHeader = (name: string, value: string): string => {
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(value) && /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name)) return value;
  throw new S3Problem('InvalidArgument', `The header ${name} cannot be represented using ISO-8859-1.`);
};

/** A form is UTF-8 where a header is bytes: the same bytes are sent back. */
export const asSentInForm = (fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...fields].map(([name, value]) => [name, Buffer.from(value).toString('latin1')]));

const withoutFraming = (encoding: string): string =>
  encoding
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== 'aws-chunked')
    .join(',');

const kept = (name: string, value: string): boolean =>
  KEPT.includes(name) ? name !== 'content-encoding' || withoutFraming(value) !== '' : name.startsWith(META);

export const factsIn = (given: ReadonlyMap<string, string>): Readonly<Record<string, string>> => {
  const encryption = given.get(ENCRYPTION);
  if (encryption !== undefined && encryption !== 'AES256')
    throw new S3Problem('NotImplemented', `The local S3 has no ${ENCRYPTION}: ${encryption}.`);
  const facts = [...given].filter(([name, value]) => kept(name, value));
  const metadata = facts.filter(([name]) => name.startsWith(META));
  if (metadata.reduce((sum, [name, value]) => sum + name.length - META.length + value.length, 0) > MOST_METADATA)
    throw new S3Problem('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size.');
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(
      facts.map(([name, value]) => [name, asHeader(name, name === 'content-encoding' ? withoutFraming(value) : value)]),
    ),
    ...(encryption !== undefined && { [ENCRYPTION]: encryption }),
  };
};

export const checkKey = (key: string): void => {
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new S3Problem('KeyTooLongError', 'Your key is too long');
  if (key === '' || key.includes('\0')) throw new S3Problem('InvalidArgument', 'The key is empty or has a null in it.');
};
