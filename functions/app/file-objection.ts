// An objection from anybody, without an account: judged by the public notice alone, and put beside nothing else.
import * as z from 'zod';
import { decideObjection } from '#domain/objection/decide.ts';
import type { Filing } from '#domain/objection/state.ts';
import { ObjectionRules } from '#domain/round/decision.ts';
import { ApplicationId, CalendarDate, dateIn, type ObjectionId, PublicityId, RoundId } from '#domain/values.ts';
import { objections } from './aggregates.ts';
import { type Press, Refused, step, unwritten } from './execute.ts';
import { contentHash } from './hash.ts';
import { objectionNumber } from './objection-number.ts';
import { type Calendar, type Programme, type PublicRecords, VersionConflict } from './ports.ts';

/** It may not read the programme's records: what it has to know stands in the public notice. */
type FilingReach = {
  readonly programme: Pick<Programme, 'commit'>;
  readonly publicRecords: PublicRecords;
  readonly publicCalendar: Calendar;
};

const Notice = z.looseObject({
  id: PublicityId,
  roundId: RoundId,
  roundVersion: z.int(),
  firstDay: CalendarDate,
  lastDay: CalendarDate,
  timeZone: z.string(),
  objections: ObjectionRules.optional(),
  entries: z.array(z.looseObject({ applicationId: ApplicationId, creditCode: z.string() })),
});

type Raised = { readonly publicityId: PublicityId; readonly applicationId: ApplicationId; readonly filing: Filing };

export const fileObjection = async (on: FilingReach, id: ObjectionId, press: Press, raised: Raised) => {
  const { publicityId, applicationId, filing } = raised;
  const notices = (await on.publicRecords.list('publicity')).map((body) => Notice.parse(body));
  const notice = notices.find((known) => known.id === publicityId);
  const entry = notice?.entries.find((known) => known.applicationId === applicationId);
  if (notice === undefined || entry === undefined) throw new Refused({ code: 'not_in_publicity' });
  const { roundId, roundVersion, firstDay, lastDay, timeZone, objections: limits } = notice;
  const today = dateIn(timeZone, press.at);
  const objection = {
    id,
    number: objectionNumber(id, today),
    applicationId,
    roundId,
    roundVersion,
    publicityId,
    organisation: entry.creditCode,
    contentHash: contentHash(filing),
  };
  const calendar = await on.publicCalendar.from(today);
  const context = { at: press.at, timeZone, calendar, ...(limits === undefined ? {} : { limits }) };
  const command = { type: 'fileObjection', objection, filing, notice: { firstDay, lastDay } } as const;
  const before = unwritten(objections.initial);
  const decision = decideObjection(before.state, command, press.actor, context);
  const { state, change } = step(objections, id, before, decision, press);
  try {
    await on.programme.commit([{ ...change, also: [{ filing: { objectionId: id }, content: filing }] }]);
  } catch (error) {
    // It cannot look whether it is the same once more; the id says that something was received.
    if (error instanceof VersionConflict) throw new Refused({ code: 'already_exists' });
    throw error;
  }
  const answerBy = 'answerBy' in state ? state.answerBy : undefined;
  return { id, number: objection.number, ...(answerBy === undefined ? {} : { answerBy }) };
};
