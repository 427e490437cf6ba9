// An officer rejects a list, with the reason.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { rejectDestruction as reject } from '#app/destructions.ts';
import { rejectDestruction as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, programme, rounds };

export const rejectDestruction = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  reject(on, params.destructionId, press, body.reason),
);
