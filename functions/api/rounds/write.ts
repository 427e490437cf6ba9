// The office writes a round as a draft, as often as it likes until it is published.
import { programme } from '#adapters/wires.ts';
import { Refused } from '#app/execute.ts';
import { commandRound } from '#app/round-commands.ts';
import { write as endpoint } from '#contract/rounds.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const write = httpHandler(endpoint, { programme }, ({ params, body, ...press }, on) => {
  if (body.document.id !== params.roundId)
    throw new Refused({ code: 'invalid_request', faults: [{ path: ['document', 'id'], code: 'wrong_format' }] });
  return commandRound(on.programme, params.roundId, press, () => ({ type: 'writeRound', document: body.document }));
});
