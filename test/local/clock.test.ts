// The clock that can be moved: forward, over restarts, and not before everyone has done what the move brought.
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openClock } from '../../lib/local/clock.ts';
import { newFolder } from './hand-made.ts';

const DAY = 86_400_000;

test('a clock that was never moved is the clock of the machine', () => {
  const clock = openClock(join(newFolder(), 'clock.json'));
  expect(clock.offset()).toBe(0);
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(DAY);
});

test('a moved clock goes on from where it was moved, also in the next run', async () => {
  const file = join(newFolder(), 'clock.json');
  const clock = openClock(file);
  const ahead = clock.now() + 400 * DAY;
  await clock.moveTo(ahead);
  expect(clock.now()).toBeGreaterThanOrEqual(ahead);
  expect(openClock(file).now()).toBeGreaterThanOrEqual(ahead);
});

test('the clock does not go back unless asked to in so many words', async () => {
  const clock = openClock(join(newFolder(), 'clock.json'));
  await expect(clock.moveTo(clock.now() - DAY)).rejects.toThrow(RangeError);
  expect(clock.offset()).toBe(0);
  await clock.moveTo(clock.now() - DAY, { backwards: true });
  expect(clock.offset()).toBeLessThan(0);
});

test('what is no moment is refused', async () => {
  const clock = openClock(join(newFolder(), 'clock.json'));
  await expect(clock.moveTo(Number.NaN)).rejects.toThrow(RangeError);
});

test('a move is over when everyone who listens is done, one after another', async () => {
  const clock = openClock(join(newFolder(), 'clock.json'));
  const heard: string[] = [];
  clock.onMove(async () => {
    await turn();
    heard.push('first');
  });
  const stop = clock.onMove(() => void heard.push('second'));
  await clock.moveTo(clock.now() + DAY);
  expect(heard).toEqual(['first', 'second']);
  stop();
  await clock.moveTo(clock.now() + DAY);
  expect(heard).toEqual(['first', 'second', 'first']);
});

test('two moves at once happen one after the other', async () => {
  const clock = openClock(join(newFolder(), 'clock.json'));
  const target = clock.now();
  const moved: number[] = [];
  clock.onMove(async ({ to }) => {
    await turn();
    moved.push(to);
  });
  await Promise.all([clock.moveTo(target + DAY), clock.moveTo(target + 2 * DAY)]);
  expect(moved).toEqual([target + DAY, target + 2 * DAY]);
});
