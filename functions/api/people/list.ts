// The people who may be asked to evaluate.
import { people } from '#adapters/wires.ts';
import { list as endpoint } from '#contract/people.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const list = httpHandler(endpoint, { people }, async (_call, on) => ({ items: [...(await on.people.all())] }));
