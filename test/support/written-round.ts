// The round of 2020 as it is written, published and amended: the events of its own log.
import type { Actor } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import { decideRound, evolveRound, type RoundCommand } from '#domain/round/decide.ts';
import type { RoundEvent, RoundState } from '#domain/round/state.ts';
import { type Instant, RoundId } from '#domain/values.ts';
import * as days from './days.ts';
import { qiuHui, songYan } from './persons.ts';
import { round, roundBut } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const roundDecider: Decider<RoundState, RoundEvent, RoundCommand, { readonly at: Instant }> = {
  initial: { status: 'absent' },
  decide: decideRound,
  evolve: evolveRound,
};
export const { given } = spec(roundDecider, { at: days.dayOfTheNotice });

export const event = (what: RoundEvent, by: Actor, at: Instant): Recorded<RoundEvent> => happened(what, by, at);
export const [firstHash, secondHash] = ['1f'.repeat(32), '2e'.repeat(32)];
export const later = roundBut((copy) => {
  copy.closesOn = days.day('2021-01-22');
});
export const drafted = event(
  { type: 'roundDrafted', document: round },
  songYan,
  days.inShenzhen('2020-12-10 10:00:00.000'),
);
export const published = event({ type: 'roundPublished', contentHash: firstHash }, qiuHui, days.dayOfTheNotice);
export const reason = '因疫情防控延长申报时间';
export const amended = (contentHash: string) =>
  event({ type: 'roundAmended', document: later, contentHash, reason }, songYan, days.newYearsEve);

export const commands = {
  writeRound: { type: 'writeRound', document: round },
  cloneRound: { type: 'cloneRound', source: round, id: RoundId.parse('shenzhen-2021'), shift: { years: 1 } },
  publishRound: { type: 'publishRound', contentHash: firstHash },
  amendRound: { type: 'amendRound', document: later, contentHash: secondHash, reason },
} as const satisfies { readonly [Type in RoundCommand['type']]: RoundCommand & { readonly type: Type } };

/** What happened to a round that is now in this status. */
export const lives = { absent: [], draft: [drafted], published: [drafted, published] } as const;
