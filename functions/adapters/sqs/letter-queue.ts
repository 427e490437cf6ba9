// Ids of letters on the queue; what they say stays in the table of deliveries.
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { LetterQueue } from '#app/ports.ts';

const BATCH = 10;

export const letterQueueAt = (QueueUrl: string, sqs = new SQSClient({})): LetterQueue => ({
  send: async (ids) => {
    for (let i = 0; i < ids.length; i += BATCH) {
      const Entries = ids.slice(i, i + BATCH).map((MessageBody, n) => ({ Id: String(n), MessageBody }));
      const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      if (Failed.length > 0) throw new Error(`${Failed.length} letters were not taken by the queue`);
    }
  },
});
