// Handlers of what happens without a person asking: entries of the log, messages of a queue, events and schedules.
import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { loggedEventFrom } from '#adapters/dynamo/stream.ts';
import type { LoggedEvent } from '#app/ports.ts';
import { type Instant, instant } from '#domain/values.ts';
import { describe, log } from './log.ts';
import { type Connected, connect, type Wires } from './wire.ts';

type Handler<Event, Answer> = ((event: Event) => Promise<Answer>) & { readonly takes: readonly string[] };

const withTakes = <Event, Answer>(wires: Wires, handle: (event: Event) => Promise<Answer>): Handler<Event, Answer> =>
  Object.assign(handle, { takes: Object.values(wires).flatMap(({ takes }) => takes) });

/** Entries of the log, one after the other; where one fails, it and those after it come again. */
export const streamHandler = <W extends Wires>(
  wires: W,
  handle: (entry: LoggedEvent & { readonly hash: string }, on: Connected<W>) => Promise<void>,
): Handler<DynamoDBStreamEvent, DynamoDBBatchResponse> => {
  const on = connect(wires);
  return withTakes(wires, async ({ Records }) => {
    for (const { dynamodb } of Records) {
      try {
        await handle(loggedEventFrom(dynamodb?.NewImage), on);
      } catch (error) {
        log.error('log entry failed', { sequence: dynamodb?.SequenceNumber, ...describe(error) });
        return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  });
};

/** Messages of a queue, each on its own: one that fails does not hold up the others. */
export const queueHandler = <W extends Wires>(
  wires: W,
  handle: (body: string, at: Instant, on: Connected<W>) => Promise<void>,
): Handler<SQSEvent, SQSBatchResponse> => {
  const on = connect(wires);
  return withTakes(wires, async ({ Records }) => {
    const failed: { itemIdentifier: string }[] = [];
    for (const { body, messageId } of Records) {
      try {
        await handle(body, instant(Date.now()), on);
      } catch (error) {
        log.error('message failed', { messageId, ...describe(error) });
        failed.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures: failed };
  });
};

/** One event from outside; an error is thrown, so that it comes again and in the end lies in the dead-letter queue. */
export const eventHandler = <W extends Wires>(
  wires: W,
  handle: (event: unknown, at: Instant, on: Connected<W>) => Promise<void>,
): Handler<unknown, void> => {
  const on = connect(wires);
  return withTakes(wires, (event) => handle(event, instant(Date.now()), on));
};

/** A run by the clock; what it did is logged as numbers. */
export const scheduleHandler = <W extends Wires>(
  name: string,
  wires: W,
  run: (at: Instant, on: Connected<W>) => Promise<Readonly<Record<string, number>>>,
): Handler<unknown, void> =>
  eventHandler(wires, async (_event, at, on) => {
    log.info(name, await run(at, on));
  });
