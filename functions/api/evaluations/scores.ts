// Closed panels seen four ways, with what stands out; only the way of the frozen round decides.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { scoresOf } from '#app/score-views.ts';
import { scores as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const scores = httpHandler(endpoint, { lists, programme, rounds }, ({ params }, on) => scoresOf(on, params));
