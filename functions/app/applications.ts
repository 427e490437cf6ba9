// Commands to an application: each is decided with the round the application began under.

import type { Actor } from '#domain/actor.ts';
import { type ApplicationCommand, decideApplication } from '#domain/application/decide/index.ts';
import { type HandIn, handInFaults } from '#domain/application/decide/intake.ts';
import { mayReadApplication } from '#domain/application/rules.ts';
import type { ApplicationState } from '#domain/application/state.ts';
import { applicationView } from '#domain/application/view.ts';
import type { Fault } from '#domain/decider.ts';
import { type FolderDocument, type FolderState, isOnlyKept } from '#domain/folder/state.ts';
import { refusals } from '#domain/refusals.ts';
import { answersFor, readsPersonalData } from '#domain/round/personal.ts';
import type { Answers, SectionAnswers } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { ApplicationId, Instant } from '#domain/values.ts';
import { applications, folders } from './aggregates.ts';
import { consentsHandedIn } from './consents.ts';
import { execute, isRepeat, type Press, Refused, retrying } from './execute.ts';
import { contentHash } from './hash.ts';
import type { Change, Lists, Part, Parts, Programme, SideRecord, Stored, SubmissionContent } from './ports.ts';
import { type Rounds, roundOf } from './rounds.ts';

export type Present = Exclude<ApplicationState, { status: 'absent' }>;
export type ApplicationReach = { readonly programme: Programme; readonly rounds: Rounds };

export const present = (application: ApplicationState): Present => {
  if (application.status === 'absent') throw new Refused({ code: 'application_not_found' });
  return application;
};

/** An application this person may read, or the answer that there is none. */
export const readApplication = async (on: ApplicationReach, id: ApplicationId, actor: Actor): Promise<Present> => {
  const { state } = await on.programme.load('application', id, applications.initial);
  if (!mayReadApplication(state, actor)) throw new Refused({ code: 'application_not_found' });
  return present(state);
};

type Composed = {
  readonly command: ApplicationCommand;
  readonly also?: readonly SideRecord[];
  readonly others?: readonly Change[];
};

/** One command; `compose` makes it from the application and its round, with the records that go with it. */
export const commandApplication = async (
  on: ApplicationReach,
  id: ApplicationId,
  press: Press,
  compose: (application: Present, round: RoundDocument) => Promise<Composed> | Composed,
) => {
  let also: readonly SideRecord[] = [];
  let others: readonly Change[] = [];
  const state = await execute(
    on.programme,
    applications,
    id,
    press,
    async (before) => {
      const application = present(before);
      const round = await roundOf(on.rounds, application);
      const composed = await compose(application, round);
      also = composed.also ?? [];
      others = composed.others ?? [];
      return decideApplication(application, composed.command, press.actor, { at: press.at, round });
    },
    () => also,
    () => others,
  );
  return viewApplication(on, present(state), press.actor, press.at);
};

type Before = {
  readonly stored: Stored<ApplicationState>;
  readonly application: Present;
  readonly round: RoundDocument;
};

/** A command that changes other records with the application, in one transaction, and again on a lost race. */
export const commandWithOthers = (
  on: ApplicationReach,
  id: ApplicationId,
  press: Press,
  changesOf: (before: Before) => Promise<readonly [state: ApplicationState, changes: readonly Change[]]>,
) =>
  retrying(async () => {
    const stored = await on.programme.load('application', id, applications.initial);
    const application = present(stored.state);
    if (isRepeat(stored, press)) return viewApplication(on, application, press.actor, press.at);
    const round = await roundOf(on.rounds, application);
    const [state, changes] = await changesOf({ stored, application, round });
    await on.programme.commit(changes);
    return viewApplication(on, present(state), press.actor, press.at);
  });

export const viewApplication = async (on: ApplicationReach, application: Present, actor: Actor, at: Instant) =>
  applicationView(application, actor, { at, round: await roundOf(on.rounds, application) });

