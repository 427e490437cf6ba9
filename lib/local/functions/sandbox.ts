// One warm thread that holds a function's bundle, takes one event at a time, and is given up when it fails to answer.
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { aboutOf, type FunctionSpec } from './environment.ts';

export type FunctionError = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
};
export type Outcome =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly error: FunctionError };

export type Sandbox = {
  /** False once it has crashed, run out of time or been closed: then it takes no further event. */
  readonly alive: () => boolean;
  readonly run: (event: string, requestId: string) => Promise<Outcome>;
  readonly moveClock: (offset: number) => void;
  readonly close: () => Promise<void>;
};

const Failed = z.object({
  errorType: z.string(),
  errorMessage: z.string(),
  trace: z.array(z.string()).optional().default([]),
});
const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('answer'), payload: z.string() }),
  z.object({ kind: z.literal('failure'), error: Failed }),
]);
type Message = z.infer<typeof Message> | { readonly kind: 'gone'; readonly error: FunctionError };

/** Lambda gives ten seconds; a laptop that starts everything at once may need longer, and it proves nothing. */
const START_SECONDS = 30;
const LARGEST_ANSWER = 6 * 1024 * 1024;

export const openSandbox = (options: {
  readonly spec: FunctionSpec;
  readonly environment: Record<string, string>;
  readonly offset: number;
  readonly onLog: (line: string) => void;
}): Sandbox => {
  const { spec } = options;
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { folder: spec.folder, handlerName: spec.Handler, about: aboutOf(spec), offset: options.offset },
    env: options.environment,
    execArgv: [],
    stdout: true,
    stderr: true,
    // A thread shares much with the run, so the limit is only there to stop a runaway.
    resourceLimits: { maxOldGenerationSizeMb: Math.max(256, spec.MemorySize) },
  });
  for (const stream of [worker.stdout, worker.stderr]) createInterface(stream).on('line', options.onLog);

  let alive = true;
  let waiting: ((message: Message) => void) | undefined;
  const tell = (message: Message) => {
    const listener = waiting;
    waiting = undefined;
    listener?.(message);
  };
  const give = (error: FunctionError) => {
    alive = false;
    tell({ kind: 'gone', error });
  };
  const next = () =>
    new Promise<Message>((done) => {
      waiting = done;
    });
  const started = next();

  worker.on('message', (raw) => tell(Message.parse(raw)));
  worker.on('error', (reason) => give(errorOf(reason)));
  worker.on('exit', (code) =>
    give({ errorType: 'Runtime.ExitError', errorMessage: `Error: Runtime exited with error: exit status ${code}` }),
  );

  const within = async (
    seconds: number,
    message: Promise<Message>,
    timedOut: () => FunctionError,
  ): Promise<Message> => {
    const timer = setTimeout(() => {
      give(timedOut());
      void worker.terminate();
    }, seconds * 1000);
    return message.finally(() => clearTimeout(timer));
  };

  return {
    alive: () => alive,
    run: async (event, requestId) => {
      const late = (seconds: number) => (): FunctionError => ({
        errorType: 'Sandbox.Timedout',
        errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
      });
      const ready = await within(START_SECONDS, started, late(START_SECONDS));
      if (ready.kind !== 'ready') {
        alive = false;
        void worker.terminate();
        return outcomeOf(ready);
      }
      if (!alive) return failure('Runtime.ExitError', 'Error: Runtime exited without providing a reason');
      const answer = next();
      worker.postMessage({ kind: 'event', event, requestId, timeoutMilliseconds: spec.Timeout * 1000 });
      return outcomeOf(await within(spec.Timeout, answer, late(spec.Timeout)));
    },
    moveClock: (offset) => worker.postMessage({ kind: 'clock', offset }),
    close: async () => {
      give({ errorType: 'Runtime.ExitError', errorMessage: 'Error: the local run has ended' });
      await worker.terminate();
    },
  };
};

export const failure = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  error: { errorType, errorMessage },
});

/** What a thread threw arrives as a likeness, which need not be an Error of this side. */
const Thrown = z.object({ name: z.string(), message: z.string() });

const errorOf = (reason: unknown): FunctionError => {
  const thrown = Thrown.safeParse(reason).data;
  return thrown
    ? { errorType: thrown.name, errorMessage: thrown.message }
    : { errorType: 'Runtime.UnhandledRejection', errorMessage: String(reason) };
};

const outcomeOf = (message: Message): Outcome => {
  switch (message.kind) {
    case 'answer':
      if (Buffer.byteLength(message.payload) > LARGEST_ANSWER)
        return failure('Function.ResponseSizeTooLarge', 'Response payload size exceeded maximum allowed payload size.');
      return { ok: true, payload: JSON.parse(message.payload) };
    case 'failure':
    case 'gone':
      return { ok: false, error: message.error };
    case 'ready':
      return failure('Runtime.Protocol', 'The worker spoke out of turn');
    default:
      return message satisfies never;
  }
};
