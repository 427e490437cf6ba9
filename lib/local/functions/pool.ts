// The warm threads of one function: a few at most, each with one event at a time, the rest wait their turn.
import { failure, type Outcome, type Sandbox } from './sandbox.ts';

export type Pool = {
  readonly run: (event: string, requestId: string) => Promise<Outcome>;
  readonly moveClock: (offset: number) => void;
  readonly close: () => Promise<void>;
};

export const poolOf = (most: number, open: () => Sandbox): Pool => {
  const idle: Sandbox[] = [];
  const busy = new Set<Sandbox>();
  const waiting: (() => void)[] = [];
  let active = 0;
  let closed = false;

  const turn = async (): Promise<void> => {
    while (active >= most) await new Promise<void>((done) => waiting.push(done));
    active += 1;
  };

  const take = (): Sandbox => {
    const warm = idle.pop();
    if (warm === undefined) return open();
    return warm.alive() ? warm : take();
  };

  const work = async (event: string, requestId: string): Promise<Outcome> => {
    const sandbox = take();
    busy.add(sandbox);
    try {
      return await sandbox.run(event, requestId);
    } finally {
      busy.delete(sandbox);
      if (sandbox.alive()) idle.push(sandbox);
    }
  };

  return {
    run: async (event, requestId) => {
      await turn();
      try {
        return closed ? failure('Runtime.ExitError', 'Error: the local run has ended') : await work(event, requestId);
      } finally {
        active -= 1;
        waiting.shift()?.();
      }
    },
    moveClock: (offset) => {
      for (const sandbox of [...idle, ...busy]) sandbox.moveClock(offset);
    },
    close: async () => {
      closed = true;
      await Promise.all([...idle, ...busy].map((sandbox) => sandbox.close()));
    },
  };
};
