// Letters after the fact: planned from the log, put on a queue, and sent by one pair of hands at a time.
import { isOnlyKept } from '#domain/folder/state.ts';
import { type Case, commonFacts, completeFacts, type Records } from '#domain/letters/complete.ts';
import { type PlannedLetter, planLetters } from '#domain/letters/policy.ts';
import { renderLetter } from '#domain/letters/render.ts';
import { ApplicationId, type FolderId, type Instant, instant, RoundId } from '#domain/values.ts';
import {
  applications,
  dataRequests,
  evaluations,
  folders,
  grants,
  inspections,
  objections,
  publicities,
  sites,
} from './aggregates.ts';
import { present } from './applications.ts';
import { correspondentOf } from './correspondent.ts';
import {
  type Deliveries,
  type Delivery,
  type Filings,
  type LetterQueue,
  type LoggedEvent,
  type Mailer,
  type Parts,
  type People,
  type Programme,
  VersionConflict,
} from './ports.ts';
import { type Rounds, roundInForce, roundOf } from './rounds.ts';
import { aboutVisit, type VisitLetterReach } from './visits-letters.ts';

type Outbox = { readonly deliveries: Deliveries; readonly letterQueue: LetterQueue };

/** Queues what was planned before too: a try that ended between planning and queueing comes here again. */
export const planAndQueue = async ({ deliveries, letterQueue }: Outbox, entry: LoggedEvent): Promise<void> => {
  const letters = planLetters(entry);
  for (const letter of letters) await deliveries.plan(letter);
  if (letters.length > 0) await letterQueue.send(letters.map(({ id }) => id));
};

const WAITING_MINUTES = 15;

/** Queues again, oldest first, what was planned a quarter of an hour ago and has not left. Tells how many. */
export const replayLetters = async ({ deliveries, letterQueue }: Outbox, at: Instant): Promise<number> => {
  const before = instant(Date.parse(at) - WAITING_MINUTES * 60_000);
  let queued = 0;
  for (let page = await deliveries.waiting(before); ; page = await deliveries.waiting(before, page.next)) {
    await letterQueue.send(page.ids);
    queued += page.ids.length;
    if (page.next === undefined) return queued;
  }
};

export type LetterReach = {
  readonly deliveries: Deliveries;
  readonly filings: Filings;
  readonly mailer: Mailer;
  readonly parts: Parts;
  readonly people: People;
  readonly programme: Programme;
  readonly rounds: Rounds;
} & VisitLetterReach;

/** What a letter is about, with all that it may say of it. */
type Subject = Records & {
  readonly folderId?: FolderId;
  readonly about: Omit<Case, 'organisation' | 'person'>;
  readonly visitor?: Addressed;
  readonly objector?: Addressed;
};
type Addressed = { readonly to?: string | undefined; readonly person?: string | undefined };

const aboutRound = async (on: LetterReach, id: string): Promise<Subject> => {
  const { document: round } = await roundInForce(on.rounds, RoundId.parse(id));
  return { round, about: {} };
};

const aboutApplication = async (on: LetterReach, id: string): Promise<Subject> => {
  const { state } = await on.programme.load('application', id, applications.initial);
  const application = present(state);
  const { folderId, number, fieldCode } = application;
  return { round: await roundOf(on.rounds, application), folderId, about: { number, fieldCode } };
};

const aboutEvaluation = async (on: LetterReach, id: string): Promise<Subject> => {
  const { state } = await on.programme.load('evaluation', id, evaluations.initial);
  if (state.status === 'absent') throw new Error(`The evaluation ${id} of a letter is missing`);
  return { ...(await aboutApplication(on, ApplicationId.parse(state.applicationId))), evaluation: state };
};

const aboutSite = async (on: LetterReach, id: string): Promise<Subject> => {
  const { state } = await on.programme.load('site', id, sites.initial);
  if (state.status === 'absent') throw new Error(`The site ${id} of a letter is missing`);
  return { ...(await aboutApplication(on, state.applicationId)), site: state };
};

const aboutGrant = async (on: LetterReach, id: string): Promise<Subject> => {
  const { state } = await on.programme.load('grant', id, grants.initial);
  if (state.status === 'absent') throw new Error(`The grant ${id} of a letter is missing`);
  return aboutApplication(on, state.applicationId);
};

const aboutInspection = async (on: LetterReach, id: string): Promise<Subject> => {
  const { state } = await on.programme.load('inspection', id, inspections.initial);
  if (state.status === 'absent') throw new Error(`The inspection ${id} of a letter is missing`);
  return aboutSite(on, state.siteId);
};

const aboutBooking = async (on: LetterReach, id: string, { reader }: PlannedLetter): Promise<Subject | undefined> => {
  const found = await aboutVisit(on, id, reader.kind === 'visitor');
  if (found === undefined) return undefined;
  const { siteId, visit, visitor } = found;
  return { ...(await aboutSite(on, siteId)), visit, ...(visitor === undefined ? {} : { visitor }) };
};

