// The Bureau changes a published round, with a reason; applications keep the version they began under.
import { programme } from '#adapters/wires.ts';
import { contentHash } from '#app/hash.ts';
import { commandRound, documentFor } from '#app/round-commands.ts';
import { amend as endpoint } from '#contract/rounds.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const amend = httpHandler(endpoint, { programme }, async ({ params, body, ...press }, on) => {
  const document = documentFor(params.roundId, body.document);
  const command = { type: 'amendRound', document, contentHash: contentHash(document), reason: body.reason } as const;
  return commandRound(on.programme, params.roundId, press, () => command);
});
