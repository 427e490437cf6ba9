// The little XML that S3 answers with.
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** A key may hold a line end, and must come back whole: parsers change those that are not written as references. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '').replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const leaf = (name: string, value: string | number | boolean | undefined): string =>
  value === undefined ? '' : `<${name}>${escaped(String(value))}</${name}>`;

export const branch = (name: string, children: readonly string[]): string => `<${name}>${children.join('')}</${name}>`;

/** Everything but an error is in S3's namespace. */
export const document = (name: string, children: readonly string[]): string => {
  const namespace = name === 'Error' ? '' : ` xmlns="${NAMESPACE}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${namespace}>${children.join('')}</${name}>`;
};
