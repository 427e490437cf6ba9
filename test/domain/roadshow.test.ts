import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Role, roles } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import { type RoadshowCommand, speakingOrder } from '#domain/roadshow/decide.ts';
import { slotStanding } from '#domain/roadshow/evolve.ts';
import type { RoadshowEvent, RoadshowStatus } from '#domain/roadshow/state.ts';
import { ApplicationId } from '#domain/values.ts';
import { dayOfThePanels } from '../support/days.ts';
import { applicationId } from '../support/papers.ts';
import { gaoYuan, jiangSiqi } from '../support/persons.ts';
import {
  closed,
  drawn,
  drawnSlots,
  given,
  later,
  lotsOf,
  moved,
  movedSlots,
  opened,
  order,
  planned,
  roadshowDecider,
  roadshowTo,
  seed,
  session,
  slotClosed,
} from '../support/roadshow.ts';
import { roundBut } from '../support/round.ts';
import { declared, given as givenSheet, saved, sheet, assigned as sheetAssigned } from '../support/sheets.ts';

const commands = {
  planRoadshow: { type: 'planRoadshow', session },
  drawRoadshow: { type: 'drawRoadshow', seed },
  moveRoadshow: { type: 'moveRoadshow', startsAt: later, place: session.place },
  openSlot: { type: 'openSlot', applicationId, lockedOut: [gaoYuan.id] },
  closeSlot: { type: 'closeSlot', applicationId },
  closeRoadshow: { type: 'closeRoadshow', openSheets: 0 },
} as const satisfies Record<RoadshowCommand['type'], RoadshowCommand>;

/** Written down by hand once more; all of it is the operator's, who decides nothing by it. */
const programme: Readonly<Record<RoadshowCommand['type'], readonly RoadshowStatus[]>> = {
  planRoadshow: ['absent', 'planned'],
  drawRoadshow: ['planned'],
  moveRoadshow: ['drawn'],
  openSlot: ['drawn'],
  closeSlot: ['drawn'],
  closeRoadshow: ['drawn'],
};

describe('who may do what about a roadshow, and when', () => {
  test.each(Object.entries(programme) as [RoadshowCommand['type'], RoadshowStatus[]][])('%s', (command, statuses) => {
    for (const status of Object.keys(roadshowTo) as RoadshowStatus[]) {
      const log = command === 'closeSlot' && status === 'drawn' ? [...roadshowTo.drawn, opened] : roadshowTo[status];
      const ask = (role: Role) => given(...log).when(commands[command], { ...jiangSiqi, roles: [role] });
      for (const role of roles) if (role !== 'operator') ask(role).thenRefused('not_permitted');
      if (!statuses.includes(status)) ask('operator').thenRefused('wrong_status');
      else expect([status, ask('operator').decision.accepted]).toEqual([status, true]);
    }
  });

  test('a programme without a roadshow has none', () => {
    const without = roundBut((copy) => {
      delete copy.roadshow;
    });
    given().when(commands.planRoadshow, jiangSiqi, { round: without }).thenRefused('not_in_this_programme');
  });
});

describe('a session', () => {
  test('is planned ahead, with a place and its applications', () => {
    given()
      .when(commands.planRoadshow, jiangSiqi)
      .then({ type: 'roadshowPlanned', ...session });
    const faulty = { ...session, startsAt: dayOfThePanels, place: '', applications: [applicationId, applicationId] };
    given().when({ type: 'planRoadshow', session: faulty }, jiangSiqi).thenRefused('invalid_request', {
      startsAt: 'too_early',
      place: 'required',
      'applications.1': 'same_as_other',
    });
    given()
      .when({ type: 'planRoadshow', session: { ...session, applications: [] } }, jiangSiqi)
      .thenRefused('invalid_request', { applications: 'too_few' });
  });

  test('is drawn once, by a seed that stands in the record with the order and hour of every slot', () => {
    given(planned).when(commands.drawRoadshow, jiangSiqi).then(drawnSlots);
    given(planned)
      .when({ type: 'drawRoadshow', seed: ' ' }, jiangSiqi)
      .thenRefused('invalid_request', { seed: 'required' });
    given(planned, drawn).when(commands.drawRoadshow, jiangSiqi).thenRefused('wrong_status');
  });

  test('moved to another hour keeps its order; once somebody has spoken it is not moved', () => {
    given(planned, drawn).when(commands.moveRoadshow, jiangSiqi).then(movedSlots);
    given(planned, drawn, opened).when(commands.moveRoadshow, jiangSiqi).thenRefused('wrong_status');
    expect(given(planned, drawn, moved).state).toMatchObject({ startsAt: later, seed, slots: { length: 3 } });
  });

  test('is closed when every sheet is in or excused', () => {
    given(...roadshowTo.drawn)
      .when({ type: 'closeRoadshow', openSheets: 1 }, jiangSiqi)
      .thenRefused('evaluations_open');
    given(...roadshowTo.drawn, opened)
      .when(commands.closeRoadshow, jiangSiqi)
      .thenRefused('slot_open');
    given(...roadshowTo.drawn, opened, slotClosed)
      .when(commands.closeRoadshow, jiangSiqi)
      .then({ type: 'roadshowClosed' });
  });
});