const aboutPublicity = async (on: LetterReach, id: string): Promise<Subject> => {
  const { state } = await on.programme.load('publicity', id, publicities.initial);
  if (state.status === 'absent') throw new Error(`The public notice ${id} of a letter is missing`);
  return { round: await roundOf(on.rounds, state), about: {} };
};

/** Who raised it is looked up for the objector's own letter, and for no other. */
const aboutObjection = async (on: LetterReach, id: string, { reader }: PlannedLetter): Promise<Subject> => {
  const { state } = await on.programme.load('objection', id, objections.initial);
  if (state.status === 'absent') throw new Error(`The objection ${id} of a letter is missing`);
  const subject = { ...(await aboutApplication(on, state.applicationId)), objection: state };
  if (reader.kind !== 'objector') return subject;
  const filing = await on.filings.get(id);
  return { ...subject, objector: { to: filing?.objector.email, person: filing?.objector.name } };
};

const aboutDataRequest = async (on: LetterReach, id: string): Promise<Subject> => {
  const { state } = await on.programme.load('dataRequest', id, dataRequests.initial);
  if (state.status === 'absent') throw new Error(`The data request ${id} of a letter is missing`);
  return { ...(await aboutRound(on, state.roundId)), folderId: state.folderId };
};

const subjects = {
  round: aboutRound,
  application: aboutApplication,
  evaluation: aboutEvaluation,
  publicity: aboutPublicity,
  objection: aboutObjection,
  site: aboutSite,
  grant: aboutGrant,
  inspection: aboutInspection,
  visit: aboutBooking,
  dataRequest: aboutDataRequest,
} as const;

const readerOf = async (
  on: LetterReach,
  { reader }: PlannedLetter,
  { round, visitor = {}, objector = {} }: Subject,
  contact: { readonly person?: string; readonly email?: string },
): Promise<Addressed> => {
  switch (reader.kind) {
    case 'contact':
      return { to: contact.email, person: contact.person };
    case 'office':
      return { to: round.contact.email };
    case 'visitor':
      return visitor;
    case 'objector':
      return objector;
    case 'person': {
      const person = await on.people.get(reader.id);
      return { to: person?.email, person: person?.name };
    }
    default:
      return reader satisfies never;
  }
};

/** Of a folder that is only kept, the contact is used for the answer to what was asked of it, and for nothing else. */
const contactOf = async (on: LetterReach, { about }: PlannedLetter, { folderId, round }: Subject) => {
  if (folderId === undefined) return {};
  const { state } = await on.programme.load('folder', folderId, folders.initial);
  return isOnlyKept(state) && about.aggregate !== 'dataRequest' ? {} : correspondentOf(on, folderId, round);
};

/** Undefined where nobody's address is known. */
const write = async (on: LetterReach, letter: PlannedLetter) => {
  const subject = await subjects[letter.about.aggregate](on, letter.about.id, letter);
  if (subject === undefined) return undefined;
  const { folderId: _folderId, about, visitor: _visitor, objector: _objector, ...records } = subject;
  const { round } = records;
  const contact = await contactOf(on, letter, subject);
  const { to, person } = await readerOf(on, letter, subject, contact);
  if (to === undefined) return undefined;
  const { organisation } = contact;
  const common = commonFacts(round, {
    ...about,
    ...(organisation === undefined ? {} : { organisation }),
    ...(person === undefined ? {} : { person }),
  });
  return { to, ...renderLetter(letter.letter, completeFacts(letter, records), common) };
};

/** Longer than a try may take, shorter than the queue hides a message: a try that died is taken up by the next. */
const LEASE_SECONDS = 60;

const claim = async (deliveries: Deliveries, id: string, at: Instant): Promise<Delivery | undefined> => {
  const found = await deliveries.get(id);
  if (found === undefined || found.status === 'sent' || found.status === 'undeliverable') return undefined;
  if (found.status === 'sending' && found.leaseUntil !== undefined && found.leaseUntil > at) return undefined;
  const leaseUntil = instant(Date.parse(at) + LEASE_SECONDS * 1000);
  const claimed: Delivery = { letter: found.letter, status: 'sending', version: found.version + 1, leaseUntil };
  try {
    await deliveries.save(claimed);
  } catch (error) {
    if (error instanceof VersionConflict) return undefined;
    throw error;
  }
  return claimed;
};

/**
 * Sends one letter unless it left already or is in other hands. A try that fails gives it back and throws, so that
 * the queue brings it again; one that dies between the carrier's answer and our mark sends it twice, never not at all.
 */
export const deliver = async (on: LetterReach, id: string, at: Instant): Promise<void> => {
  const claimed = await claim(on.deliveries, id, at);
  if (claimed === undefined) return;
  const { letter, version } = claimed;
  const settle = (outcome: Pick<Delivery, 'status' | 'messageId'>) =>
    on.deliveries.save({ letter, version: version + 1, ...outcome });
  try {
    const mail = await write(on, letter);
    if (mail === undefined) return await settle({ status: 'undeliverable' });
    const messageId = await on.mailer.send(mail);
    await settle({ status: 'sent', messageId });
  } catch (error) {
    await settle({ status: 'planned' }).catch(() => undefined);
    throw error;
  }
};
