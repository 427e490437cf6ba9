// The Bureau publishes a round that another person wrote; from here it is frozen under its hash.
import { programme } from '#adapters/wires.ts';
import { commandRound, hashOfDraft } from '#app/round-commands.ts';
import { publish as endpoint } from '#contract/rounds.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const publish = httpHandler(endpoint, { programme }, ({ params, ...press }, on) =>
  commandRound(on.programme, params.roundId, press, (round) => ({
    type: 'publishRound',
    contentHash: hashOfDraft(round),
  })),
);
