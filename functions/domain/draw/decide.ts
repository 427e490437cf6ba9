// Freezing a draw, holding it, giving it up: two officers, a list that stands first, and a seed that comes after.
import type { Actor } from '../actor.ts';
import {
  accept,
  by,
  type Decision,
  type Fault,
  firstRefusal,
  type Gate,
  type Recorded,
  type Rules,
  refuse,
} from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import { dateIn, type Instant, type RoundId, textLength } from '../values.ts';
import { type DrawList, draw, type Inspector, type LotOf } from './algorithm.ts';
import { candidatesOf, fewestSites, type InspectedSite } from './list.ts';
import type { DrawEvent, DrawId, DrawState, SeedSource } from './state.ts';

export type DrawCommand =
  | {
      readonly type: 'freezeDraw';
      readonly id: DrawId;
      readonly roundId: RoundId;
      /** Every active site of the round. */
      readonly eligible: readonly InspectedSite[];
      readonly inspectors: readonly Inspector[];
      readonly sites: number;
      readonly seedSource: SeedSource;
      readonly hashOf: (list: DrawList) => string;
    }
  | { readonly type: 'holdDraw'; readonly seed: string; readonly lotOf: LotOf }
  | { readonly type: 'abandonDraw'; readonly reason: string };

export type DrawContext = { readonly at: Instant; readonly round: RoundDocument };
type DrawGate = Gate<DrawState, DrawContext>;

const whileIn = (...statuses: readonly DrawState['status'][]): DrawGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: statuses.includes('absent') ? 'already_exists' : 'wrong_status',
  statuses,
  passes: (state) => statuses.includes(state.status),
});

/** Whoever chose the list does not bring the seed. */
const bySecondOfficer: DrawGate = {
  name: 'by a second officer',
  refusal: 'two_persons_needed',
  passes: (state, actor) => state.status === 'absent' || state.frozenBy !== actor.id,
};

const onceTheSeedIsOut: DrawGate = {
  name: 'once the seed is published',
  refusal: 'deadline_not_passed',
  passes: (state, _actor, { at, round }) =>
    state.status === 'absent' || dateIn(round.timeZone, at) >= state.seedSource.publishedOn,
};

const whereSitesAreInspected: DrawGate = {
  name: 'where the programme inspects sites',
  refusal: 'not_in_this_programme',
  passes: (_state, _actor, { round }) => round.inspection !== undefined,
};

export const drawRules: Rules<DrawCommand['type'], DrawState, DrawContext> = {
  freezeDraw: { gates: [by('bureau'), whileIn('absent'), whereSitesAreInspected], leadsTo: ['frozen'] },
  holdDraw: { gates: [by('bureau'), whileIn('frozen'), bySecondOfficer, onceTheSeedIsOut], leadsTo: ['held'] },
  /** A list that turns out wrong is given up in the open, with its reason; it is never changed. */
  abandonDraw: { gates: [by('bureau'), whileIn('frozen'), bySecondOfficer], leadsTo: ['abandoned'] },
};

/** Each inspection is saved with the draw that makes it, in one transaction of at most a hundred writes. */
const MOST_SITES = 40;

type Freeze = Extract<DrawCommand, { type: 'freezeDraw' }>;

/** [社会组织抽查暂行办法] a check on site is made by two inspectors at least. */
const freeze = (command: Freeze, { at, round }: DrawContext): Decision<DrawEvent> => {
  const rules = round.inspection;
  if (rules === undefined) return refuse('not_in_this_programme');
  const { id, roundId, eligible, inspectors, sites, seedSource, hashOf } = command;
  const today = dateIn(round.timeZone, at);
  const faults: Fault[] = [];
  if (eligible.length === 0) faults.push({ path: ['eligible'], code: 'too_few' });
  if (sites < fewestSites(rules, eligible, today)) faults.push({ path: ['sites'], code: 'too_small' });
  if (sites > Math.min(eligible.length, MOST_SITES)) faults.push({ path: ['sites'], code: 'too_great' });
  // Known beforehand, a seed could be chosen to fit; so it is one that comes out on a later day.
  if (seedSource.publishedOn <= today) faults.push({ path: ['seedSource', 'publishedOn'], code: 'too_early' });
  for (const { siteId } of eligible) {
    const free = inspectors.filter(({ recusedFrom }) => !recusedFrom.includes(siteId)).length;
    if (free < rules.inspectors) faults.push({ path: ['inspectors', siteId], code: 'too_few' });
  }
  if (faults.length > 0) return refuse('invalid_request', faults);
  const list: DrawList = {
    candidates: candidatesOf(rules, eligible, today),
    inspectors: [...inspectors].sort((a, b) => (a.id < b.id ? -1 : 1)),
    sites,
    inspectorsPerSite: rules.inspectors,
  };
  return accept({ type: 'drawFrozen', id, roundId, list, listHash: hashOf(list), seedSource });
};

export const decideDraw = (
  state: DrawState,
  command: DrawCommand,
  actor: Actor,
  context: DrawContext,
): Decision<DrawEvent> => {
  const refusal = firstRefusal(drawRules[command.type].gates, state, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type === 'freezeDraw') return freeze(command, context);
  if (state.status === 'absent') return refuse('draw_not_found');
  if (command.type === 'abandonDraw') {
    if (textLength(command.reason) === 0) return refuse('reason_missing');
    return accept({ type: 'drawAbandoned', reason: command.reason });
  }
  if (textLength(command.seed) === 0) return refuse('invalid_request', [{ path: ['seed'], code: 'required' }]);
  const { seed, lotOf } = command;
  return accept({ type: 'drawHeld', seed, drawn: draw(state.list, state.listHash, lotOf) });
};

export const evolveDraw = (state: DrawState, event: Recorded<DrawEvent>): DrawState => {
  if (event.type === 'drawFrozen') {
    if (state.status !== 'absent') return state;
    const { type: _type, at, by: frozenBy, commandId: _commandId, ...frozen } = event;
    return { ...frozen, status: 'frozen', frozenBy, frozenAt: at };
  }
  if (state.status !== 'frozen') return state;
  switch (event.type) {
    case 'drawAbandoned':
      return { ...state, status: 'abandoned', reason: event.reason };
    case 'drawHeld':
      return { ...state, status: 'held', seed: event.seed, drawn: event.drawn };
    default:
      return event satisfies never;
  }
};
