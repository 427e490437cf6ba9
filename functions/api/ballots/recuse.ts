// A member steps aside from an item, and sees nothing more of it.
import { programme, rounds } from '#adapters/wires.ts';
import { commandBallot } from '#app/ballots.ts';
import { recuse as endpoint } from '#contract/ballots.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const recuse = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandBallot(
    on,
    params.ballotId,
    press,
    () => ({ type: 'recuseFromBallot', reason: body.reason }),
    () => ({ status: 'recused' as const }),
  ),
);
