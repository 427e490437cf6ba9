// The last entry of every log that grew on a day, and the seal over them.
import { seals } from '#adapters/wires.ts';
import { sealedDay } from '#app/seals.ts';
import { heads as endpoint } from '#contract/records.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const heads = httpHandler(endpoint, { seals }, ({ params }, on) => sealedDay(on.seals, params.day));
