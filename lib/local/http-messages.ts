// Reading and answering plain HTTP messages for the pages the local run serves itself.
import type { IncomingMessage, ServerResponse } from 'node:http';

const MOST_BYTES = 64 * 1024;

/** Undefined where there is more. Read to its end all the same: a caller that is still sending would not hear the answer. */
export const bytesOf = async (request: IncomingMessage, most: number): Promise<Buffer | undefined> => {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    const buffer = Buffer.from(piece);
    bytes += buffer.length;
    if (bytes <= most) pieces.push(buffer);
  }
  return bytes <= most ? Buffer.concat(pieces) : undefined;
};

export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const body = await bytesOf(request, MOST_BYTES);
  if (body === undefined) throw new RangeError('请求过大 The request is too large');
  return body.toString('utf8');
};

export const sendPage = (
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  page: string,
): void => {
  response.writeHead(status, headers).end(page);
};

export const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(JSON.stringify(value));
};
