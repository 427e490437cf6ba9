// The Bureau enters who votes on an item; whoever has to stand back is out of it from the start.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandBallot, excludedFrom, shownTo } from '#app/ballots.ts';
import { enterMembers as endpoint } from '#contract/ballots.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const enterMembers = httpHandler(endpoint, wires, ({ params, body, ...press }, on) => {
  const { chair, members } = body;
  const compose = async (ballot: Parameters<typeof excludedFrom>[1]) =>
    ({ type: 'enterMembers', chair, members, excluded: await excludedFrom(on, ballot, members, press.at) }) as const;
  return commandBallot(on, params.ballotId, press, compose, shownTo(on, press));
});