/** The answers one application hands in: the organisation's parts and those of its field. */
const answersFrom = (round: RoundDocument, fieldCode: string, parts: readonly Part[]): Answers =>
  Object.fromEntries(
    round.sections.map(({ id, scope }): [string, SectionAnswers] => {
      const name = scope === 'field' ? `${id}.${fieldCode}` : id;
      return [id, parts.find((part) => part.id === name)?.answers ?? {}];
    }),
  );

/** The checked documents one application hands in: the organisation's and those of its field. */
const documentsFrom = (folder: FolderState, fieldCode: string): readonly FolderDocument[] =>
  Object.values(folder.status === 'open' ? folder.documents : {})
    .filter((document) => document.status === 'accepted')
    .filter((document) => document.fieldCode === undefined || document.fieldCode === fieldCode)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

export type Gathered = HandIn & { readonly files: readonly FolderDocument[] };

/** Everything an application would hand in now, with the hash that goes on the receipt. */
export const gather = async (
  on: ApplicationReach & { readonly parts: Parts },
  application: Present,
  round: RoundDocument,
): Promise<Gathered> => {
  const [folder, parts] = await Promise.all([
    on.programme.load('folder', application.folderId, folders.initial),
    on.parts.all(application.folderId),
  ]);
  const answers = answersFrom(round, application.fieldCode, parts);
  const files = documentsFrom(folder.state, application.fieldCode);
  const documents = files.map(({ id, code, sha256 = '', bytes }) => ({ id, code, sha256, bytes }));
  return { answers, documents, files, contentHash: contentHash({ answers, documents }) };
};

/** The answers and documents that were handed in last. */
export const lastSubmission = async (
  on: { readonly lists: Lists },
  application: Present,
): Promise<SubmissionContent> => {
  const number = 'submissions' in application ? application.submissions.length : 0;
  const content = number === 0 ? undefined : await on.lists.submission(application.id, number);
  if (content === undefined) throw new Refused({ code: 'application_not_found' });
  return content;
};

/** What was handed in last, as this person may see it: the people of it in full or masked. */
export const readSubmission = async (
  on: ApplicationReach & { readonly lists: Lists },
  id: ApplicationId,
  actor: Actor,
) => {
  const application = await readApplication(on, id, actor);
  const [{ answers, files }, round, folder] = await Promise.all([
    lastSubmission(on, application),
    roundOf(on.rounds, application),
    on.programme.load('folder', application.folderId, folders.initial),
  ]);
  if (isOnlyKept(folder.state) && !readsPersonalData(actor, application.organisation))
    throw new Refused({ code: 'application_not_found' });
  return { answers: answersFor(round, answers, actor, application.organisation), documents: files };
};

/** Hands in what stands in the folder now, and keeps a copy of it for good. */
export const handIn = (
  on: ApplicationReach & { readonly parts: Parts },
  id: ApplicationId,
  press: Press,
  type: 'submitApplication' | 'correctApplication',
) =>
  commandApplication(on, id, press, async (application, round) => {
    const { answers, documents, files, contentHash } = await gather(on, application, round);
    const number = 'submissions' in application ? application.submissions.length + 1 : 1;
    return {
      command: { type, answers, documents, contentHash },
      also: [{ submission: { applicationId: id, number }, answers, files }],
      others: await consentsHandedIn(on, application, round, answers, press),
    };
  });

const said = (fault: Fault) => ({ path: fault.path, code: fault.code, message: refusals[fault.code] });

/** What still stands in the way of handing in, each with its sentence. */
export const checkApplication = async (on: ApplicationReach & { readonly parts: Parts }, application: Present) => {
  const round = await roundOf(on.rounds, application);
  const { answers, documents } = await gather(on, application, round);
  const faults = handInFaults(round, application.organisation, { answers, documents });
  const barred = faults.eligibility.some(({ outcome }) => outcome === 'not_met');
  return {
    ready: faults.answers.length === 0 && faults.attachments.length === 0 && !barred,
    answers: faults.answers.map(said),
    attachments: faults.attachments.map(said),
    eligibility: faults.eligibility,
  };
};
