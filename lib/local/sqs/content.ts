// What SQS computes over a message: its size and the checksums the SDK compares.
import { createHash } from 'node:crypto';
import { SqsProblem } from './problems.ts';
import type { Attribute } from './queues.ts';

export type Attributes = Readonly<Record<string, Attribute>>;

/** One message, and all messages of one batch together (SQS raised this from 256 KiB in August 2025). */
export const LARGEST = 1024 * 1024;

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const bytesOf = ({ StringValue, BinaryValue }: Attribute): Buffer =>
  BinaryValue === undefined ? Buffer.from(StringValue ?? '') : Buffer.from(BinaryValue, 'base64');

export const sizeOf = (body: string, attributes: Attributes): number =>
  Object.entries(attributes).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name + value.DataType) + bytesOf(value).length,
    Buffer.byteLength(body),
  );

/** Each part with its length before it, by name; the byte says text or binary. */
export const md5OfAttributes = (attributes: Attributes): string | undefined => {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  const part = (bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  for (const name of names) {
    const value = attributes[name];
    if (!value) continue;
    part(Buffer.from(name));
    part(Buffer.from(value.DataType));
    hash.update(Buffer.from([value.BinaryValue === undefined ? 1 : 2]));
    part(bytesOf(value));
  }
  return hash.digest('hex');
};

const refused = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

export const checkContent = (body: string, attributes: Attributes, maximumBytes: number): void => {
  if (body === '')
    throw new SqsProblem('InvalidParameterValueException', 'The request must contain the parameter MessageBody.');
  if (refused.test(body))
    throw new SqsProblem('InvalidMessageContents', 'Invalid characters found in the message body.');
  if (sizeOf(body, attributes) > maximumBytes)
    throw new SqsProblem(
      'InvalidParameterValueException',
      `One or more parameters are invalid. Reason: Message must be shorter than ${maximumBytes} bytes.`,
    );
};
