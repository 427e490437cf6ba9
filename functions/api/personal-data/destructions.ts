// Lists of what may no longer be kept, the newest first.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { listDestructions } from '#app/destructions.ts';
import { DestructionSummary } from '#contract/data-request-views.ts';
import { destructions as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const destructions = httpHandler(endpoint, { lists, programme, rounds }, async (_request, on) => ({
  items: (await listDestructions(on)).map((summary) => DestructionSummary.parse(summary)),
}));
