// Waiting without sleeping through it: for what comes of itself, and for a system that is away for a moment.
import { setTimeout as pause } from 'node:timers/promises';
import type { Telling } from './telling.ts';

const LOOK_EVERY = 250;
/** Two minutes, and what the looks themselves take. */
const MOST_LOOKS = 480;
const OUTAGE_LIMIT = 60_000;

/** The story can't go on: without this step nothing after it makes sense. */
export class Stop extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Stop';
  }
}

/**
 * Looks until it is as wanted, and answers what was seen last: whether that is good enough is the caller's to say.
 * A look that has to wait for a system that is away counts as one.
 */
export const until = async <Seen>(
  tell: Telling,
  look: () => Promise<Seen>,
  wanted: (seen: Seen) => boolean,
  most = MOST_LOOKS,
): Promise<Seen> => {
  for (let looks = 1; ; looks += 1) {
    const seen = await look();
    if (wanted(seen) || looks >= most) return seen;
    if (looks % 4 === 0) tell.mark();
    await pause(LOOK_EVERY);
  }
};

/** Works through `items`, so many at once, and keeps their order. */
export const together = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
  atOnce = 4,
): Promise<readonly Result[]> => {
  const results = new Map<number, Result>();
  const left = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) results.set(index, await work(item, index));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
};

export type Patience = {
  /** Tries again while the system is away: the same call, and for a command under the same id. */
  readonly patiently: <Result>(call: () => Promise<Result>, isAway: (result: Result) => boolean) => Promise<Result>;
  /** How often the system was away. */
  readonly outages: () => number;
};

/** fetch says `TypeError: fetch failed` for every connection that was refused, reset or ended early. */
const isAwayError = (error: unknown): boolean => error instanceof TypeError;

export const patience = (tell: Telling): Patience => {
  let outages = 0;
  let waiting = 0;
  return {
    outages: () => outages,
    patiently: async (call, isAway) => {
      const tried = async () => {
        try {
          const result = await call();
          return { away: isAway(result), settle: () => result };
        } catch (error) {
          if (!isAwayError(error)) throw error;
          const settle = (): never => {
            throw error;
          };
          return { away: true, settle };
        }
      };
      let seen = await tried();
      if (!seen.away) return seen.settle();
      const first = waiting === 0;
      if (first) {
        outages += 1;
        tell.note('… 等待系统恢复 waiting for the system');
      }
      waiting += 1;
      const end = performance.now() + OUTAGE_LIMIT;
      while (seen.away && performance.now() < end) {
        if (first) tell.mark();
        await pause(1000);
        seen = await tried();
      }
      waiting -= 1;
      return seen.settle();
    },
  };
};
