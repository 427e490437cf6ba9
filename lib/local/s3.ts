// The object store of the local cloud: it keeps, signs, judges and announces as S3 does, and the SDK speaks to it.
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import type { Denied } from './gateway.ts';
import { listen } from './listen.ts';
import type { Permissions } from './permissions.ts';
import { bucketsIn } from './s3/buckets.ts';
import { insistBy } from './s3/call.ts';
import { type OnCreated, openDeliveries } from './s3/deliveries.ts';
import { type Serving, serve } from './s3/serve.ts';
import { openStore } from './s3/store.ts';
import type { Assembly } from './template.ts';

export type S3Options = {
  readonly assembly: Assembly;
  readonly permissions: Permissions;
  readonly folder: string;
  readonly now: () => number;
  readonly onDenied?: Denied;
  readonly onProblem?: (what: string) => void;
  /** Before an event that was not taken is offered again. */
  readonly retryMilliseconds?: number;
};

export type S3 = {
  readonly url: string;
  /**
   * Hands the event of every stored object to the listener, beginning with those of earlier runs, each at least once.
   * Until this is called they are only written down, so the store can be up before those who listen.
   */
  readonly deliverTo: (listener: OnCreated) => Promise<void>;
  /** How many events nobody has taken yet. */
  readonly owed: () => number;
  readonly close: () => Promise<void>;
};

export const startS3 = async (options: S3Options, port = 0): Promise<S3> => {
  const buckets = bucketsIn(options.assembly);
  const store = openStore(resolve(options.folder));
  const onProblem = options.onProblem ?? ((what: string) => console.error(what));
  const { handOn, ...deliveries } = openDeliveries(store, {
    retryMilliseconds: options.retryMilliseconds ?? 1000,
    onProblem,
  });
  const serving: Serving = {
    ...{ store, buckets, handOn, onProblem },
    now: options.now,
    insist: insistBy(options.permissions, options.onDenied),
  };
  const server = createServer((request, response) => void serve(request, response, serving));
  // Longer than the SDK keeps an idle connection, so that it is never the one to find it closed.
  server.keepAliveTimeout = 60_000;
  try {
    const { url, close } = await listen(server, port);
    return {
      url,
      deliverTo: deliveries.deliverTo,
      owed: deliveries.owed,
      close: async () => {
        await close();
        deliveries.close();
        store.close();
      },
    };
  } catch (reason) {
    store.close();
    throw reason;
  }
};
