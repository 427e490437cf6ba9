// A person's entry in the register, for those who seat and decide.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { readRegister } from '#app/recusals.ts';
import { get as endpoint } from '#contract/recusals.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const get = httpHandler(endpoint, wires, ({ params }, on) => readRegister(on, params.personId));
