// Hands the messages of a queue to a function, and takes off the queue those it has done.
import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../functions/sandbox.ts';
import { region } from '../resources.ts';
import { md5 } from '../sqs/content.ts';
import type { Sqs } from '../sqs.ts';
import { BatchResponse } from './batches.ts';
import type { Mapping } from './mappings.ts';
import type { Source, Surroundings } from './source.ts';

export type Queue = Pick<Sqs, 'receive' | 'remove' | 'release' | 'onMessage' | 'depth' | 'attributesOf'>;
type Received = ReturnType<Queue['receive']>[number];

const LOOK_EVERY = 20;

/** The ids of the messages not done. */
const failedIn = (messages: readonly Received[], outcome: Outcome, partial: boolean): ReadonlySet<string> => {
  const all = new Set(messages.map(({ id }) => id));
  if (!outcome.ok) return all;
  if (!partial || outcome.payload === null) return new Set();
  const answer = BatchResponse.safeParse(outcome.payload);
  if (!answer.success) return all;
  const failed = new Set((answer.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  // Lambda takes an answer about a message it never handed over for a failure of the batch.
  return [...failed].every((id) => all.has(id)) ? failed : all;
};

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export const queueSource = (mapping: Mapping, queue: Queue, around: Surroundings): Source => {
  const working = new Set<Promise<void>>();
  let closed = false;

  const shown = (message: Received) => ({
    messageId: message.id,
    receiptHandle: message.handle,
    body: message.body,
    attributes: queue.attributesOf(message),
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue },
      ]),
    ),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: mapping.source,
    awsRegion: region,
  });

  const work = async (received: readonly Received[]): Promise<void> => {
    const wanted = received.filter((message) => mapping.matches({ ...shown(message), body: bodyOf(message.body) }));
    // Lambda deletes what the filter leaves out.
    const unwanted = received.filter((message) => !wanted.includes(message));
    await queue.remove(unwanted.map(({ handle }) => handle));
    if (wanted.length === 0) return;
    const outcome = await around.invoke(mapping.function, { Records: wanted.map(shown) });
    const failed = failedIn(wanted, outcome, mapping.partial);
    await queue.remove(wanted.filter(({ id }) => !failed.has(id)).map(({ handle }) => handle));
    // On AWS a message stays hidden for the rest of its time; here it comes back sooner, each time a little later.
    for (const { handle, receives } of wanted.filter(({ id }) => failed.has(id)))
      await queue.release([handle], around.retryPause(receives - 1) / 1000);
  };

  const look = (): void => {
    while (!closed && working.size < mapping.concurrency) {
      const received = queue.receive(mapping.source, mapping.batchSize);
      if (received.length === 0) return;
      const one = work(received)
        .catch((reason) => around.onProblem(`${mapping.id}: ${reason}`))
        .finally(() => {
          working.delete(one);
          look();
        });
      working.add(one);
    }
  };

  const stop = queue.onMessage(mapping.source, look);
  look();

  return {
    name: `${mapping.id} (the queue ${mapping.source.split(':').at(-1)} to ${mapping.function})`,
    quiet: async () => {
      for (;;) {
        const { visible, inFlight, delayed } = queue.depth(mapping.source);
        if (closed || visible + inFlight + delayed + working.size === 0) return;
        await pause(LOOK_EVERY);
      }
    },
    close: async () => {
      closed = true;
      stop();
      await Promise.all(working);
    },
  };
};
