// The head of the evaluation group closes a phase once every sheet is in; the last phase gives the final mark.
import { parts, people, programme, rounds } from '#adapters/wires.ts';
import { closePhase as close } from '#app/panels.ts';
import { closePhase as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { parts, people, programme, rounds };

export const closePhase = httpHandler(endpoint, wires, ({ params, ...press }, on) =>
  close(on, params.applicationId, press, params.phase),
);
