// The Bureau changes a published round, with a reason; applications keep the version they began under.
import { programme } from '#adapters/wires.ts';
import { contentHash } from '#app/hash.ts';
import { commandRound } from '#app/round-commands.ts';
import { amend as endpoint } from '#contract/rounds.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const amend = httpHandler(endpoint, { programme }, ({ params, body, ...press }, on) =>
  commandRound(on.programme, params.roundId, press, () => ({
    type: 'amendRound',
    document: body.document,
    contentHash: contentHash(body.document),
    reason: body.reason,
  })),
);