describe('slots', () => {
  const ask = (command: RoadshowCommand, ...log: readonly Recorded<RoadshowEvent>[]) =>
    given(planned, drawn, ...log).when(command, jiangSiqi);
  const other = { ...commands.openSlot, applicationId: order[0] ?? applicationId };

  test('are open one at a time, each once', () => {
    ask(commands.openSlot).then({ type: 'slotOpened', applicationId, lockedOut: [gaoYuan.id] });
    ask(other, opened).thenRefused('slot_open');
    ask(commands.openSlot, opened, slotClosed).thenRefused('step_already_taken');
    ask(commands.closeSlot).thenRefused('slot_not_open');
    ask(commands.closeSlot, opened, slotClosed).thenRefused('slot_not_open');
    const unknown = { ...commands.openSlot, applicationId: ApplicationId.parse('0'.repeat(26)) };
    ask(unknown).thenRefused('invalid_request', { applicationId: 'unknown_option' });
  });

  test('stand for their application as the session goes on', () => {
    const standing = (...log: readonly Recorded<RoadshowEvent>[]) => slotStanding(given(...log).state, applicationId);
    expect(standing()).toBe('waiting');
    expect(standing(planned)).toBe('waiting');
    expect(standing(planned, drawn)).toBe('waiting');
    expect(standing(planned, drawn, opened)).toBe('open');
    expect(standing(planned, drawn, opened, slotClosed)).toBe('over');
    expect(standing(...roadshowTo.closed)).toBe('closed');
  });

  test('who is locked out stands in the record', () => {
    const { state } = given(planned, drawn, opened);
    const lockedOut = 'slots' in state ? state.slots.map((slot) => slot.lockedOut) : [];
    expect(lockedOut).toEqual([[], [gaoYuan.id], []]);
  });
});

describe('marks of a roadshow', () => {
  const mark = (type: 'saveSheet' | 'handInSheet', slot?: ReturnType<typeof slotStanding>) =>
    givenSheet(sheetAssigned, declared, saved).when({ type, sheet }, gaoYuan, slot === undefined ? {} : { slot });

  test.each(['saveSheet', 'handInSheet'] as const)(
    '%s: while the slot is open and until the session is closed',
    (type) => {
      for (const slot of ['open', 'over', undefined] as const) expect(mark(type, slot).decision.accepted).toBe(true);
      for (const slot of ['waiting', 'closed'] as const) mark(type, slot).thenRefused('slot_not_open');
    },
  );
});

describe('the speaking order', () => {
  test('follows from session, applications and seed alone', () => {
    expect(speakingOrder(session, lotsOf(seed))).toEqual(order);
    const reversed = { ...session, applications: session.applications.toReversed() };
    expect(speakingOrder(reversed, lotsOf(seed))).toEqual(order);
  });

  test('has everybody once, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(speakingOrder(session, lotsOf(any)).toSorted()).toEqual([...session.applications].sort());
      }),
      { numRuns: 50 },
    );
  });

  test('favours nobody: each is first about as often', () => {
    const first = Array.from({ length: 3000 }, (_, i) => speakingOrder(session, lotsOf(`seed ${i}`))[0]);
    for (const id of session.applications) {
      const times = first.filter((one) => one === id).length;
      expect(times).toBeGreaterThan(900);
      expect(times).toBeLessThan(1100);
    }
  });
});

test('an event changes a roadshow where it fits, and nowhere else', () => {
  const fits: readonly (readonly [Recorded<RoadshowEvent>, readonly RoadshowStatus[]])[] = [
    [drawn, ['planned']],
    [moved, ['drawn']],
    [opened, ['drawn']],
    [slotClosed, ['drawn']],
    [closed, ['drawn']],
  ];
  for (const [event, statuses] of fits)
    for (const status of Object.keys(roadshowTo) as RoadshowStatus[]) {
      const { state } = given(...roadshowTo[status]);
      const next = roadshowDecider.evolve(state, event);
      if (statuses.includes(status)) expect([event.type, status, next]).not.toEqual([event.type, status, state]);
      else expect([event.type, status, next]).toEqual([event.type, status, state]);
    }
});
