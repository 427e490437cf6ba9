// Stands before each engine of the local cloud and lets through what the caller's role allows, as IAM does.
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { accessKeyOf, principalOf } from './credentials.ts';
import { type Need, needsOf, type Service } from './gateway/calls.ts';
import { refuse } from './gateway/refusals.ts';
import { type Listening, listen } from './listen.ts';
import type { Permissions, Request } from './permissions.ts';

export type Denied = (info: {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly reason: string;
}) => void;

export type GatewayOptions = {
  readonly service: Service;
  /** Where the engine answers. */
  readonly engine: string;
  readonly permissions: Permissions;
  readonly onDenied?: Denied;
};

/** The runner itself: it makes tables and reads streams, and no template grants it anything. */
const LOCAL = 'LOCAL';

export const startGateway = async (options: GatewayOptions, port = 0): Promise<Listening> => {
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
  const engine = new URL(options.engine);
  const mayCall = remembered(options.permissions);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      if (allowed(options, mayCall, request, body, response))
        forward(options.service, engine, agent, request, body, response);
    });
  });
  // Longer than the SDK keeps an idle connection, so that it is never the one to find it closed.
  server.keepAliveTimeout = 60_000;
  const { url, close } = await listen(server, port);
  return {
    url,
    close: async () => {
      await close();
      agent.destroy();
    },
  };
};

type Judge = (principal: string, request: Request) => { readonly allowed: boolean; readonly reason?: string };

/** Policies stand still while the run lasts, so each question is judged once. */
const remembered = ({ mayCall }: Permissions): Judge => {
  const verdicts = new Map<string, ReturnType<Judge>>();
  return (principal, request) => {
    const question = JSON.stringify([principal, request]);
    const known = verdicts.get(question) ?? mayCall(principal, request);
    if (verdicts.size < 10_000) verdicts.set(question, known);
    return known;
  };
};

/** Answers the refusal itself when it says no. */
const allowed = (
  { service, onDenied }: GatewayOptions,
  mayCall: Judge,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): boolean => {
  const say = (...refusal: [Parameters<typeof refuse>[2], string]): false => {
    refuse(response, service, ...refusal);
    return false;
  };
  const key = /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')?.[1];
  if (!key) return say('unsigned', 'Request is missing Authentication Token');
  if (key === accessKeyOf(LOCAL)) return true;
  const principal = principalOf(key);
  if (!principal) return say('unknownKey', `The security token included in the request is invalid: ${key}`);
  let needs: readonly Need[];
  try {
    needs = needsOf[service]({ target: String(request.headers['x-amz-target']), body: body.toString() });
  } catch (reason) {
    return say('malformed', `The local gateway cannot read this request: ${String(reason)}`);
  }
  for (const need of needs) {
    const verdicts = need.map((asked) => ({ asked, verdict: mayCall(principal, asked) }));
    const [first] = verdicts;
    if (!first || verdicts.some(({ verdict }) => verdict.allowed)) continue;
    const { action, resource } = first.asked;
    onDenied?.({ principal, action, resource, reason: first.verdict.reason ?? '' });
    return say('denied', `User: ${principal} is not authorized to perform: ${action} on resource: ${resource}`);
  }
  return true;
};

const forward = (
  service: Service,
  engine: URL,
  agent: Agent,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): void => {
  const { connection: _, 'transfer-encoding': __, ...kept } = headers;
  const onward = send(
    {
      agent,
      hostname: engine.hostname,
      port: engine.port,
      method,
      path: url,
      headers: { ...kept, 'content-length': body.length },
    },
    (answer) => {
      const { connection: _connection, 'keep-alive': _alive, ...rest } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, rest);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    },
  );
  onward.once('error', (reason) =>
    refuse(response, service, 'engineGone', `The local ${service} does not answer: ${reason}`),
  );
  // A caller who has gone no longer waits for messages.
  response.once('close', () => {
    if (!response.writableFinished) onward.destroy();
  });
  onward.end(body);
};
