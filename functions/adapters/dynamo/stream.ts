// What the Programme table's stream tells of an entry in a log.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { LoggedEvent } from '#app/ports.ts';
import { type AggregateName, isAggregateName } from '#domain/records.ts';
import { CommandId, Instant, PersonId } from '#domain/values.ts';

const Logged = z.looseObject({
  aggregate: z.custom<AggregateName>(isAggregateName),
  id: z.string(),
  version: z.int().min(1),
  hash: z.string().length(64),
  event: z.looseObject({ type: z.string(), at: Instant, by: PersonId, commandId: CommandId }),
});

/** Throws on anything else: the mapping's filter lets only new entries of logs through. */
export const loggedEventFrom = (image: unknown): LoggedEvent & { readonly hash: string } => {
  const { aggregate, id, version, event, hash } = Logged.parse(unmarshall(image as Record<string, AttributeValue>));
  return { aggregate, id, version, event, hash } as LoggedEvent & { readonly hash: string };
};
