// What the head of the evaluation group looks at beside the ranking: marks in four ways, and how the sheets were made.
import * as z from 'zod';
import type { ApplicationStatus } from '#domain/application/state.ts';
import { type MarkedPanel, scoreViews } from '#domain/evaluation/score-views.ts';
import { ApplicationId, type RoundId } from '#domain/values.ts';
import { applications } from './aggregates.ts';
import { type ApplicationReach, type Present, present } from './applications.ts';
import type { Lists } from './ports.ts';
import { frozenRules, roundInForce } from './rounds.ts';

type Reach = ApplicationReach & { readonly lists: Lists };
type Wanted = { readonly roundId: RoundId; readonly fieldCode: string; readonly phase: string };

/** From the first panel on, whatever was decided since. */
const reviewed: readonly ApplicationStatus[] = [
  'in_review',
  'reviewed',
  'recommended',
  'not_recommended',
  'selected',
  'reserve',
  'not_selected',
  'in_publicity',
  'objection',
  'disqualified',
  'confirmed',
  'awarded',
];
const Summary = z.looseObject({ id: ApplicationId });

const inReview = async (on: Reach, { roundId, fieldCode }: Wanted): Promise<readonly Present[]> => {
  const listings = reviewed.map((status) =>
    on.lists.all({ of: 'queue', key: `${roundId}#${status}`, prefix: `${fieldCode}#` }),
  );
  const ids = (await Promise.all(listings)).flat().map((summary) => Summary.parse(summary).id);
  const loaded = await Promise.all(ids.map((id) => on.programme.load('application', id, applications.initial)));
  return loaded.map(({ state }) => present(state));
};

const sheetsOf = async (on: Reach, application: Present, phase: string) =>
  (await on.programme.evaluationsOf(application.id)).flatMap(({ stored: { state } }) =>
    state.status !== 'absent' && state.status !== 'recused' && state.phase === phase ? [state] : [],
  );

/** Of closed panels only: until then a sheet is its evaluator's own. */
export const scoresOf = async (on: Reach, wanted: Wanted) => {
  const { document: round, roundVersion } = await roundInForce(on.rounds, wanted.roundId);
  const panels = await Promise.all(
    (await inReview(on, wanted)).map(async (application): Promise<readonly MarkedPanel[]> => {
      const closed = (await sheetsOf(on, application, wanted.phase)).flatMap((sheet) =>
        sheet.status === 'closed' ? [{ evaluator: sheet.evaluator, marks: sheet.sheet.marks }] : [],
      );
      return closed.length === 0 ? [] : [{ applicationId: application.id, sheets: closed }];
    }),
  );
  return {
    ...frozenRules(round, roundVersion),
    ...scoreViews(round.rubric, wanted.phase, panels.flat(), round.markFlags),
  };
};

/** When each file was opened and each sheet handed in; nothing of what is in them. */
export const diligenceOf = async (on: Reach, wanted: Wanted) => {
  const sheets = await Promise.all(
    (await inReview(on, wanted)).map((application) => sheetsOf(on, application, wanted.phase)),
  );
  return sheets.flat().map((sheet) => {
    const openedAt = 'openedAt' in sheet ? sheet.openedAt : undefined;
    const filedAt = 'filedAt' in sheet ? sheet.filedAt : undefined;
    const minutes =
      openedAt === undefined || filedAt === undefined
        ? undefined
        : Math.round((Date.parse(filedAt) - Date.parse(openedAt)) / 60_000);
    return {
      applicationId: sheet.applicationId,
      evaluator: sheet.evaluator,
      status: sheet.status,
      ...(openedAt === undefined ? {} : { openedAt }),
      ...(filedAt === undefined ? {} : { filedAt }),
      ...(minutes === undefined ? {} : { minutes }),
    };
  });
};
