// What every act works with: persons who press buttons, refusals that are expected, the clock, and the letters due.

import { type Client, clientOf, newId } from '#contract/client.ts';
import type { Frozen } from '#contract/endpoint.ts';
import type { Problem } from '#contract/problem.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { Applying } from './cast.ts';
import type { Letters } from './letters.ts';
import type { Local } from './local.ts';
import type { Telling } from './telling.ts';
import { type Patience, Stop } from './waiting.ts';

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Frozen<Problem> };

/** One press of a button. The id stays the same however often the call has to be made. */
export type Press<Value> = (api: Client, commandId: string) => Promise<Outcome<Value>>;

/** An application on its way, as everybody in the story speaks of it. */
export type Case = Applying & {
  readonly id: string;
  readonly number: string;
  readonly folderId: string;
};

/** The application of `applicant-04`, or the one in a field where it has two. */
export const caseOf = (cases: readonly Case[], number: string, field?: string): Case => {
  const found = cases.find(
    (known) => known.organisation.person === `applicant-${number}` && (field ?? known.field) === known.field,
  );
  if (found === undefined) throw new Stop(`applicant-${number} has no application`);
  return found;
};

export type ExpectedRefusal = {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
  /** Where in what was sent the fault lies, and which. */
  readonly fault?: { readonly path: string; readonly code: string };
};

export type Persons = {
  readonly attempts: <Value>(person: string, press: Press<Value>) => Promise<Outcome<Value>>;
  /** It has to succeed; the story stops where it does not. */
  readonly does: <Value>(person: string, press: Press<Value>) => Promise<Value>;
  readonly isRefused: <Value>(person: string, expected: ExpectedRefusal, press: Press<Value>) => Promise<void>;
};

export type Scene = Persons & {
  readonly tell: Telling;
  readonly local: Local;
  readonly patience: Patience;
  readonly letters: Letters;
  readonly round: RoundDocument;
};

/** Nothing came, a server's fault, or an answer cut off in the middle. */
const isAway = (outcome: Outcome<unknown>): boolean => {
  if (outcome.ok) return false;
  const { status, code } = outcome.problem;
  return status >= 500 || (code === 'unexpected' && status < 300);
};

const sentenceOf = ({ title, faults }: Frozen<Problem>, path: string | undefined): string => {
  const fault = faults?.find((known) => known.path.join('.') === path);
  return fault === undefined ? title : `${title} ${path}：${fault.message}`;
};

export const personsOf = (local: Local, tell: Telling, { patiently }: Patience): Persons => {
  const attempts: Persons['attempts'] = async (person, press) => {
    const commandId = newId();
    const token = await local.tokenFor(person);
    const api = clientOf({ base: local.api, token, language: 'zh' });
    return patiently(() => press(api, commandId), isAway);
  };
  return {
    attempts,
    does: async (person, press) => {
      const outcome = await attempts(person, press);
      if (outcome.ok) return outcome.value;
      throw new Stop(`${person}: ${JSON.stringify(outcome.problem)}`);
    },
    isRefused: async (person, { zh, en, code, fault }, press) => {
      const outcome = await attempts(person, press);
      const problem = outcome.ok ? undefined : outcome.problem;
      const where = problem?.faults?.find((known) => known.path.join('.') === fault?.path)?.code;
      if (problem === undefined || problem.code !== code || where !== fault?.code)
        return tell.expect(zh, en, outcome.ok ? 'done' : outcome.problem, { code, fault });
      tell.refusal({ zh, en, code: fault?.code ?? code, sentence: sentenceOf(problem, fault?.path) });
    },
  };
};
