// The clock the whole local run goes by: the machine's, ahead by as much as someone has moved it.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

export type Moved = { readonly from: number; readonly to: number };

/** All times are milliseconds. */
export type Clock = {
  readonly now: () => number;
  /** How far ahead of the machine's clock. */
  readonly offset: () => number;
  /** Resolves when everyone who listens is done with what the move brought; throws a RangeError for a way back. */
  readonly moveTo: (instant: number, options?: { readonly backwards?: boolean }) => Promise<void>;
  /** Listeners are called one after another, in the order they came; answers how to stop listening. */
  readonly onMove: (listener: (moved: Moved) => Promise<void> | void) => () => void;
};

const State = z.object({ offset: z.int() });

const offsetIn = (file: string): number => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 0;
  }
  return State.parse(JSON.parse(text)).offset;
};

const keep = (file: string, offset: number): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.next`, `${JSON.stringify({ offset })}\n`, { flush: true });
  renameSync(`${file}.next`, file);
};

export const openClock = (file: string): Clock => {
  let offset = offsetIn(file);
  let moving: Promise<void> = Promise.resolve();
  const listeners = new Set<(moved: Moved) => Promise<void> | void>();
  const now = () => Date.now() + offset;

  const move = async (instant: number, backwards: boolean): Promise<void> => {
    const from = now();
    if (!Number.isSafeInteger(instant)) throw new RangeError(`${instant} is no moment`);
    if (instant < from && !backwards)
      throw new RangeError(
        `时钟只能前移 The clock only moves forward, and it is ${new Date(from).toISOString()} already`,
      );
    offset += instant - from;
    keep(file, offset);
    for (const listener of [...listeners]) await listener({ from, to: instant });
  };

  return {
    now,
    offset: () => offset,
    moveTo: (instant, { backwards = false } = {}) => {
      const moved = moving.then(() => move(instant, backwards));
      moving = moved.catch(() => {});
      return moved;
    },
    onMove: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
