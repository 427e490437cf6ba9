// What everybody may read of a record: an allow-list, never the record itself.
import * as z from 'zod';
import { statusNames } from '#domain/application/names.ts';
import { statusForApplicant } from '#domain/application/view.ts';
import { confirmedDays } from '#domain/calendar-year/decide.ts';
import { CalendarDate, type Instant, startOfDay } from '#domain/values.ts';
import { applications, calendarYears, publicities, rounds } from './aggregates.ts';
import type { Lists, LoggedEvent, Programme, PublicRecords } from './ports.ts';
import { printedRound } from './printed-round.ts';
import { projectDraw, projectMeeting, projectSite } from './public-sites.ts';
import { plainReceiptCode, receiptCode } from './receipt-code.ts';
import { frozenRules, type Rounds, roundOf } from './rounds.ts';

type PublicReach = {
  readonly programme: Programme;
  readonly publicRecords: PublicRecords;
  readonly rounds: Rounds;
  readonly lists: Lists;
};

const projectRound = async (on: PublicReach, id: string): Promise<void> => {
  const { state, version } = await on.programme.load('round', id, rounds.initial);
  if (state.status !== 'published') return;
  const { document, roundVersion, contentHash, publishedAt } = state;
  const { title, programme, legalBasis, noFee, opensOn, closesOn, contact } = document;
  const fields = document.fields.map(({ code, label, places }) => ({ code, label, places }));
  const attachments = document.attachments.map(({ code, label, source }) => ({ code, label, source }));
  const dates = { opensOn, closesOn, publishedAt };
  const body = {
    id,
    title,
    programme,
    legalBasis,
    noFee,
    ...dates,
    fields,
    attachments,
    contact,
    // Said before anybody writes down anything of a person.
    privacy: { version: document.privacy.version, ...document.privacy.notice },
    roundVersion,
    contentHash,
  };
  await on.publicRecords.put({ kind: 'round', id, version, body });
  const form = { round: printedRound(document), roundVersion, roundHash: contentHash, publishedAt };
  await on.publicRecords.put({ kind: 'form', id, version, body: form });
};

/** What whoever holds the receipt may read without signing in; it lies under number and code together. */
const projectReceipt = async (on: PublicReach, id: string): Promise<void> => {
  const { state, version } = await on.programme.load('application', id, applications.initial);
  if (!('submissions' in state)) return;
  const { number, status, submissions } = state;
  const body = { number, receivedAt: submissions[0]?.at, status: statusNames[statusForApplicant(status)] };
  const receipt = `${number}/${plainReceiptCode(receiptCode(state))}`;
  await on.publicRecords.put({ kind: 'receipt', id: receipt, version, body });
};

/** The notice as it was frozen, and how objections to it are dealt with. */
const projectPublicity = async (on: PublicReach, id: string): Promise<void> => {
  const { state, version } = await on.programme.load('publicity', id, publicities.initial);
  if (state.status !== 'open' && state.status !== 'ended') return;
  const { roundId, roundVersion, title, text, entries, firstDay, lastDay, phones, contentHash } = state;
  const round = await roundOf(on.rounds, state);
  const { timeZone, objection: objections } = round;
  const rules = frozenRules(round, roundVersion);
  const content = { id, roundId, ...rules, title, text, entries, firstDay, lastDay, phones, contentHash };
  await on.publicRecords.put({ kind: 'publicity', id, version, body: { ...content, timeZone, objections } });
};

const Begins = z.looseObject({ firstDay: CalendarDate, timeZone: z.string() });

/** Opened on the eve, read from the first day on. */
export const begunPublicities = async (on: Pick<PublicReach, 'publicRecords'>, at: Instant) =>
  (await on.publicRecords.list('publicity')).filter((body) => {
    const { firstDay, timeZone } = Begins.parse(body);
    return startOfDay(timeZone, firstDay) <= at;
  });

/** A year's working days as two officers confirmed them: whoever books a visit reads them too. */
const projectCalendarYear = async (on: PublicReach, id: string): Promise<void> => {
  const { state, version } = await on.programme.load('calendarYear', id, calendarYears.initial);
  const days = confirmedDays(state);
  if (days !== undefined) await on.publicRecords.put({ kind: 'calendar', id, version, body: days });
};

/** A consent given or withdrawn changes the page of the site, where the application has become one. */
const projectConsents = async (on: PublicReach, id: string): Promise<void> => {
  const { state } = await on.programme.load('application', id, applications.initial);
  if ('siteId' in state) await projectSite(on, state.siteId);
};

/** Rounds, public notices, sites and draws are public, and receipts to who holds one; everything else is nobody's business. */
export const projectPublic = async (on: PublicReach, { aggregate, id }: LoggedEvent): Promise<void> => {
  if (aggregate === 'round') await projectRound(on, id);
  if (aggregate === 'application') await projectReceipt(on, id);
  if (aggregate === 'publicity') await projectPublicity(on, id);
  if (aggregate === 'site') await projectSite(on, id);
  if (aggregate === 'consent') await projectConsents(on, id);
  if (aggregate === 'draw') await projectDraw(on, id);
  if (aggregate === 'meeting') await projectMeeting(on, id);
  if (aggregate === 'calendarYear') await projectCalendarYear(on, id);
};
