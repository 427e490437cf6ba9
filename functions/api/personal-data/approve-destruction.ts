// An officer approves a list: what is on it is destroyed in the next run.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { approveDestruction as approve } from '#app/destructions.ts';
import { approveDestruction as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, programme, rounds };

export const approveDestruction = httpHandler(endpoint, wires, ({ params, ...press }, on) =>
  approve(on, params.destructionId, press),
);
