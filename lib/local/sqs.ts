// The queues of the local cloud: on disk before a send is answered, and spoken to as SQS is.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import * as z from 'zod';
import { listen } from './listen.ts';
import { holdAlone } from './lock.ts';
import { actions, type Call, systemAttributes } from './sqs/actions.ts';
import { LARGEST } from './sqs/content.ts';
import { entriesOf } from './sqs/journal.ts';
import { SqsProblem } from './sqs/problems.ts';
import { type Depth, type Message, openQueues, type QueueSpec, type Queues, type Received } from './sqs/queues.ts';
import type { Assembly, Resource } from './template.ts';

export type { QueueSpec } from './sqs/queues.ts';

/** Every `queue` may be a name, a URL or an ARN. */
export type Sqs = {
  readonly url: string;
  readonly receive: (queue: string, maximum: number, visibilitySeconds?: number) => readonly Received[];
  readonly remove: (handles: readonly string[]) => Promise<void>;
  readonly release: (handles: readonly string[], delaySeconds: number) => Promise<void>;
  readonly send: (queue: string, body: string) => Promise<void>;
  readonly onMessage: (queue: string, listener: () => void) => () => void;
  readonly depth: (queue: string) => Depth;
  readonly peek: (queue: string) => readonly Message[];
  readonly attributesOf: (message: Received) => Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

const arnOf = (queue: string): string => `arn:aws:sqs:ap-southeast-1:000000000000:${queue}`;
const nameOf = (queue: string): string => queue.split(/[:/]/).at(-1) ?? queue;

const Redrive = z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() });
const Properties = z.object({
  VisibilityTimeout: z.number().default(30),
  DelaySeconds: z.number().default(0),
  ReceiveMessageWaitTimeSeconds: z.number().default(0),
  MaximumMessageSize: z.number().default(LARGEST),
  FifoQueue: z.literal(false).optional(),
  RedrivePolicy: Redrive.optional(),
});

export const queuesIn = (assembly: Assembly): readonly QueueSpec[] => assembly.ofType('AWS::SQS::Queue').map(specOf);

const specOf = ({ logicalId, properties }: Resource): QueueSpec => {
  const { RedrivePolicy, ...rest } = Properties.parse(properties);
  return {
    name: logicalId,
    visibilitySeconds: rest.VisibilityTimeout,
    delaySeconds: rest.DelaySeconds,
    waitSeconds: rest.ReceiveMessageWaitTimeSeconds,
    maximumBytes: rest.MaximumMessageSize,
    ...(RedrivePolicy && {
      redrive: { queue: nameOf(RedrivePolicy.deadLetterTargetArn), maximumReceives: RedrivePolicy.maxReceiveCount },
    }),
  };
};

export const startSqs = async (
  options: { readonly file: string; readonly queues: readonly QueueSpec[]; readonly now: () => number },
  port = 0,
): Promise<Sqs> => {
  const file = resolve(options.file);
  const lock = holdAlone(file);
  try {
    const queues = await openQueues({ ...options, file, entries: entriesOf(file) });
    const server = createServer((request, response) => void answer(queues, request, response));
    const { url, close } = await listen(server, port);
    return {
      url,
      receive: (queue, ...rest) => queues.receive(nameOf(queue), ...rest),
      remove: async (handles) => void (await Promise.all(handles.map(queues.remove))),
      release: async (handles, delay) =>
        void (await Promise.all(handles.map((handle) => queues.release(handle, delay).catch(letGo)))),
      send: async (queue, body) => void (await queues.send(nameOf(queue), { body })),
      onMessage: (queue, listener) => queues.onMessage(nameOf(queue), listener),
      depth: (queue) => queues.depth(nameOf(queue)),
      peek: (queue) => queues.peek(nameOf(queue)),
      attributesOf: (message) => systemAttributes(message, arnOf),
      close: async () => {
        await close();
        await queues.close();
        lock.release();
      },
    };
  } catch (reason) {
    lock.release();
    throw reason;
  }
};

/** A message whose time of invisibility is over is released already. */
const letGo = (reason: unknown): void => {
  if (!(reason instanceof SqsProblem)) throw reason;
};

const answer = async (queues: Queues, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const say = (status: number, body: object, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers }).end(JSON.stringify(body));
  try {
    const target = String(request.headers['x-amz-target']).replace('AmazonSQS.', '');
    const action = Object.hasOwn(actions, target) ? actions[target] : undefined;
    const body = await bodyOf(request);
    if (!action) throw new SqsProblem('UnsupportedOperation', `The local SQS has no ${target}.`);
    say(200, await action(JSON.parse(body), callOf(queues, request, response)));
  } catch (reason) {
    const problem = problemOf(reason);
    if (!problem) return void say(500, { __type: 'com.amazonaws.sqs#InternalFailure', message: String(reason) });
    const header = { 'x-amzn-query-error': `${problem.code};Sender` };
    say(400, { __type: `com.amazonaws.sqs#${problem.problem}`, message: problem.message }, header);
  }
};

const problemOf = (reason: unknown): SqsProblem | undefined => {
  if (reason instanceof SqsProblem) return reason;
  if (reason instanceof z.ZodError) return new SqsProblem('InvalidParameterValueException', z.prettifyError(reason));
  return undefined;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const callOf = (queues: Queues, request: IncomingMessage, response: ServerResponse): Call => ({
  queues,
  arnOf,
  urlOf: (queue) => `http://${request.headers.host}/000000000000/${queue}`,
  sender: /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? 'anonymous',
  callerGone: () => response.destroyed,
  wait: (queue, seconds) =>
    new Promise((done) => {
      const end = () => {
        stop();
        clearTimeout(timer);
        response.off('close', end);
        done();
      };
      const stop = queues.onMessage(queue, end);
      const timer = setTimeout(end, seconds * 1000);
      response.once('close', end);
    }),
});
