// Queues with SQS's promises: at least once, invisible while someone works on it, set aside after too many tries.
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Journal, openJournal } from './journal.ts';
import { SqsProblem } from './problems.ts';

export type QueueSpec = {
  readonly name: string;
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  readonly waitSeconds: number;
  readonly maximumBytes: number;
  readonly redrive?: { readonly queue: string; readonly maximumReceives: number };
};

export const Attribute = z.object({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});
export type Attribute = z.infer<typeof Attribute>;

const Message = z.object({
  id: z.string(),
  queue: z.string(),
  body: z.string(),
  attributes: z.record(z.string(), Attribute),
  sender: z.string(),
  sentAt: z.number(),
  visibleAt: z.number(),
  receives: z.number(),
  firstReceivedAt: z.number().optional(),
  deadLetterOf: z.string().optional(),
});
export type Message = z.infer<typeof Message>;
export type Received = Message & { readonly handle: string };

const Entry = z.union([z.object({ put: Message }), z.object({ gone: z.string() })]);

export type Queues = {
  readonly specOf: (queue: string) => QueueSpec | undefined;
  readonly send: (
    queue: string,
    message: { body: string; attributes?: Readonly<Record<string, Attribute>>; delay?: number; sender?: string },
  ) => Promise<Message>;
  readonly receive: (queue: string, maximum: number, visibilitySeconds?: number) => Received[];
  readonly remove: (handle: string) => Promise<void>;
  readonly release: (handle: string, delaySeconds: number) => Promise<void>;
  readonly purge: (queue: string) => Promise<void>;
  /** Called whenever the queue may have a visible message; answers how to stop listening. */
  readonly onMessage: (queue: string, listener: () => void) => () => void;
  readonly depth: (queue: string) => Depth;
  readonly peek: (queue: string) => readonly Message[];
  readonly close: () => Promise<void>;
};
export type Depth = { readonly visible: number; readonly inFlight: number; readonly delayed: number };

const LONGEST_DELAY = 900_000;
const LOOK_EVERY = 100;

export const openQueues = async (options: {
  readonly entries: readonly unknown[];
  readonly file: string;
  readonly queues: readonly QueueSpec[];
  readonly now: () => number;
}): Promise<Queues> => {
  const { now } = options;
  const held = stillHeld(options.entries, now());
  const journal: Journal = await openJournal(
    options.file,
    held.map((put) => ({ put })),
  );
  const specs = new Map(options.queues.map((spec) => [spec.name, spec]));
  const messages = new Map(options.queues.map(({ name }) => [name, new Map<string, Message>()]));
  const listeners = new Map(options.queues.map(({ name }) => [name, new Set<() => void>()]));
  for (const message of held) messages.get(message.queue)?.set(message.id, message);

  const inQueue = (queue: string): Map<string, Message> => {
    const found = messages.get(queue);
    if (!found) throw new Error(`There is no queue ${queue}.`);
    return found;
  };
  const wake = (queue: string): void => {
    for (const listener of [...(listeners.get(queue) ?? [])]) listener();
  };
  const put = (message: Message): Promise<void> => {
    inQueue(message.queue).set(message.id, message);
    return journal.append({ put: message });
  };

  // A delay or a time of invisibility ends without a call, and the clock can be moved: so look now and then.
  const looking = setInterval(() => {
    for (const [queue, waiting] of listeners)
      if (waiting.size > 0 && [...inQueue(queue).values()].some(({ visibleAt }) => visibleAt <= now())) wake(queue);
  }, LOOK_EVERY);
  looking.unref();

  /** A handle counts until the message is received again. */
  const heldBy = (handle: string): Message | undefined => {
    const [queue = '', id = '', receives] = handle.split(':');
    const message = messages.get(queue)?.get(id);
    return message && String(message.receives) === receives ? message : undefined;
  };

  const setAside = (message: Message, spec: QueueSpec): boolean => {
    const { redrive } = spec;
    if (!redrive || message.receives < redrive.maximumReceives) return false;
    inQueue(message.queue).delete(message.id);
    void put({ ...message, queue: redrive.queue, visibleAt: now(), deadLetterOf: message.deadLetterOf ?? spec.name });
    wake(redrive.queue);
    return true;
  };

  return {
    specOf: (queue) => specs.get(queue),
    send: async (queue, { body, attributes = {}, delay, sender = 'LOCAL' }) => {
      const wait = (delay ?? specs.get(queue)?.delaySeconds ?? 0) * 1000;
      const at = now();
      const message = {
        id: randomUUID(),
        queue,
        body,
        attributes,
        sender,
        sentAt: at,
        visibleAt: at + wait,
        receives: 0,
      };
      inQueue(queue);
      await journal.append({ put: message });
      inQueue(queue).set(message.id, message);
      wake(queue);
      return message;
    },
    receive: (queue, maximum, visibilitySeconds) => {
      const spec = specs.get(queue);
      if (!spec) throw new Error(`There is no queue ${queue}.`);
      const at = now();
      const received: Received[] = [];
      for (const message of inQueue(queue).values()) {
        if (received.length >= maximum) break;
        if (message.visibleAt > at || setAside(message, spec)) continue;
        const visibleAt = at + (visibilitySeconds ?? spec.visibilitySeconds) * 1000;
        const taken = {
          ...message,
          visibleAt,
          receives: message.receives + 1,
          firstReceivedAt: message.firstReceivedAt ?? at,
        };
        void put(taken);
        received.push({ ...taken, handle: `${queue}:${message.id}:${taken.receives}` });
      }
      return received;
    },
    remove: async (handle) => {
      const message = heldBy(handle);
      if (!message) return;
      inQueue(message.queue).delete(message.id);
      await journal.append({ gone: message.id });
    },
    release: async (handle, delaySeconds) => {
      const message = heldBy(handle);
      if (!message || message.visibleAt <= now()) {
        throw new SqsProblem('MessageNotInflight', 'The message is not in flight.');
      }
      await put({ ...message, visibleAt: now() + delaySeconds * 1000 });
      if (delaySeconds === 0) wake(message.queue);
    },
    purge: async (queue) => {
      const ids = [...inQueue(queue).keys()];
      inQueue(queue).clear();
      await Promise.all(ids.map((gone) => journal.append({ gone })));
    },
    onMessage: (queue, listener) => {
      const waiting = listeners.get(queue);
      if (!waiting) throw new Error(`There is no queue ${queue}.`);
      waiting.add(listener);
      return () => void waiting.delete(listener);
    },
    depth: (queue) => {
      const all = [...inQueue(queue).values()];
      const hidden = all.filter(({ visibleAt }) => visibleAt > now());
      const delayed = hidden.filter(({ receives }) => receives === 0).length;
      return { visible: all.length - hidden.length, inFlight: hidden.length - delayed, delayed };
    },
    peek: (queue) => [...inQueue(queue).values()],
    close: async () => {
      clearInterval(looking);
      await journal.close();
    },
  };
};

/** What was in flight stays invisible for the rest of its time, as on SQS: a lease taken with it is over by then. */
const stillHeld = (entries: readonly unknown[], now: number): readonly Message[] => {
  const held = new Map<string, Message>();
  for (const raw of entries) {
    const entry = Entry.parse(raw);
    if ('put' in entry) held.set(entry.put.id, entry.put);
    else held.delete(entry.gone);
  }
  // The last run's clock may have been moved: no delay is longer than SQS allows, seen from this run's clock.
  return [...held.values()].map((message) => ({
    ...message,
    visibleAt: Math.min(message.visibleAt, now + LONGEST_DELAY),
  }));
};
