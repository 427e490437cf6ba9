// The seals over the logs, for everybody: a witness nobody inside can rewrite.
import { publicRecords } from '#adapters/wires.ts';
import { seals as endpoint } from '#contract/public.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const seals = httpHandler(endpoint, { publicRecords }, async (_call, on) => ({
  items: (await on.publicRecords.list('seal')).map((body) => endpoint.returns.shape.items.element.parse(body)),
}));
