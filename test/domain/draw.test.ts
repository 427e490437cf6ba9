import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DrawList, draw, type Inspector } from '#domain/draw/algorithm.ts';
import { type DrawCommand, decideDraw, evolveDraw } from '#domain/draw/decide.ts';
import { candidatesOf, fewestSites } from '#domain/draw/list.ts';
import { DrawId, type DrawState } from '#domain/draw/state.ts';
import { CalendarDate, PersonId, SiteId } from '#domain/values.ts';
import * as days from '../support/days.ts';
import { jiangSiqi, oneOfEachRole, qiuHui, songYan } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';
import { happened, spec } from '../support/spec.ts';

const rules = round.inspection;
if (rules === undefined) throw new Error('the round of the tests inspects its sites');
const lotsOf = (seed: string) => (message: string) => createHmac('sha256', seed).update(message).digest('hex');
const siteId = (n: number) => SiteId.parse(`${'0'.repeat(24)}${String(n).padStart(2, '0')}`);
const inspectorId = (n: number) => PersonId.parse(`inspector-${n}`);
const today = CalendarDate.parse('2022-05-10');
const sites = (count: number, lastInspectedOn?: string) =>
  Array.from({ length: count }, (_, i) => ({
    siteId: siteId(i),
    ...(lastInspectedOn === undefined ? {} : { lastInspectedOn: CalendarDate.parse(lastInspectedOn) }),
  }));
const inspectors = (count: number, recusedFrom: Inspector['recusedFrom'] = []): Inspector[] =>
  Array.from({ length: count }, (_, i) => ({ id: inspectorId(i), recusedFrom }));
const listOf = (over: Partial<DrawList> = {}): DrawList => ({
  candidates: candidatesOf(rules, sites(10), today),
  inspectors: inspectors(5),
  sites: 3,
  inspectorsPerSite: 2,
  ...over,
});

describe('who is drawn', () => {
  test('follows from list and seed alone: the same again, whatever order the list was written in', () => {
    const list = listOf();
    const reversed = { ...list, candidates: list.candidates.toReversed(), inspectors: list.inspectors.toReversed() };
    const first = draw(list, 'hash', lotsOf('3421.07'));
    expect(draw(reversed, 'hash', lotsOf('3421.07'))).toEqual(first);
    expect(draw(list, 'hash', lotsOf('3421.08'))).not.toEqual(first);
    expect(draw(list, 'another hash', lotsOf('3421.07'))).not.toEqual(first);
  });

  test('the sites of one published list and seed, by name, so that any change of the algorithm is seen', () => {
    const drawn = draw(listOf(), 'a'.repeat(64), lotsOf('3421.07'));
    expect(drawn.map((site) => [site.siteId, site.lot.slice(0, 8), ...site.inspectors])).toMatchInlineSnapshot(`
[
  [
    "00000000000000000000000006",
    "0c3085eb",
    "inspector-1",
    "inspector-4",
  ],
  [
    "00000000000000000000000009",
    "0c54c342",
    "inspector-3",
    "inspector-2",
  ],
  [
    "00000000000000000000000004",
    "0f1234db",
    "inspector-0",
    "inspector-2",
  ],
]
`);
  });

  test('as many sites as asked, each once, each with two inspectors it may have, the work shared evenly', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 3, max: 8 }),
        (seed, count, people) => {
          const barred = siteId(4);
          const panel = [{ id: inspectorId(0), recusedFrom: [barred] }, ...inspectors(people).slice(1)];
          const drawn = draw(listOf({ sites: count, inspectors: panel }), 'hash', lotsOf(seed));
          expect(new Set(drawn.map((site) => site.siteId)).size).toBe(count);
          for (const site of drawn) {
            expect(new Set(site.inspectors).size).toBe(2);
            if (site.siteId === barred) expect(site.inspectors).not.toContain(inspectorId(0));
          }
          const load = panel.map(({ id }) => drawn.filter((site) => site.inspectors.includes(id)).length);
          // One who may not see one site may be one behind or ahead of the rest.
          expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  test('three tickets are three chances: over many seeds such a site comes first about three times as often', () => {
    const candidates = sites(10).map((site, i) => ({ ...site, tickets: i < 5 ? 3 : 1 }));
    const list = listOf({ candidates, sites: 1 });
    const firsts = Array.from({ length: 4000 }, (_, seed) => draw(list, 'hash', lotsOf(`seed ${seed}`))[0]?.siteId);
    const unseen = firsts.filter((drawn) => candidates.some((c) => c.siteId === drawn && c.tickets === 3)).length;
    // 15 of 20 tickets; four standard deviations are 0.027.
    expect(Math.abs(unseen / firsts.length - 0.75)).toBeLessThan(0.03);
  });
});

