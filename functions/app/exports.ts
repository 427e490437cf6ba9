// Lists and evidence for the office, gathered from the records.
import * as z from 'zod';
import type { Actor } from '#domain/actor.ts';
import { statusNames } from '#domain/application/names.ts';
import { type ApplicationStatus, applicationStatuses } from '#domain/application/state.ts';
import { answersFor } from '#domain/round/personal.ts';
import { flatten } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { ApplicationId, CalendarDate, type RoundId, SiteId } from '#domain/values.ts';
import { applications } from './aggregates.ts';
import { type ApplicationReach, lastSubmission } from './applications.ts';
import { contentHash } from './hash.ts';
import type { Lists } from './ports.ts';
import { rankingOf } from './ranking.ts';
import { roundInForce } from './rounds.ts';

type Reach = ApplicationReach & { readonly lists: Lists };

/** So many records are read at once. */
const AT_ONCE = 20;

const inTurns = async <Item, Made>(items: readonly Item[], make: (item: Item) => Promise<Made>): Promise<Made[]> => {
  const made: Made[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE)
    made.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(make))));
  return made;
};

const fieldNamed = ({ fields }: RoundDocument, code: string) =>
  fields.find((field) => field.code === code)?.label ?? { zh: code, en: code };

/** Drafts are the applicant's own business. */
const handedIn: readonly ApplicationStatus[] = applicationStatuses.filter(
  (status) => status !== 'absent' && status !== 'draft' && status !== 'lapsed',
);

const Summary = z.object({ id: ApplicationId });

/** Everything handed in to a round, by field and number; names of organisations, and of nobody. */
export const listedApplications = async (on: Reach, roundId: RoundId, actor: Actor) => {
  const { document: round } = await roundInForce(on.rounds, roundId);
  const listings = handedIn.map((status) => on.lists.all({ of: 'queue', key: `${roundId}#${status}` }));
  const ids = (await Promise.all(listings)).flat().map((summary) => Summary.parse(summary).id);
  const listed = await inTurns(ids, async (id) => {
    const { state } = await on.programme.load('application', id, applications.initial);
    if (!('submissions' in state)) return [];
    const { number, fieldCode, organisation, status, submissions } = state;
    const answers = answersFor(round, (await lastSubmission(on, state)).answers, actor, organisation);
    const [first, last] = [submissions[0], submissions.at(-1)];
    if (first === undefined || last === undefined) return [];
    return {
      number,
      field: fieldNamed(round, fieldCode),
      name: String(flatten(answers)[round.correspondent.organisation] ?? ''),
      organisation,
      status: statusNames[status],
      submittedAt: first.at,
      contentHash: last.contentHash,
      ...('score' in state ? { final: state.score.final } : {}),
    };
  });
  return listed.flat().sort((a, b) => (a.number < b.number ? -1 : 1));
};

const Site = z.object({
  id: SiteId,
  fieldCode: z.string(),
  organisation: z.string(),
  name: z.string(),
  status: z.string().default('active'),
  awardedOn: CalendarDate,
});

export const listedSites = async (on: Reach, roundId: RoundId) => {
  const { document: round } = await roundInForce(on.rounds, roundId);
  const sites = await on.lists.all({ of: 'queue', key: `${roundId}#site` });
  return sites
    .map((summary) => Site.parse(summary))
    .map(({ fieldCode, ...site }) => ({ ...site, field: fieldNamed(round, fieldCode) }));
};

/** Every sheet behind the order of a field, with the rules it was reckoned by. */
export const evidenceOf = async (on: Reach, roundId: RoundId, fieldCode: string) => {
  const { document: round, roundVersion } = await roundInForce(on.rounds, roundId);
  const ranked = await rankingOf(on, roundId, fieldCode);
  const entries = await inTurns(ranked, async ({ applicationId, number, organisation, score }) => {
    const [{ state }, evaluations] = await Promise.all([
      on.programme.load('application', applicationId, applications.initial),
      on.programme.evaluationsOf(applicationId),
    ]);
    const sheets = evaluations.flatMap(({ stored: { state: of } }) =>
      of.status === 'absent'
        ? []
        : {
            phase: of.phase,
            evaluator: of.evaluator,
            status: of.status,
            ...('sheet' in of ? { sheet: of.sheet } : {}),
          },
    );
    const version = 'roundVersion' in state ? state.roundVersion : roundVersion;
    const reason = 'reason' in state ? { reason: state.reason } : {};
    return {
      applicationId,
      number,
      organisation,
      status: state.status,
      roundVersion: version,
      ...reason,
      score,
      sheets,
    };
  });
  return { round, roundVersion, roundHash: contentHash(round), fieldCode, applications: entries };
};
