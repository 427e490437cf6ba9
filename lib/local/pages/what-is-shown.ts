// What the pages of the local run show, taken from its running parts.
import type { Clock } from '../clock.ts';
import type { Events } from '../events.ts';
import { personas } from '../personas.ts';
import type { Schedules } from '../schedules.ts';
import type { Sqs } from '../sqs.ts';
import type { Denial, Sources } from './sources.ts';

type Parts = {
  readonly where: Sources['where'];
  /** Addresses by the name of the service. */
  readonly engines: Readonly<Record<string, string>>;
  readonly letters: Sources['letters'];
  readonly clock: Clock;
  readonly events: Events;
  readonly schedules: Schedules;
  readonly sqs: Sqs;
  readonly queues: readonly string[];
  readonly denials: readonly Denial[];
};

export const sourcesOf = (parts: Parts): Sources => {
  const { where, engines, letters, clock, events, schedules, sqs, queues, denials } = parts;
  return {
    where,
    status: async () => [
      { name: 'API', address: where.api },
      { name: 'OpenID', address: where.issuer },
      ...Object.entries(engines).map(([name, address]) => ({ name, address })),
    ],
    letters,
    clock: {
      now: clock.now,
      // What is under way ends in its own time: a letter being sent must not find its lease months over.
      moveTo: async (milliseconds) => {
        await events.settle();
        await clock.moveTo(milliseconds);
      },
    },
    schedules,
    queues: async () =>
      queues.map((name) => {
        const { visible, inFlight, delayed } = sqs.depth(name);
        return { name, waiting: visible, inFlight, delayed };
      }),
    deadLetters: async () =>
      queues.flatMap((queue) =>
        sqs
          .peek(queue)
          .filter(({ deadLetterOf }) => deadLetterOf !== undefined)
          .map(({ id, sentAt, body }) => ({ queue, id, at: sentAt, body })),
      ),
    denials: () => denials,
    personas,
  };
};
