// One request from its arrival to its answer.
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Bucket } from './buckets.ts';
import { type Answer, type Arrival, bucketNamed, type Surroundings } from './call.ts';
import { headersOf, messageOf, newRequestId, targetOf } from './message.ts';
import { givenIn, perform } from './operations.ts';
import { problemXml, S3Problem } from './problems.ts';

export type Serving = Surroundings & {
  readonly now: () => number;
  readonly onProblem: (what: string) => void;
};

const answerTo = async (request: IncomingMessage, arrival: Arrival, serving: Serving): Promise<Answer> => {
  const message = await messageOf(request);
  if (message.bucket === '')
    throw new S3Problem('NotImplemented', `The local S3 has no ${message.method} on all buckets.`);
  const bucket = bucketNamed(serving, message.bucket);
  if (message.method === 'OPTIONS') return { status: 200, headers: bucket.cors.preflight(message.headers) };
  return perform({ ...serving, ...arrival, message, bucket, given: givenIn(message) });
};

const refusal = (problem: S3Problem, { url = '/' }: IncomingMessage, requestId: string): Answer => ({
  status: problem.status,
  headers: problem.headers,
  body: problemXml(problem, url.split('?')[0] ?? url, requestId),
});

/** Undefined where the address cannot even be read. */
const bucketOf = (request: IncomingMessage, { buckets }: Serving): Bucket | undefined => {
  try {
    return buckets.get(targetOf(request.url ?? '/').bucket);
  } catch {
    return undefined;
  }
};

const send = async (response: ServerResponse, { status, headers, body }: Answer): Promise<void> => {
  if (typeof body === 'object') {
    response.writeHead(status, headers);
    return pipeline(createReadStream('', { fd: body.file, start: body.first, end: body.last }), response);
  }
  const ofBody = body !== undefined && {
    'content-type': 'application/xml',
    'content-length': String(Buffer.byteLength(body)),
  };
  response.writeHead(status, { ...ofBody, ...headers }).end(body);
};

export const serve = async (request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> => {
  const { now, onProblem } = serving;
  const arrival = { at: now(), requestId: newRequestId() };
  const problemOf = (reason: unknown): S3Problem => {
    if (reason instanceof S3Problem) return reason;
    // A caller who broke off hears no answer, and nothing was stored.
    if (request.complete) onProblem(`S3: ${request.method} ${request.url}: ${reason}`);
    return new S3Problem('InternalError', `We encountered an internal error: ${reason}`);
  };
  const answer = await answerTo(request, arrival, serving).catch((reason: unknown) =>
    refusal(problemOf(reason), request, arrival.requestId),
  );
  const cors =
    request.method === 'OPTIONS'
      ? {}
      : bucketOf(request, serving)?.cors.headers(request.method ?? '', headersOf(request));
  // The SDK sets its own clock by the date in an answer: the machine's would make its next signature a wrong one.
  const date = new Date(now()).toUTCString();
  const headers = { date, 'x-amz-request-id': arrival.requestId, ...cors, ...answer.headers };
  await send(response, { ...answer, headers }).catch(() => response.destroy());
};
