// The calls of SQS that products make, in the words of its JSON protocol.
import * as z from 'zod';
import { type Attributes, checkContent, LARGEST, md5, md5OfAttributes, sizeOf } from './content.ts';
import { SqsProblem } from './problems.ts';
import { Attribute, type QueueSpec, type Queues, type Received } from './queues.ts';

export type Call = {
  readonly queues: Queues;
  readonly arnOf: (queue: string) => string;
  readonly urlOf: (queue: string) => string;
  readonly sender: string;
  /** Waits until the queue may have something, the seconds are over, or the caller has gone. */
  readonly wait: (queue: string, seconds: number) => Promise<void>;
  readonly callerGone: () => boolean;
};
type Action = (input: unknown, call: Call) => Promise<object> | object;

const seconds = (largest: number) => z.int().min(0).max(largest);
const MessageAttributes = z.record(z.string(), Attribute).default({});
const Sent = z.object({
  MessageBody: z.string(),
  DelaySeconds: seconds(900).optional(),
  MessageAttributes,
});
const Queue = z.object({ QueueUrl: z.string() });
const Handle = z.object({ ReceiptHandle: z.string() });
const Visibility = Handle.extend({ VisibilityTimeout: seconds(43_200) });
const Names = z.array(z.string()).default([]);

const specOf = (call: Call, queueUrl: string): QueueSpec => {
  const spec = call.queues.specOf(queueUrl.slice(queueUrl.lastIndexOf('/') + 1));
  if (!spec) throw new SqsProblem('QueueDoesNotExist', `The specified queue does not exist: ${queueUrl}`);
  return spec;
};

const send = async (call: Call, spec: QueueSpec, raw: unknown) => {
  const { MessageBody, DelaySeconds, MessageAttributes: attributes } = Sent.parse(raw);
  checkContent(MessageBody, attributes, spec.maximumBytes);
  const message = await call.queues.send(spec.name, {
    body: MessageBody,
    attributes,
    sender: call.sender,
    ...(DelaySeconds !== undefined && { delay: DelaySeconds }),
  });
  return {
    MessageId: message.id,
    MD5OfMessageBody: md5(MessageBody),
    MD5OfMessageAttributes: md5OfAttributes(attributes),
  };
};

const remove = async (call: Call, spec: QueueSpec, raw: unknown) => {
  await call.queues.remove(handleOf(spec, Handle.parse(raw).ReceiptHandle));
  return {};
};

const changeVisibility = async (call: Call, spec: QueueSpec, raw: unknown) => {
  const { ReceiptHandle, VisibilityTimeout } = Visibility.parse(raw);
  await call.queues.release(handleOf(spec, ReceiptHandle), VisibilityTimeout);
  return {};
};

const handleOf = (spec: QueueSpec, handle: string): string => {
  if (handle.startsWith(`${spec.name}:`)) return handle;
  throw new SqsProblem('ReceiptHandleIsInvalid', `The input receipt handle "${handle}" is not a valid receipt handle.`);
};

const one =
  (act: (call: Call, spec: QueueSpec, raw: unknown) => Promise<object>): Action =>
  (input, call) =>
    act(call, specOf(call, Queue.parse(input).QueueUrl), input);

const Batch = Queue.extend({ Entries: z.array(z.looseObject({ Id: z.string() })).default([]) });

/** Entries succeed and fail one by one, as in SQS. */
const each =
  (act: (call: Call, spec: QueueSpec, raw: unknown) => Promise<object>): Action =>
  async (input, call) => {
    const { QueueUrl, Entries } = Batch.parse(input);
    const spec = specOf(call, QueueUrl);
    if (Entries.length === 0) throw new SqsProblem('EmptyBatchRequest', 'There should be at least one entry.');
    if (Entries.length > 10) throw new SqsProblem('TooManyEntriesInBatchRequest', 'Maximum number of entries is 10.');
    if (new Set(Entries.map(({ Id }) => Id)).size < Entries.length)
      throw new SqsProblem('BatchEntryIdsNotDistinct', 'Two or more entries have the same Id.');
    if (Entries.reduce((sum, entry) => sum + bytesIn(entry), 0) > LARGEST)
      throw new SqsProblem('BatchRequestTooLong', `Batch requests cannot be longer than ${LARGEST} bytes.`);
    const results = await Promise.all(
      Entries.map((entry) =>
        act(call, spec, entry).then(
          (done) => ({ done: { Id: entry.Id, ...done } }),
          (reason: unknown) => ({ failed: { Id: entry.Id, SenderFault: true, ...entryProblem(reason) } }),
        ),
      ),
    );
    return {
      Successful: results.flatMap((result) => ('done' in result ? [result.done] : [])),
      Failed: results.flatMap((result) => ('failed' in result ? [result.failed] : [])),
    };
  };

