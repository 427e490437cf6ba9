// What is printed of an application, and the paper copy that comes back: forms, receipts, the intake desk.
import * as z from 'zod';
import type { Actor } from '#domain/actor.ts';
import { type PaperCodes, versionCode } from '#domain/application/paper.ts';
import { afterWorkingDays } from '#domain/calendar.ts';
import { type Answers, allQuestions, flatten, shownAnswers } from '#domain/round/questions.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { type ApplicationId, type CalendarDate, Instant, type RoundId } from '#domain/values.ts';
import {
  type ApplicationReach,
  commandApplication,
  gather,
  lastSubmission,
  type Present,
  readApplication,
} from './applications.ts';
import { type Press, Refused } from './execute.ts';
import { contentHash } from './hash.ts';
import type { Calendar, Lists, Parts, PublicRecords } from './ports.ts';
import { receiptCode } from './receipt-code.ts';
import { roundOf } from './rounds.ts';

type Reach = ApplicationReach & { readonly lists: Lists };

/**
 * The hash printed on a filled-in form: over the answers that count, and not over the files, for the signed form is itself
 * one of the files that are handed in.
 */
export const dataHash = (round: RoundDocument, answers: Answers): string =>
  contentHash(shownAnswers(allQuestions(round), flatten(answers)));

/** While the applicant may still change it, what stands in the folder now; after that, what was handed in last. */
const printedContent = (
  on: Reach & { readonly parts: Parts },
  application: Present,
  round: RoundDocument,
  actor: Actor,
) => {
  const open = application.status === 'draft' || application.status === 'correction';
  return open && actor.organisation === application.organisation
    ? gather(on, application, round)
    : lastSubmission(on, application);
};

export const filledForm = async (
  on: Reach & { readonly parts: Parts },
  id: ApplicationId,
  actor: Actor,
  at: Instant,
) => {
  const application = await readApplication(on, id, actor);
  const round = await roundOf(on.rounds, application);
  const { answers, files } = await printedContent(on, application, round, actor);
  const { number, fieldCode, roundVersion } = application;
  const filled = { number, fieldCode, dataHash: dataHash(round, answers), answers, files };
  return { form: { round, roundVersion, roundHash: contentHash(round), filled }, at };
};

const PublicForm = z.object({
  round: RoundDocument.pick({ id: true, title: true, fields: true, sections: true, attachments: true, paper: true }),
  roundVersion: z.int(),
  roundHash: z.string(),
  publishedAt: Instant,
});

/** The form of a published round, from what everybody may read. */
export const blankForm = async (on: { readonly publicRecords: PublicRecords }, roundId: RoundId) => {
  const body = await on.publicRecords.get('form', roundId);
  if (body === undefined) throw new Refused({ code: 'round_not_found' });
  const { publishedAt, ...form } = PublicForm.parse(body);
  return { form, at: publishedAt };
};

/** The receipt of what was handed in last, with the code that opens the public look-up. */
export const receiptOf = async (on: Reach, id: ApplicationId, actor: Actor) => {
  const application = await readApplication(on, id, actor);
  const [round, { files }] = await Promise.all([roundOf(on.rounds, application), lastSubmission(on, application)]);
  const submission = 'submissions' in application ? application.submissions.at(-1) : undefined;
  if (submission === undefined) throw new Refused({ code: 'application_not_found' });
  const { number, organisation, fieldCode } = application;
  const receipt = {
    number,
    code: receiptCode(application),
    organisation,
    fieldCode,
    submission: submission.number,
    at: submission.at,
    contentHash: submission.contentHash,
    documents: submission.documents.map(({ id, code, bytes, sha256 }) => ({
      code,
      name: files.find((file) => file.id === id)?.name ?? code,
      bytes,
      sha256,
    })),
  };
  return { receipt, round };
};

/** The last day for the paper copy: some working days after the last day for applications. */
const paperDueOn = async (calendar: Calendar, { closesOn, paper }: RoundDocument): Promise<CalendarDate> => {
  const last = afterWorkingDays(await calendar.from(closesOn), closesOn, paper?.graceWorkingDays ?? 0);
  if (!last.known) throw new Refused({ code: 'calendar_unknown' });
  return last.date;
};

export type PaperAtTheDesk = {
  readonly given: PaperCodes;
  readonly receivedOn: CalendarDate;
  readonly postmarkedOn?: CalendarDate;
};

/** The intake desk registers a paper copy by the codes printed on it. */
export const registerPaper = (
  on: Reach & { readonly calendar: Calendar },
  id: ApplicationId,
  press: Press,
  paper: PaperAtTheDesk,
) =>
  commandApplication(on, id, press, async (application, round) => {
    const { answers } = await lastSubmission(on, application);
    const { number } = application;
    const printed = { number, version: versionCode(application), dataHash: dataHash(round, answers) };
    const dueOn = await paperDueOn(on.calendar, round);
    return { command: { type: 'registerPaper', ...paper, printed, dueOn } };
  });
