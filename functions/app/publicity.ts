// Public notices: drafted from what was handed in, opened for all their applications at once, and ended by the clock.
import type { Actor } from '#domain/actor.ts';
import { decideApplication } from '#domain/application/decide/index.ts';
import { allowedActions } from '#domain/decider.ts';
import { type DraftPublicity, decidePublicity } from '#domain/publicity/decide.ts';
import { mayReadPublicity, publicityRules } from '#domain/publicity/rules.ts';
import type { PublicityContent, PublicityEntry, PublicityState } from '#domain/publicity/state.ts';
import { flatten } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import {
  type ApplicationId,
  type BallotId,
  dateIn,
  type Instant,
  type PublicityId,
  type RoundId,
} from '#domain/values.ts';
import { applications, ballots, publicities } from './aggregates.ts';
import { type ApplicationReach, lastSubmission, type Present, present } from './applications.ts';
import { execute, isRepeat, type Press, Refused, retrying, step } from './execute.ts';
import { contentHash } from './hash.ts';
import type { Calendar, Lists } from './ports.ts';
import { frozenRules, roundInForce, roundOf } from './rounds.ts';

export type PublicityReach = ApplicationReach & { readonly calendar: Calendar };
export type PresentPublicity = Exclude<PublicityState, { status: 'absent' }>;

export const presentPublicity = (publicity: PublicityState): PresentPublicity => {
  if (publicity.status === 'absent') throw new Refused({ code: 'publicity_not_found' });
  return publicity;
};

const contextOf = async (on: PublicityReach, round: RoundDocument, at: Instant) => ({
  at,
  round,
  calendar: await on.calendar.from(dateIn(round.timeZone, at)),
});

const contentOf = ({
  id,
  roundId,
  roundVersion,
  title,
  text,
  entries,
  firstDay,
  lastDay,
  phones,
}: PublicityContent) => ({
  id,
  roundId,
  roundVersion,
  title: { ...title },
  text: { ...text },
  entries: entries.map((entry) => ({ ...entry })),
  firstDay,
  lastDay,
  phones: { ...phones },
});

const viewPublicity = async (on: PublicityReach, publicity: PresentPublicity, actor: Actor, at: Instant) => {
  const round = await roundOf(on.rounds, publicity);
  return {
    ...contentOf(publicity),
    ...frozenRules(round, publicity.roundVersion),
    status: publicity.status,
    ...('contentHash' in publicity ? { contentHash: publicity.contentHash } : {}),
    allowedActions: allowedActions(publicityRules, publicity, actor, await contextOf(on, round, at)),
  };
};

export const readPublicity = async (on: PublicityReach, id: PublicityId, actor: Actor, at: Instant) => {
  const { state } = await on.programme.load('publicity', id, publicities.initial);
  if (!mayReadPublicity(state, actor)) throw new Refused({ code: 'publicity_not_found' });
  return viewPublicity(on, presentPublicity(state), actor, at);
};

/** The organisation by what it handed in, which cannot change any more. */
const entryOf = async (
  on: ApplicationReach & { readonly lists: Lists },
  id: ApplicationId,
  round: RoundDocument,
): Promise<PublicityEntry> => {
  const { state } = await on.programme.load('application', id, applications.initial);
  const application = present(state);
  const { answers } = await lastSubmission(on, application);
  const said = flatten(answers);
  const shown = (question: string | undefined) => {
    const answer = question === undefined ? undefined : said[question];
    return typeof answer === 'string' && answer !== '' ? answer : undefined;
  };
  const [site, address] = [shown(round.publicity?.shows.site), shown(round.publicity?.shows.address)];
  return {
    applicationId: id,
    fieldCode: application.fieldCode,
    creditCode: application.organisation,
    name: shown(round.correspondent.organisation) ?? application.organisation,
    ...(site === undefined ? {} : { site }),
    ...(address === undefined ? {} : { address }),
  };
};

type Draft = Omit<DraftPublicity['publicity'], 'id' | 'roundVersion' | 'entries'> & {
  readonly roundId: RoundId;
  readonly applications: readonly ApplicationId[];
  readonly workingDays?: number | undefined;
};

export const draftPublicity = async (
  on: PublicityReach & { readonly lists: Lists },
  id: PublicityId,
  press: Press,
  { applications: listed, workingDays, ...draft }: Draft,
) => {
  const { document: round, roundVersion } = await roundInForce(on.rounds, draft.roundId);
  const entries = await Promise.all(listed.map((applicationId) => entryOf(on, applicationId, round)));
  const firstDay = await on.calendar.from(draft.firstDay);
  const command = {
    type: 'draftPublicity',
    publicity: { ...draft, id, roundVersion, entries },
    ...(workingDays === undefined ? {} : { workingDays }),
  } as const;
  const state = await execute(on.programme, publicities, id, press, (before) =>
    decidePublicity(before, command, press.actor, { at: press.at, round, calendar: firstDay }),
  );
  return viewPublicity(on, presentPublicity(state), press.actor, press.at);
};

/** The ballots behind these applications whose signed resolution is still missing. */
const unsignedOf = async (
  { programme }: ApplicationReach,
  listed: readonly Present[],
): Promise<readonly BallotId[]> => {
  const ids = [...new Set(listed.flatMap((application) => ('ballotId' in application ? [application.ballotId] : [])))];
  const found = await Promise.all(ids.map((id) => programme.load('ballot', id, ballots.initial)));
  return ids.filter((_, i) => {
    const state = found[i]?.state;
    return state === undefined || !('resolution' in state);
  });
};

/** Freezes the notice with its hash, and puts all its applications on public notice in the same transaction. */
export const openPublicity = (on: PublicityReach, id: PublicityId, press: Press) =>
  retrying(async () => {
    const stored = await on.programme.load('publicity', id, publicities.initial);
    const publicity = presentPublicity(stored.state);
    if (isRepeat(stored, press)) return viewPublicity(on, publicity, press.actor, press.at);
    const round = await roundOf(on.rounds, publicity);
    const listed = await Promise.all(
      publicity.entries.map(async ({ applicationId }) => {
        const before = await on.programme.load('application', applicationId, applications.initial);
        return { before, application: present(before.state) };
      }),
    );
    const unsigned = await unsignedOf(
      on,
      listed.map(({ application }) => application),
    );
    const command = { type: 'openPublicity', contentHash: contentHash(contentOf(publicity)), unsigned } as const;
    const context = await contextOf(on, round, press.at);
    const opened = step(publicities, id, stored, decidePublicity(publicity, command, press.actor, context), press);
    const { firstDay, lastDay } = publicity;
    const begin = { type: 'beginPublicNotice', notice: { publicityId: id, firstDay, lastDay } } as const;
    const begun = await Promise.all(
      listed.map(async ({ before, application }) => {
        const own = { at: press.at, round: await roundOf(on.rounds, application) };
        const decision = decideApplication(application, begin, press.actor, own);
        return step(applications, application.id, before, decision, press).change;
      }),
    );
    await on.programme.commit([opened.change, ...begun]);
    return viewPublicity(on, presentPublicity(opened.state), press.actor, press.at);
  });

export const endPublicity = (on: PublicityReach, id: PublicityId, press: Press) =>
  execute(on.programme, publicities, id, press, async (before) => {
    const context = await contextOf(on, await roundOf(on.rounds, presentPublicity(before)), press.at);
    return decidePublicity(before, { type: 'endPublicity' }, press.actor, context);
  });
