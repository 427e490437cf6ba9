// One's own entry in the register.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { readRegister } from '#app/recusals.ts';
import { mine as endpoint } from '#contract/recusals.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const mine = httpHandler(endpoint, wires, ({ actor }, on) => readRegister(on, actor.id));
