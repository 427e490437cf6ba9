// Sites: born of an award, commanded through their life, and read by those it concerns.
import type { Actor } from '#domain/actor.ts';
import { decideApplication } from '#domain/application/decide/index.ts';
import { flatten } from '#domain/round/questions.ts';
import { decideSite, type SiteCommand } from '#domain/site/decide/index.ts';
import { mayReadSite } from '#domain/site/rules.ts';
import type { PresentSite, SiteState } from '#domain/site/state.ts';
import { type ApplicationId, type CalendarDate, type DocumentId, dateIn, Fen, type SiteId } from '#domain/values.ts';
import { applications, folders, sites } from './aggregates.ts';
import { type ApplicationReach, commandWithOthers, lastSubmission, present } from './applications.ts';
import { correspondentOf } from './correspondent.ts';
import { execute, type Press, Refused, step, unwritten } from './execute.ts';
import type { Calendar, Lists, Numbers, Parts } from './ports.ts';
import { roundOf } from './rounds.ts';

export type SiteReach = ApplicationReach & { readonly calendar: Calendar };

export const presentSite = (site: SiteState): PresentSite => {
  if (site.status === 'absent') throw new Refused({ code: 'site_not_found' });
  return site;
};

export const readSite = async (on: ApplicationReach, id: SiteId, actor: Actor): Promise<PresentSite> => {
  const { state } = await on.programme.load('site', id, sites.initial);
  if (!mayReadSite(state, actor)) throw new Refused({ code: 'site_not_found' });
  return presentSite(state);
};

/** Time limits are reckoned from today on; only how late a change is told, from the day of the change. */
const reckonedFrom = (command: SiteCommand, today: CalendarDate): CalendarDate =>
  command.type === 'reportChange' && command.effectiveOn < today ? command.effectiveOn : today;

/** What a site is decided with: its round, and the working days as they are known now. */
export const siteContext = async (on: SiteReach, site: PresentSite, { at }: Press, command: SiteCommand) => {
  const round = await roundOf(on.rounds, site);
  const calendar = await on.calendar.from(reckonedFrom(command, dateIn(round.timeZone, at)));
  return { at, round, calendar };
};

/** One command; `compose` makes it from the site as it stands. */
export const commandSite = async (
  on: SiteReach,
  id: SiteId,
  press: Press,
  compose: (site: PresentSite) => Promise<SiteCommand> | SiteCommand,
): Promise<PresentSite> =>
  presentSite(
    await execute(on.programme, sites, id, press, async (before) => {
      const site = presentSite(before);
      const command = await compose(site);
      return decideSite(site, command, press.actor, await siteContext(on, site, press, command));
    }),
  );

const filesOf = async (on: ApplicationReach, { folderId }: PresentSite) => {
  const { state } = await on.programme.load('folder', folderId, folders.initial);
  return Object.values(state.status === 'open' ? state.documents : {}).filter(({ status }) => status === 'accepted');
};

/** The checked documents of a duty in the site's folder, as they are handed in with its return. */
const dutyDocuments = async (on: ApplicationReach, site: PresentSite, dutyId: string) => {
  const round = await roundOf(on.rounds, site);
  const duty = site.duties.find(({ id }) => id === dutyId)?.duty;
  const codes = round.duties.find(({ id }) => id === duty)?.attachments.map(({ code }) => code) ?? [];
  const before = site.duties.flatMap((other) => (other.id === dutyId ? [] : (other.return?.documents ?? [])));
  return (await filesOf(on, site))
    .filter(({ code }) => codes.includes(code))
    .filter(({ id }) => !before.some((document) => document.id === id))
    .map(({ id, code, sha256 = '', bytes }) => ({ id, code, sha256, bytes }));
};

/** What the application promised for the year of a duty, where the round holds the return against it. */
const promisedFor = async (
  on: ApplicationReach & { readonly lists: Lists },
  site: PresentSite,
  dutyId: string,
): Promise<{ readonly promised?: Fen }> => {
  const round = await roundOf(on.rounds, site);
  const state = site.duties.find(({ id }) => id === dutyId);
  const asked = round.duties.find(({ id }) => id === state?.duty)?.promised;
  if (state === undefined || asked === undefined) return {};
  const application = await on.programme.load('application', site.applicationId, applications.initial);
  const { answers } = await lastSubmission(on, present(application.state));
  const rows = flatten(answers)[asked.table];
  const row = (Array.isArray(rows) ? rows : []).find(
    (one) => typeof one === 'object' && one[asked.year] === state.number,
  );
  const sum = Fen.safeParse(typeof row === 'object' ? row[asked.sum] : undefined);
  return sum.success ? { promised: sum.data } : {};
};

export const composeReturn =
  (on: ApplicationReach & { readonly lists: Lists }, given: Pick<HandIn, 'dutyId' | 'answers'>) =>
  async (site: PresentSite): Promise<SiteCommand> => ({
    type: 'handInReturn',
    ...given,
    documents: await dutyDocuments(on, site, given.dutyId),
    ...(await promisedFor(on, site, given.dutyId)),
  });
type HandIn = Extract<SiteCommand, { type: 'handInReturn' }>;

/** A report or a defence with files that lie checked in the site's folder. */
export const composeWritten =
  (
    on: ApplicationReach,
    written: {
      readonly type: 'reportRectification' | 'giveDefence';
      readonly text: string;
      readonly documents: readonly DocumentId[];
    },
  ) =>
  async (site: PresentSite): Promise<SiteCommand> => {
    const known = (await filesOf(on, site)).map(({ id }) => id);
    if (!written.documents.every((id) => known.includes(id))) throw new Refused({ code: 'document_not_found' });
    return written;
  };

/** The running numbers of the plaques of a round; lower case, as no field is. */
export const nextPlaque = ({ numbers }: { readonly numbers: Numbers }, { roundId }: PresentSite): Promise<number> =>
  numbers.next(roundId, 'plaque');

/** The award and the site it makes are one decision, saved together. */
export const award = (on: SiteReach & { readonly parts: Parts }, id: ApplicationId, press: Press, siteId: SiteId) =>
  commandWithOthers(on, id, press, async ({ stored, application, round }) => {
    const context = { at: press.at, round, calendar: await on.calendar.from(dateIn(round.timeZone, press.at)) };
    const command = { type: 'awardApplication', siteId } as const;
    const awarded = step(
      applications,
      id,
      stored,
      decideApplication(application, command, press.actor, context),
      press,
    );
    const { folderId, roundId, roundVersion, fieldCode, organisation } = application;
    const { organisation: name = '' } = await correspondentOf(on, folderId, round);
    const site = { id: siteId, applicationId: id, folderId, roundId, roundVersion, fieldCode, organisation, name };
    const before = unwritten(sites.initial);
    const decision = decideSite(before.state, { type: 'createSite', site }, press.actor, context);
    const created = step(sites, siteId, before, decision, press);
    return [awarded.state, [awarded.change, created.change]];
  });
