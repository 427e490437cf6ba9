// The register asked on every path: whether somebody may take part in an application, and why not.
import { type Concerned, type Involved, mayTakePart, type Standing } from '#domain/recusal/may-take-part.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { dateIn, type FolderId, type Instant, type PersonId } from '#domain/values.ts';
import { recusals } from './aggregates.ts';
import type { ApplicationReach, Present } from './applications.ts';
import { Refused } from './execute.ts';
import { sha256 } from './hash.ts';
import type { Parts, People, StoredEvaluation } from './ports.ts';
import { roundOf } from './rounds.ts';

export type RegisterReach = ApplicationReach & { readonly parts: Parts; readonly people: People };

/** Addresses and numbers are compared as fingerprints: whoever compares them learns neither. */
const fingerprint = (contact: string): string => sha256(contact.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase());

const contactsIn = async (on: RegisterReach, folderId: FolderId, round: RoundDocument): Promise<readonly string[]> => {
  const parts = await on.parts.all(folderId);
  return round.recusal.contactQuestions.flatMap((question) =>
    parts.flatMap(({ answers }) => {
      const answer = answers[question];
      return typeof answer === 'string' && answer !== '' ? [fingerprint(answer)] : [];
    }),
  );
};

const wasRecused = (sheets: readonly StoredEvaluation[], person: PersonId): boolean =>
  sheets.some(({ stored: { state } }) => state.status === 'recused' && state.evaluator === person);

const involved = async (on: RegisterReach, id: PersonId, sheets: readonly StoredEvaluation[]): Promise<Involved> => {
  const person = await on.people.get(id);
  const contacts = [person?.email, person?.mobile].flatMap((contact) => (contact ? [fingerprint(contact)] : []));
  return {
    ...(person?.organisation === undefined ? {} : { organisation: person.organisation }),
    contacts,
    recusedBefore: wasRecused(sheets, id),
  };
};

/** Of each of these people whether they may take part in the application, in their order. */
export const standingsIn = async (
  on: RegisterReach,
  application: Present,
  people: readonly PersonId[],
  at: Instant,
): Promise<readonly { readonly person: PersonId; readonly standing: Standing }[]> => {
  const { id: applicationId, organisation, folderId } = application;
  const round = await roundOf(on.rounds, application);
  const sheets = await on.programme.evaluationsOf(applicationId);
  const concerned: Concerned = { applicationId, organisation, contacts: await contactsIn(on, folderId, round) };
  const today = dateIn(round.timeZone, at);
  return Promise.all(
    people.map(async (person) => {
      const [{ state }, facts] = await Promise.all([
        on.programme.load('recusal', person, recusals.initial),
        involved(on, person, sheets),
      ]);
      return { person, standing: mayTakePart(state, facts, concerned, round.recusal, today) };
    }),
  );
};

export const standingIn = async (
  on: RegisterReach,
  application: Present,
  person: PersonId,
  at: Instant,
): Promise<Standing> => {
  const [found] = await standingsIn(on, application, [person], at);
  return found?.standing ?? { may: true };
};

/** The reasons in one line, for the record: kinds only, nothing of the person. */
export const reasonsOf = (standing: Standing): string =>
  standing.may ? '' : standing.reasons.map((reason) => (reason.kind === 'tie' ? reason.tie : reason.kind)).join(', ');

/** Lets nobody be seated who has to stand back; each is named by its place in what was sent. */
export const mustTakePart = async (
  on: RegisterReach,
  application: Present,
  people: readonly PersonId[],
  at: Instant,
  path: string,
): Promise<void> => {
  const standings = await standingsIn(on, application, people, at);
  const faults = standings.flatMap(({ standing }, i) =>
    standing.may ? [] : [{ path: [path, i], code: 'person_conflicted' as const, detail: reasonsOf(standing) }],
  );
  if (faults.length > 0) throw new Refused({ code: 'person_conflicted', faults });
};
