// What a planned letter still lacks when it is sent, read from the round and the record it is about.
import * as z from 'zod';
import type { EvaluationState } from '../evaluation/state.ts';
import type { ObjectionState } from '../objection/state.ts';
import { allQuestions } from '../round/questions.ts';
import type { RoundDocument } from '../round/schema.ts';
import type { SiteState } from '../site/state.ts';
import { type Bilingual, type CalendarDate, dateIn, daysBetween, type Instant } from '../values.ts';
import type { CommonFacts } from './letter.ts';
import type { PlannedLetter } from './policy.ts';
import type { VisitFacts } from './visit-facts.ts';

/** The records a letter may be about; a letter about a duty needs the site, one about a sheet the evaluation. */
export type Records = {
  /** The version of the round the application, evaluation or site is bound to. */
  readonly round: RoundDocument;
  readonly site?: SiteState;
  readonly evaluation?: EvaluationState;
  readonly objection?: ObjectionState;
  readonly visit?: VisitFacts;
};

const dutyFacts = (dutyId: unknown, plannedAt: Instant, { round, site }: Records) => {
  const state =
    site === undefined || site.status === 'absent' ? undefined : site.duties.find(({ id }) => id === dutyId);
  const owed = round.duties.find(({ id }) => id === state?.duty);
  if (state === undefined || owed === undefined) return {};
  const { label, reminder } = owed;
  const { number, dueOn } = state;
  const duty = { label, number, dueOn, ...(reminder === undefined ? {} : { reminder }) };
  return { duty, daysLeft: daysBetween(dateIn(round.timeZone, plannedAt), dueOn) };
};

const phaseFacts = (phaseId: unknown, round: RoundDocument) => {
  const phase = round.rubric.phases.find(({ id }) => id === phaseId)?.label;
  return phase === undefined ? {} : { phase };
};

const Defects = z.array(z.object({ at: z.string(), what: z.string() }));

/** A paper or a question as people call it: a defect is found by `A11`, `venueAreaSqm` or `venue.venueAreaSqm`. */
const placeIn = (round: RoundDocument, at: string): Bilingual | string => {
  const paper = round.attachments.find(({ code }) => code === at);
  if (paper !== undefined) return { zh: `${at} ${paper.label.zh}`, en: `${at} ${paper.label.en}` };
  const id = at.split('.').at(-1);
  return allQuestions(round).find((question) => question.id === id)?.label ?? at;
};

const defectFacts = (given: unknown, round: RoundDocument) => {
  const defects = Defects.safeParse(given);
  return defects.success ? { defects: defects.data.map(({ at, what }) => ({ at: placeIn(round, at), what })) } : {};
};

const dueFacts = (evaluation: EvaluationState | undefined): { dueOn?: CalendarDate } =>
  evaluation === undefined || evaluation.status === 'absent' ? {} : { dueOn: evaluation.dueOn };

const objectionFacts = (objection: ObjectionState | undefined): { objectionNo?: string } =>
  objection === undefined || objection.status === 'absent' ? {} : { objectionNo: objection.number };

/** The facts of a letter: what the event said wins, except that phases and places are named as people call them. */
export const completeFacts = (planned: PlannedLetter, records: Records): Readonly<Record<string, unknown>> => ({
  closesOn: records.round.closesOn,
  yearsAfter: records.round.recusal.yearsAfter,
  ...(records.round.grant === undefined ? {} : { instalments: records.round.grant.instalments.length }),
  ...dueFacts(records.evaluation),
  ...objectionFacts(records.objection),
  ...(records.visit === undefined ? {} : { visit: records.visit }),
  ...dutyFacts(planned.facts['dutyId'], planned.plannedAt, records),
  ...planned.facts,
  ...phaseFacts(planned.facts['phase'], records.round),
  ...(records.round.inspection === undefined
    ? {}
    : { inspectionItems: records.round.inspection.items.map(({ label }) => label) }),
  ...(records.round.siteVisit === undefined ? {} : { prepare: records.round.siteVisit.prepare }),
  ...defectFacts(planned.facts['defects'], records.round),
});

/** What the application and its answers add to the round. */
export type Case = Pick<CommonFacts, 'number' | 'organisation' | 'person' | 'portal'> & { readonly fieldCode?: string };

export const commonFacts = (round: RoundDocument, { fieldCode, ...about }: Case): CommonFacts => {
  const field = round.fields.find(({ code }) => code === fieldCode)?.label;
  const { programme, words, title, remedy, timeZone, contact, paper, siteVisit, roadshow, publicity, plaque, grant } =
    round;
  return {
    ...{ programme, words, round: title, remedy, timeZone, ...contact, ...about },
    steps: {
      paper: paper !== undefined,
      siteVisit: siteVisit !== undefined,
      roadshow: roadshow !== undefined,
      publicity: publicity !== undefined,
      plaque: plaque !== undefined,
      grant: grant !== undefined,
    },
    ...(field === undefined ? {} : { field }),
  };
};
