// An evaluator's own list, over all rounds and phases; what a conflict ended is not in it.
import { lists } from '#adapters/wires.ts';
import { worklist as endpoint } from '#contract/evaluations.ts';
import { WorklistEntry } from '#contract/views.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const worklist = httpHandler(endpoint, { lists }, async ({ actor }, on) => {
  const own = await on.lists.all({ of: 'queue', key: `EVALUATOR#${actor.id}` });
  return { items: own.map((entry) => WorklistEntry.parse(entry)) };
});
