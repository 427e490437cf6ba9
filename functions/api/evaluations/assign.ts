// The operator seats evaluators for a phase; each of them gets a letter and a sheet of their own.
import { parts, people, programme, rounds } from '#adapters/wires.ts';
import { assignPanel } from '#app/panels.ts';
import { assign as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { parts, people, programme, rounds };

export const assign = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  assignPanel(on, params.applicationId, press, params.phase, body.evaluators),
);
