// What a person does on the local run's own pages: get a token, move the clock, run a schedule, read the mailbox.
import * as z from 'zod';
import { type Patience, Stop } from './waiting.ts';

const Where = z.object({ api: z.string(), issuer: z.string(), client: z.string() });
const Now = z.object({ now: z.string(), milliseconds: z.number() });
const Mail = z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string() });
export type Mail = z.infer<typeof Mail>;
const Denial = z.object({ principal: z.string(), action: z.string(), resource: z.string() });
const Queues = z.object({ deadLetters: z.array(z.object({ queue: z.string(), reason: z.string().optional() })) });

export type Local = {
  readonly api: string;
  readonly tokenFor: (person: string) => Promise<string>;
  readonly now: () => Promise<number>;
  /** A moment in Shenzhen: `2021-01-08T10:00`. Where it is later already, nothing moves. */
  readonly moveTo: (moment: string) => Promise<void>;
  /** Half an hour later, and what was held up is sent again. */
  readonly sendHeldUp: () => Promise<void>;
  /** By a part of its name, in lower case and without hyphens. */
  readonly runSchedule: (name: string) => Promise<void>;
  readonly mailbox: () => Promise<readonly Mail[]>;
  readonly denials: () => Promise<readonly z.infer<typeof Denial>[]>;
  readonly deadLetters: () => Promise<z.infer<typeof Queues>['deadLetters']>;
};

const HALF_AN_HOUR = 30 * 60_000;

/** As the clock's page takes it: a moment in Shenzhen. */
const beijing = (milliseconds: number): string => new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19);

const isDown = (response: Response): boolean => response.status >= 500;

export const localRun = async (base: string, { patiently }: Patience): Promise<Local> => {
  const answered = async <Shape extends z.ZodType>(response: Response, shape: Shape): Promise<z.output<Shape>> => {
    if (!response.ok) throw new Stop(`${response.url}: ${response.status} ${await response.text()}`);
    return shape.parse(await response.json());
  };
  const posting = (body: unknown) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const ask = async <Shape extends z.ZodType>(url: string, shape: Shape, body?: unknown): Promise<z.output<Shape>> =>
    answered(await patiently(() => fetch(url, body === undefined ? {} : posting(body)), isDown), shape);
  const page = (path: string): string => new URL(`/__local/${path}`, base).href;
  const { api, issuer, client } = await ask(page('where.json'), Where);

  let tokens = new Map<string, string>();
  const now = async () => (await ask(page('clock'), Now)).milliseconds;
  const moveTo: Local['moveTo'] = async (moment) => {
    const to = Date.parse(`${moment}+08:00`);
    // After a call that was cut off the clock may stand there already, and it does not go back.
    const moving = async (): Promise<Response> => {
      const shown = await fetch(page('clock'));
      if (isDown(shown)) return shown;
      const { milliseconds } = Now.parse(await shown.clone().json());
      return milliseconds >= to ? shown : fetch(page('clock'), posting({ to: moment }));
    };
    await answered(await patiently(moving, isDown), Now);
    // Tokens given out before have run out by the new clock.
    tokens = new Map();
  };
  const runSchedule: Local['runSchedule'] = async (name) => {
    const schedules = await ask(page('schedules'), z.array(z.object({ name: z.string() })));
    const found = schedules.find((known) => known.name.toLowerCase().replaceAll('-', '').includes(name));
    if (found === undefined) throw new Stop(`there is no schedule ${name}`);
    await ask(page(`schedules/${encodeURIComponent(found.name)}`), z.object({ ran: z.string() }), {});
  };
  return {
    api,
    now,
    tokenFor: async (person) => {
      const known = tokens.get(person);
      if (known !== undefined) return known;
      const answer = await ask(`${issuer}/token-for`, z.object({ access_token: z.string() }), { person, client });
      tokens.set(person, answer.access_token);
      return answer.access_token;
    },
    moveTo,
    sendHeldUp: async () => {
      await moveTo(beijing((await now()) + HALF_AN_HOUR));
      await runSchedule('replay');
    },
    runSchedule,
    mailbox: () => ask(page('letters.json'), z.array(Mail)),
    denials: () => ask(page('denials'), z.array(Denial)),
    deadLetters: async () => (await ask(page('queues.json'), Queues)).deadLetters,
  };
};
