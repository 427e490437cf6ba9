// The mail service of the local cloud: every letter is in a folder before its sender hears that it went.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import engine from 'aws-ses-v2-local';
import * as z from 'zod';
import { listen } from './listen.ts';

const Letter = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), base64: z.string() })),
  at: z.string(),
});
export type Letter = z.infer<typeof Letter>;

export type Ses = {
  readonly url: string;
  readonly letters: () => readonly Letter[];
  /** Called after a letter is on disk. */
  readonly onLetter: (listener: (letter: Letter) => void) => void;
  readonly close: () => Promise<void>;
};

const Store = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      from: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      subject: z.string(),
      body: z.object({ text: z.string().optional(), html: z.string().optional() }),
      attachments: z.array(z.object({ filename: z.string().optional(), contentType: z.string(), content: z.string() })),
    }),
  ),
});

type Kept = { readonly keep: (letter: Letter) => Promise<void>; readonly all: () => readonly Letter[] };

const keptIn = (folder: string): Kept => {
  mkdirSync(folder, { recursive: true });
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => Letter.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .sort((one, other) => one.at.localeCompare(other.at));
  return {
    all: () => all,
    keep: async (letter) => {
      const path = join(folder, `${letter.at.replaceAll(':', '-')}-${letter.id}.json`);
      const handle = await open(`${path}.new`, 'w');
      await handle.writeFile(`${JSON.stringify(letter, null, 2)}\n`).then(() => handle.sync());
      await handle.close();
      await rename(`${path}.new`, path);
      all.push(letter);
    },
  };
};

/** The letters a running mail service holds, those of earlier runs included. */
export const lettersIn = async (url: string): Promise<readonly Letter[]> =>
  z.array(Letter).parse(await (await fetch(new URL('/letters', url))).json());

export const startSes = async (
  options: { readonly folder: string; readonly now: () => number },
  port = 0,
): Promise<Ses> => {
  const kept = keptIn(resolve(options.folder));
  const listeners: ((letter: Letter) => void)[] = [];
  const behind = await engine.default({ host: '127.0.0.1', port: 0 });
  const address = behind.address();
  if (!address || typeof address === 'string') throw new Error('The mail engine has no port.');
  const inside = `http://127.0.0.1:${address.port}`;

  const keep = async (id: string, since: number): Promise<void> => {
    const { emails } = Store.parse(await (await fetch(`${inside}/store?since=${since}`)).json());
    const sent = emails.find(({ messageId }) => messageId === id);
    if (!sent) throw new Error(`The mail engine accepted letter ${id} and does not show it.`);
    const letter: Letter = {
      id,
      from: sent.from,
      to: sent.destination.to,
      subject: sent.subject,
      ...sent.body,
      attachments: sent.attachments.map(({ filename = 'unnamed', contentType, content }) => ({
        name: filename,
        type: contentType,
        base64: content,
      })),
      at: new Date(options.now()).toISOString(),
    };
    await kept.keep(letter);
    for (const listener of listeners) listener(letter);
  };

  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/letters') return say(response, 200, 'application/json', JSON.stringify(kept.all()));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const refusal = request.method === 'POST' ? refusalOf(new URLSearchParams(body.toString())) : undefined;
    if (refusal) return say(response, 400, 'text/xml', refusal);
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      name === 'content-type' || name === 'authorization' ? [[name, String(value)]] : [],
    );
    // The engine counts in whole seconds; asking from this one on keeps its answer small.
    const since = Math.floor(Date.now() / 1000);
    const answered = await fetch(new URL(request.url ?? '/', inside), {
      method: request.method ?? 'GET',
      headers,
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    const text = await answered.text();
    const id = /<MessageId>([^<]+)</.exec(text)?.[1];
    if (answered.ok && id) await keep(id, since);
    say(response, answered.status, answered.headers.get('content-type') ?? 'text/xml', text);
  };

  const server = createServer((request, response) => {
    pass(request, response).catch((reason: unknown) =>
      say(response, 500, 'text/xml', problem('Receiver', 'InternalFailure', String(reason))),
    );
  });
  const { url, close } = await listen(server, port);
  return {
    url,
    letters: kept.all,
    onLetter: (listener) => void listeners.push(listener),
    close: async () => {
      await close();
      behind.closeAllConnections();
      await new Promise((done) => behind.close(done));
    },
  };
};

const say = (response: ServerResponse, status: number, type: string, body: string): void =>
  void response.writeHead(status, { 'content-type': type }).end(body);

const problem = (type: 'Sender' | 'Receiver', code: string, message: string): string =>
  '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error>' +
  `<Type>${type}</Type><Code>${code}</Code><Message>${message.replace(/[<&]/g, ' ')}</Message></Error></ErrorResponse>`;

/** What the engine would do wrongly in silence: it keeps the first of several readers, and never answers the rest. */
const refusalOf = (form: URLSearchParams): string | undefined => {
  const action = form.get('Action');
  if (action !== 'SendEmail' && action !== 'SendRawEmail')
    return problem('Sender', 'InvalidAction', `The local mail service has no ${action ?? 'call without an Action'}.`);
  const readers = [...form.keys()].filter((name) => /^(Destination\.(To|Cc|Bcc)Addresses|Destinations)\./.test(name));
  return readers.length > 1
    ? problem('Sender', 'InvalidParameterValue', 'The local mail service takes one reader per letter.')
    : undefined;
};
