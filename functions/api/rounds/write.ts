// The office writes a round as a draft, as often as it likes until it is published.
import { programme } from '#adapters/wires.ts';
import { commandRound, documentFor } from '#app/round-commands.ts';
import { write as endpoint } from '#contract/rounds.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const write = httpHandler(endpoint, { programme }, async ({ params, body, ...press }, on) => {
  const document = documentFor(params.roundId, body.document);
  return commandRound(on.programme, params.roundId, press, () => ({ type: 'writeRound', document }));
});
