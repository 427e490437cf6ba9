// Reads what a browser sends from a form with a file in it: multipart/form-data, the file last.
import { S3Problem } from './problems.ts';

export type Form = {
  /** By lower-case name; those after the file do not count, as S3 has it. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: { readonly name: string; readonly bytes: Buffer };
};

type Part = { readonly name: string; readonly fileName: string; readonly bytes: Buffer };

const MOST_BEFORE_FILE = 20 * 1024;

const malformed = (): S3Problem =>
  new S3Problem('MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.');

const boundaryOf = (contentType: string): string => {
  const [, quoted, plain] = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw malformed();
  return boundary;
};

/** Browsers write the three signs that would break the header in this way, and no others. */
const unescaped = (text: string): string => text.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');

const partIn = (raw: Buffer): Part => {
  const end = raw.indexOf('\r\n\r\n');
  if (end < 0) throw malformed();
  const disposition = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(raw.toString('utf8', 0, end))?.[1] ?? '';
  const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1];
  if (name === undefined) throw malformed();
  const fileName = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1] ?? '';
  return { name: unescaped(name).toLowerCase(), fileName: unescaped(fileName), bytes: raw.subarray(end + 4) };
};

const partsIn = (body: Buffer, boundary: string): readonly Part[] => {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const parts: Part[] = [];
  // The first delimiter has no line end before it unless there is something to skip.
  let at = body.indexOf(delimiter.subarray(2)) + delimiter.length - 2;
  if (at < delimiter.length - 2) throw malformed();
  while (body.toString('latin1', at, at + 2) === '\r\n') {
    const end = body.indexOf(delimiter, at);
    if (end < 0) throw malformed();
    parts.push(partIn(body.subarray(at + 2, end)));
    at = end + delimiter.length;
  }
  if (body.toString('latin1', at, at + 2) !== '--') throw malformed();
  return parts;
};

export const formIn = (body: Buffer, contentType: string): Form => {
  const parts = partsIn(body, boundaryOf(contentType));
  const position = parts.findIndex(({ name }) => name === 'file');
  const file = parts[position];
  if (file === undefined || parts.filter(({ name }) => name === 'file').length > 1)
    throw new S3Problem('InvalidArgument', 'POST requires exactly one file upload per request.');
  const before = parts.slice(0, position);
  if (before.reduce((sum, { name, bytes }) => sum + name.length + bytes.length, 0) > MOST_BEFORE_FILE)
    throw new S3Problem(
      'MaxPostPreDataLengthExceeded',
      'Your POST request fields preceding the upload file were too large.',
    );
  const fields = new Map(before.map(({ name, bytes }) => [name, bytes.toString('utf8')]));
  if (fields.size < before.length) throw malformed();
  return { fields, file: { name: file.fileName.split(/[/\\]/).at(-1) ?? '', bytes: file.bytes } };
};
