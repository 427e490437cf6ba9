// Something was written in a log: what everybody may read of it is written beside it, and its head is noted for the seal.
import { lists, programme, publicRecords, rounds, seals } from '#adapters/wires.ts';
import { projectPublic } from '#app/public.ts';
import { noteHead } from '#app/seals.ts';
import { instant } from '#domain/values.ts';
import { streamHandler } from '#kit/handlers.ts';

export const handler = streamHandler({ lists, programme, publicRecords, rounds, seals }, async (entry, on) => {
  await noteHead(on.seals, entry, instant(Date.now()));
  await projectPublic(on, entry);
});
