// The office drafts the next round from an earlier one; where there is a round already, nothing is overwritten.
import { programme } from '#adapters/wires.ts';
import { commandRound, roundToClone } from '#app/round-commands.ts';
import { clone as endpoint } from '#contract/rounds.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const clone = httpHandler(endpoint, { programme }, async ({ params: { roundId: id }, body, ...press }, on) => {
  const source = await roundToClone(on.programme, body.from, press.actor);
  return commandRound(on.programme, id, press, () => ({ type: 'cloneRound', source, id, shift: body.shift }));
});