const bytesIn = (entry: unknown): number => {
  const sent = Sent.safeParse(entry);
  return sent.success ? sizeOf(sent.data.MessageBody, sent.data.MessageAttributes) : 0;
};

const entryProblem = (reason: unknown) => {
  if (reason instanceof SqsProblem) return { Code: reason.code, Message: reason.message };
  if (reason instanceof z.ZodError) return { Code: 'InvalidParameterValue', Message: z.prettifyError(reason) };
  throw reason;
};

const Receive = Queue.extend({
  MaxNumberOfMessages: z.int().min(1).max(10).default(1),
  VisibilityTimeout: seconds(43_200).optional(),
  WaitTimeSeconds: seconds(20).optional(),
  AttributeNames: Names,
  MessageSystemAttributeNames: Names,
  MessageAttributeNames: Names,
});

const receive: Action = async (input, call) => {
  const asked = Receive.parse(input);
  const spec = specOf(call, asked.QueueUrl);
  const deadline = performance.now() + (asked.WaitTimeSeconds ?? spec.waitSeconds) * 1000;
  let received = call.queues.receive(spec.name, asked.MaxNumberOfMessages, asked.VisibilityTimeout);
  while (received.length === 0 && performance.now() < deadline) {
    await call.wait(spec.name, (deadline - performance.now()) / 1000);
    // A message given to a caller who has gone would be invisible to everyone else for nothing.
    if (call.callerGone()) break;
    received = call.queues.receive(spec.name, asked.MaxNumberOfMessages, asked.VisibilityTimeout);
  }
  if (received.length === 0) return {};
  const wanted = new Set([...asked.AttributeNames, ...asked.MessageSystemAttributeNames]);
  return { Messages: received.map((message) => shown(message, wanted, asked.MessageAttributeNames, call)) };
};

const shown = (message: Received, wanted: ReadonlySet<string>, names: readonly string[], call: Call) => {
  const attributes = chosen(message.attributes, names);
  return {
    MessageId: message.id,
    ReceiptHandle: message.handle,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: only(wanted, systemAttributes(message, call.arnOf)),
    ...(Object.keys(attributes).length > 0 && {
      MessageAttributes: attributes,
      MD5OfMessageAttributes: md5OfAttributes(attributes),
    }),
  };
};

const chosen = (attributes: Attributes, names: readonly string[]): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).filter(([name]) =>
      names.some((asked) =>
        asked === 'All' || asked.endsWith('.*') ? name.startsWith(asked.replace(/All|\.\*$/, '')) : asked === name,
      ),
    ),
  );

export const systemAttributes = (message: Received, arnOf: Call['arnOf']): Record<string, string> => ({
  SenderId: message.sender,
  SentTimestamp: String(message.sentAt),
  ApproximateReceiveCount: String(message.receives),
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
  ...(message.deadLetterOf && { DeadLetterQueueSourceArn: arnOf(message.deadLetterOf) }),
});

const only = (wanted: ReadonlySet<string>, all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has('All') || wanted.has(name)));

const queueAttributes: Action = (input, call) => {
  const { QueueUrl, AttributeNames } = Queue.extend({ AttributeNames: Names }).parse(input);
  const spec = specOf(call, QueueUrl);
  const depth = call.queues.depth(spec.name);
  const all = {
    QueueArn: call.arnOf(spec.name),
    ApproximateNumberOfMessages: String(depth.visible),
    ApproximateNumberOfMessagesNotVisible: String(depth.inFlight),
    ApproximateNumberOfMessagesDelayed: String(depth.delayed),
    VisibilityTimeout: String(spec.visibilitySeconds),
    DelaySeconds: String(spec.delaySeconds),
    MaximumMessageSize: String(spec.maximumBytes),
    ReceiveMessageWaitTimeSeconds: String(spec.waitSeconds),
    ...(spec.redrive && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: call.arnOf(spec.redrive.queue),
        maxReceiveCount: spec.redrive.maximumReceives,
      }),
    }),
  };
  return { Attributes: only(new Set(AttributeNames), all) };
};

export const actions: Readonly<Record<string, Action>> = {
  SendMessage: one(send),
  SendMessageBatch: each(send),
  ReceiveMessage: receive,
  DeleteMessage: one(remove),
  DeleteMessageBatch: each(remove),
  ChangeMessageVisibility: one(changeVisibility),
  ChangeMessageVisibilityBatch: each(changeVisibility),
  GetQueueAttributes: queueAttributes,
  GetQueueUrl: (input, call) => ({
    QueueUrl: call.urlOf(specOf(call, z.object({ QueueName: z.string() }).parse(input).QueueName).name),
  }),
  PurgeQueue: one(async (call, spec) => {
    await call.queues.purge(spec.name);
    return {};
  }),
};