describe('the list', () => {
  test('a site not seen for twelve months has three tickets, to the day', () => {
    const tickets = (last?: string) => candidatesOf(rules, sites(1, last), today)[0]?.tickets;
    expect([tickets(), tickets('2021-05-10'), tickets('2021-05-11'), tickets('2022-05-09')]).toEqual([3, 3, 1, 1]);
  });

  test.each([
    [10, 0, 3],
    [10, 2, 1],
    [10, 3, 1],
    [11, 0, 4],
    [1, 0, 1],
  ])('of %i sites with %i seen this year at least %i are drawn', (all, seen, fewest) => {
    const known = [...sites(all - seen, '2021-06-01'), ...sites(seen, '2022-02-01')];
    expect(fewestSites(rules, known, today)).toBe(fewest);
  });
});

describe('freezing and holding a draw', () => {
  const { given } = spec(
    { initial: { status: 'absent' } as DrawState, decide: decideDraw, evolve: evolveDraw },
    {
      at: days.morningOf('2022-05-10'),
      round,
    },
  );
  const id = DrawId.parse('0'.repeat(26));
  const seedSource = { source: '深证成指收盘点位', publishedOn: CalendarDate.parse('2022-05-12') };
  const freezing = {
    type: 'freezeDraw',
    id,
    roundId: round.id,
    eligible: sites(10),
    inspectors: inspectors(5),
    sites: 3,
    seedSource,
    hashOf: () => 'hash',
  } as const satisfies DrawCommand;
  const frozen = happened(
    { type: 'drawFrozen', id, roundId: round.id, list: listOf(), listHash: 'hash', seedSource } as const,
    songYan,
    days.morningOf('2022-05-10'),
  );
  const holding = { type: 'holdDraw', seed: '11103.65', lotOf: lotsOf('11103.65') } as const;
  const onTheDay = { at: days.morningOf('2022-05-12') };

  test('the list is frozen with its hash before the seed is known', () => {
    const { at: _at, by: _by, commandId: _commandId, ...event } = frozen;
    given().when(freezing, songYan).then(event);
    given(frozen).when(freezing, songYan).thenRefused('already_exists');
  });

  test('it is held with the seed, by another officer, not before the seed is out', () => {
    const drawn = draw(listOf(), 'hash', lotsOf('11103.65'));
    given(frozen).when(holding, qiuHui, onTheDay).then({ type: 'drawHeld', seed: '11103.65', drawn });
    given(frozen)
      .when(holding, qiuHui, { at: days.morningOf('2022-05-11') })
      .thenRefused('deadline_not_passed');
    given(frozen).when(holding, songYan, onTheDay).thenRefused('two_persons_needed');
    const held = happened({ type: 'drawHeld', seed: '11103.65', drawn } as const, qiuHui, onTheDay.at);
    given(frozen, held).when(holding, qiuHui, onTheDay).thenRefused('wrong_status');
    given().when(holding, qiuHui, onTheDay).thenRefused('wrong_status');
    given(frozen)
      .when({ ...holding, seed: ' ' }, qiuHui, onTheDay)
      .thenRefused('invalid_request', { seed: 'required' });
  });

  test('a wrong list is given up in the open, by a second officer with a reason', () => {
    given(frozen)
      .when({ type: 'abandonDraw', reason: '名单缺一家' }, qiuHui)
      .then({ type: 'drawAbandoned', reason: '名单缺一家' });
    given(frozen).when({ type: 'abandonDraw', reason: '' }, qiuHui).thenRefused('reason_missing');
    given(frozen).when({ type: 'abandonDraw', reason: '名单缺一家' }, songYan).thenRefused('two_persons_needed');
  });

  test.each<
    [string, Partial<typeof freezing> | object, Record<string, 'too_few' | 'too_small' | 'too_great' | 'too_early'>]
  >([
    ['too few sites for the year', { sites: 2 }, { sites: 'too_small' }],
    ['more sites than there are', { sites: 11 }, { sites: 'too_great' }],
    ['no site', { eligible: [], sites: 1 }, { eligible: 'too_few', sites: 'too_great' }],
    [
      'a seed that may be known',
      { seedSource: { ...seedSource, publishedOn: today } },
      { 'seedSource.publishedOn': 'too_early' },
    ],
    [
      'a site only one inspector may see',
      { inspectors: [...inspectors(1), { id: inspectorId(1), recusedFrom: [siteId(3)] }] },
      { [`inspectors.${siteId(3)}`]: 'too_few' },
    ],
  ])('refuses %s', (_what, over, faults) => {
    given()
      .when({ ...freezing, ...over } as typeof freezing, songYan)
      .thenRefused('invalid_request', faults);
  });

  test('a programme that inspects nothing has no draw', () => {
    const none = roundBut((copy) => {
      delete copy.inspection;
    });
    given().when(freezing, songYan, { round: none }).thenRefused('not_in_this_programme');
  });

  test('the Bureau draws, and nobody else; the operator prepares and does not decide', () => {
    const { bureau: _bureau, ...others } = oneOfEachRole;
    for (const actor of Object.values(others)) given().when(freezing, actor).thenRefused('not_permitted');
    given(frozen).when(holding, jiangSiqi, onTheDay).thenRefused('not_permitted');
  });
});
