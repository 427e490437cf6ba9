// The cells of the matrix: one request to one endpoint by everybody there is, each with the answer its access promises.
import { statusOf } from '#contract/problem.ts';
import { type Role, roles } from '#domain/actor.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { type Asked, type EndpointName, endpointNamed, type Told } from '../asking.ts';

export type Request = Pick<Asked, 'params' | 'query' | 'body'>;

/** One endpoint at the moment in the life of its object when `by` may call it and is answered with 200. */
export type Row = {
  readonly name: EndpointName;
  readonly by: string;
  readonly request?: Request;
  /** Of the right role, and yet it is not there for them: answered as for an id that nobody has. */
  readonly notFor?: readonly string[];
  /** Of the right role, and turned away with a reason all the same. */
  readonly refused?: Readonly<Record<string, RefusalCode>>;
  /** Let in beside one of each role with access; each of them to what is their own. */
  readonly alsoFor?: readonly string[];
};

export type Cell = {
  readonly endpoint: EndpointName;
  readonly who: string;
  readonly of: 'what is there' | 'what is not there';
  readonly expected: string;
  readonly found: string;
};

export type Heard = { readonly who: string; readonly endpoint: EndpointName; readonly text: string };

export const ANONYMOUS = 'anonymous';
/** Signed in, without a role, or with one that no person can hold, or that needs an organisation to act for. */
export const ROLELESS = ['nobody', 'applicant without organisation'] as const;
export const SYSTEM = 'system';

const personOf = (role: Role): string => (role === 'system' ? SYSTEM : `${role}-01`);
const roleOf = (person: string): string => person.slice(0, -3);

const NOBODYS_ID = 'Z'.repeat(26);
/** The same request about what does not exist: every id in it, in the path and in the body, is replaced. */
export const ofNobody = (request: Request): Request =>
  JSON.parse(
    JSON.stringify(request)
      .replaceAll(/"[0-9A-HJKMNP-TV-Z]{26}"/g, `"${NOBODYS_ID}"`)
      .replaceAll(/"(shenzhen|matrix)-20\d\d"/g, '"nowhere-1999"'),
  );

const saidBy = ({ status, text }: Told): string => {
  if (status < 300) return String(status);
  const { code = '', message = '' } = Object(JSON.parse(text));
  return `${status} ${code}${message}`;
};

const IS_LET_IN = 'let in';
const AS_IF_ABSENT = '404, byte for byte as if it did not exist';

const letIn = (told: Told, isCommand: boolean): string => {
  const turnedAway = isCommand ? [401, 403, 404].includes(told.status) || told.status >= 500 : told.status !== 200;
  return turnedAway ? saidBy(told) : IS_LET_IN;
};

export type Matrix = {
  readonly meet: (row: Row) => Promise<void>;
  readonly cells: readonly Cell[];
  readonly heard: readonly Heard[];
};

/** Those who are turned away come first: what they did must not be seen by those who are let in. */
export const matrixOf = (ask: (who: string, name: EndpointName, request: Request) => Promise<Told>): Matrix => {
  const cells: Cell[] = [];
  const heard: Heard[] = [];

  const meet: Matrix['meet'] = async ({ name, by, request = {}, notFor = [], refused = {}, alsoFor = [] }) => {
    const endpoint = endpointNamed(name);
    const { access, method, refuses } = endpoint;
    const absent = ofNobody(request);
    const hasIds = JSON.stringify(absent) !== JSON.stringify(request);
    const send = async (who: string, wanted = request): Promise<Told> => {
      const told = await ask(who, name, wanted);
      heard.push({ who, endpoint: name, text: told.text });
      return told;
    };
    const cell = (who: string, expected: string, found: string, of: Cell['of'] = 'what is there') =>
      cells.push({ endpoint: name, who, of, expected, found });

    /** Turned away before anything is looked up: the answer does not even tell whether it is there. */
    const turnedAway = async (who: string, expected: string): Promise<void> => {
      const told = await send(who);
      cell(who, expected, saidBy(told));
      if (!hasIds) return;
      const other = await send(who, absent);
      cell(who, told.text, other.text, 'what is not there');
    };
    const absentFor = async (who: string): Promise<void> => {
      const [told, other] = [await send(who), await send(who, absent)];
      const isAbsent =
        told.status === 404 && told.text === other.text && refuses.some((code) => saidBy(told).endsWith(code));
      cell(who, AS_IF_ABSENT, isAbsent ? AS_IF_ABSENT : `${saidBy(told)}, of what is not there ${saidBy(other)}`);
    };

    if (access !== 'public') {
      const without = roles.filter((role) => !access.includes(role)).map(personOf);
      await Promise.all([
        turnedAway(ANONYMOUS, '401 Unauthorized'),
        ...[...without, ...ROLELESS].map((who) => turnedAway(who, '403 not_permitted')),
      ]);
    }
    await Promise.all([
      ...notFor.map(absentFor),
      ...Object.entries(refused).map(async ([who, code]) =>
        cell(who, `${statusOf(code)} ${code}`, saidBy(await send(who))),
      ),
    ]);
    if (hasIds && refuses.some((code) => code.endsWith('_not_found')))
      cell(by, '404', String((await send(by, absent)).status), 'what is not there');

    cell(by, '200', saidBy(await send(by)));
    const others = access === 'public' ? [ANONYMOUS, ...roles.map(personOf)] : access.map(personOf);
    const elsewhere = new Set([by, ...notFor, ...Object.keys(refused)]);
    const welcome = others.filter((who) => !elsewhere.has(who) && (access === 'public' || roleOf(who) !== roleOf(by)));
    for (const who of [...welcome, ...alsoFor]) cell(who, IS_LET_IN, letIn(await send(who), method !== 'GET'));
  };
  return { meet, cells, heard };
};
