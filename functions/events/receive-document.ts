// A file arrived in quarantine: it is checked, and taken over into the accepted documents or turned away.
import * as z from 'zod';
import { documentKeyFrom } from '#adapters/s3/document-store.ts';
import { arrivals, lists, programme, rounds } from '#adapters/wires.ts';
import { receive } from '#app/arrivals.ts';
import { eventHandler } from '#kit/handlers.ts';

const ObjectCreated = z.object({
  detail: z.object({ object: z.object({ key: z.string(), 'version-id': z.string() }) }),
});

export const handler = eventHandler({ arrivals, lists, programme, rounds }, async (event, at, on) => {
  const { object } = ObjectCreated.parse(event).detail;
  const key = documentKeyFrom(object.key);
  if (key !== undefined) await receive(on, key, object['version-id'], at);
});
