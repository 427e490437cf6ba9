// Runs the schedules of the templates when they are due by the local clock, or when someone asks.
import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Functions } from './functions.ts';
import type { Permissions } from './permissions.ts';
import { account, region } from './resources.ts';
import { lastDue } from './schedules/aws-cron.ts';
import { type Schedule, schedulesIn } from './schedules/plan.ts';
import type { Assembly } from './template.ts';

export type ScheduleState = {
  readonly name: string;
  readonly expression: string;
  readonly zone: string;
  /** Milliseconds of the local clock. */
  readonly next?: number;
  readonly lastRun?: { readonly at: number; readonly error?: string };
};

export type Schedules = {
  readonly list: () => readonly ScheduleState[];
  /** Resolves when the function is done, retries included; how it went is in the list. */
  readonly runNow: (name: string) => Promise<void>;
  /** To be closed before the functions. */
  readonly close: () => Promise<void>;
};

export type SchedulesOptions = {
  readonly assembly: Assembly;
  readonly permissions: Permissions;
  readonly functions: Pick<Functions, 'invokeLater'>;
  readonly clock: Clock;
  /** To a queue, by its ARN. */
  readonly send: (queueArn: string, body: string) => Promise<void>;
};

const LOOK_EVERY = 500;

const arnOf = (name: string): string => `arn:aws:scheduler:${region}:${account}:schedule/default/${name}`;
const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

const inputOf = ({ name, input }: Schedule, dueAt: number): unknown => {
  if (input === undefined)
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account,
      time: instantOf(dueAt),
      region,
      resources: [arnOf(name)],
      detail: '{}',
    };
  return JSON.parse(
    input
      .replaceAll('<aws.scheduler.schedule-arn>', arnOf(name))
      .replaceAll('<aws.scheduler.scheduled-time>', instantOf(dueAt))
      .replaceAll('<aws.scheduler.execution-id>', randomUUID())
      .replaceAll('<aws.scheduler.attempt-number>', '1'),
  );
};

export const startSchedules = (options: SchedulesOptions): Schedules => {
  const { clock, functions, send } = options;
  const schedules = schedulesIn(options.assembly, options.permissions);
  const lastRuns = new Map<string, { readonly at: number; readonly error?: string }>();
  let lookedUntil = clock.now();
  let running: Promise<void> = Promise.resolve();
  let closed = false;

  const handOver = async (schedule: Schedule, event: unknown): Promise<string | undefined> => {
    try {
      const { finished } = await functions.invokeLater(schedule.function, event);
      const outcome = await finished;
      return outcome.ok ? undefined : `${outcome.error.errorType}: ${outcome.error.errorMessage}`;
    } catch (reason) {
      if (schedule.deadLetters !== undefined) await send(schedule.deadLetters, JSON.stringify(event));
      return String(reason);
    }
  };

  const run = async (schedule: Schedule, dueAt: number): Promise<void> => {
    const at = clock.now();
    const error = await handOver(schedule, inputOf(schedule, dueAt));
    lastRuns.set(schedule.name, { at, ...(error !== undefined && { error }) });
  };

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = running.then(work);
    running = done.catch(() => {});
    return done;
  };

  /** What fell due in between, each once however often it was missed, in the order in which it last fell due. */
  const catchUp = (until: number): Promise<void> => {
    const since = lookedUntil;
    lookedUntil = Math.max(since, until);
    const due = schedules.flatMap((schedule) => {
      const dueAt = schedule.enabled ? lastDue(schedule.due, since, until) : undefined;
      return dueAt === undefined ? [] : { schedule, dueAt };
    });
    due.sort((left, right) => left.dueAt - right.dueAt);
    if (due.length === 0) return Promise.resolve();
    return inTurn(async () => {
      for (const { schedule, dueAt } of due) if (!closed) await run(schedule, dueAt);
    });
  };

  const looking = setInterval(() => void catchUp(clock.now()), LOOK_EVERY);
  looking.unref();
  const stop = clock.onMove(async ({ from, to }) => {
    if (to < from) lookedUntil = to;
    else void catchUp(to);
    // Whoever moved the clock sees its effects, even those that the regular look came upon first.
    await running;
  });

  return {
    list: () =>
      schedules.map((schedule) => {
        const { name, expression, zone } = schedule;
        const next = schedule.enabled ? schedule.due.after(clock.now()) : undefined;
        const lastRun = lastRuns.get(name);
        return { name, expression, zone, ...(next !== undefined && { next }), ...(lastRun && { lastRun }) };
      }),
    runNow: async (name) => {
      const schedule = schedules.find((it) => it.name === name);
      if (schedule === undefined) throw new RangeError(`There is no schedule ${name}`);
      await inTurn(() => run(schedule, clock.now()));
    },
    close: async () => {
      closed = true;
      clearInterval(looking);
      stop();
      await running;
    },
  };
};
