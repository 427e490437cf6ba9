// Hands on the events of stored objects, each at least once: what is owed stays written down until it was taken.
import type { ObjectCreated } from '../events/bus.ts';
import type { Debt, Store } from './store.ts';

export type OnCreated = (created: ObjectCreated) => Promise<void>;

type Deliveries = {
  /** From now on events go to this listener, beginning with all that is owed; resolves when each was offered once. */
  readonly deliverTo: (listener: OnCreated) => Promise<void>;
  /** Resolves when everything owed and not on its way yet was offered once; at once while nobody listens. */
  readonly handOn: () => Promise<void>;
  /** How many events nobody has taken yet. */
  readonly owed: () => number;
  readonly close: () => void;
};

export const openDeliveries = (
  store: Pick<Store, 'debts' | 'settle'>,
  options: { readonly retryMilliseconds: number; readonly onProblem: (what: string) => void },
): Deliveries => {
  const onTheirWay = new Set<number>();
  const pauses = new Set<NodeJS.Timeout>();
  let listener: OnCreated | undefined;
  let closed = false;

  const offer = async (debt: Debt, to: OnCreated): Promise<void> => {
    onTheirWay.add(debt.id);
    try {
      await to(debt.created);
      // Taken after the end: the next run offers it again, which is what at least once allows.
      if (closed) return;
      store.settle(debt.id);
      onTheirWay.delete(debt.id);
    } catch (reason) {
      options.onProblem(`The event of ${debt.created.bucket}/${debt.created.key} was not taken: ${reason}`);
      if (!closed) tryLater(debt, to);
    }
  };

  const tryLater = (debt: Debt, to: OnCreated): void => {
    const pause = setTimeout(() => {
      pauses.delete(pause);
      void offer(debt, to);
    }, options.retryMilliseconds);
    pauses.add(pause.unref());
  };

  const handOn = async (): Promise<void> => {
    const to = listener;
    if (to === undefined || closed) return;
    const waiting = store.debts().filter(({ id }) => !onTheirWay.has(id));
    await Promise.all(waiting.map((debt) => offer(debt, to)));
  };

  return {
    handOn,
    deliverTo: (given) => {
      listener = given;
      return handOn();
    },
    owed: () => store.debts().length,
    close: () => {
      closed = true;
      for (const pause of pauses) clearTimeout(pause);
    },
  };
};
