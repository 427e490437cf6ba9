// A draw of 2022 over six sites, frozen by 宋岩 and held by 邱慧, as the events of its log.
import { createHmac } from 'node:crypto';
import { type DrawList, draw, type LotOf } from '#domain/draw/algorithm.ts';
import { type DrawCommand, type DrawContext, decideDraw, evolveDraw } from '#domain/draw/decide.ts';
import { candidatesOf } from '#domain/draw/list.ts';
import { type DrawEvent, DrawId, type DrawState } from '#domain/draw/state.ts';
import { SiteId } from '#domain/values.ts';
import { day, morningOf } from './days.ts';
import { evaluators, qiuHui, songYan } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const drawDecider: Decider<DrawState, DrawEvent, DrawCommand, DrawContext> = {
  initial: { status: 'absent' },
  decide: decideDraw,
  evolve: evolveDraw,
};
export const { given } = spec(drawDecider, { at: morningOf('2022-05-10'), round });

export const lotsOf =
  (seed: string): LotOf =>
  (message) =>
    createHmac('sha256', seed).update(message).digest('hex');

export const drawId = DrawId.parse('DRAW'.padEnd(26, '0'));
export const eligible = [1, 2, 3, 4, 5, 6].map((n) => ({ siteId: SiteId.parse(`S1TE${n}`.padEnd(26, '0')) }));
const inspectors = evaluators.map((id) => ({ id, recusedFrom: [] }));
export const seedSource = { source: '2022年5月12日深证成指收盘价', publishedOn: day('2022-05-12') };
export const seed = '11094.87';
const listHash = 'ab'.repeat(32);

export const freezing = {
  type: 'freezeDraw',
  id: drawId,
  roundId: round.id,
  eligible,
  inspectors,
  sites: 2,
  seedSource,
  hashOf: () => listHash,
} as const;
export const holding = { type: 'holdDraw', seed, lotOf: lotsOf(seed) } as const;

const { inspection: rules } = round;
if (rules === undefined) throw new Error('the round of the tests inspects its sites');
export const list: DrawList = {
  candidates: candidatesOf(rules, eligible, day('2022-05-10')),
  inspectors: inspectors.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  sites: 2,
  inspectorsPerSite: 2,
};
export const frozen = happened<DrawEvent>(
  { type: 'drawFrozen', id: drawId, roundId: round.id, list, listHash, seedSource },
  songYan,
  morningOf('2022-05-10'),
);
export const held = happened<DrawEvent>(
  { type: 'drawHeld', seed, drawn: draw(list, listHash, lotsOf(seed)) },
  qiuHui,
  morningOf('2022-05-13'),
);
export const abandoned = happened<DrawEvent>(
  { type: 'drawAbandoned', reason: '名单遗漏一个示范点' },
  qiuHui,
  morningOf('2022-05-11'),
);
export const drawTo = { absent: [], frozen: [frozen], held: [frozen, held], abandoned: [frozen, abandoned] };
