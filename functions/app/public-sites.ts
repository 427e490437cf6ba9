// What everybody may read of a site, of each of its plaques, and of a draw: an allow-list, never the record itself.
import type { Plaque, PlaqueStatus } from '#domain/site/plaque.ts';
import { plaqueStatus } from '#domain/site/plaque.ts';
import { isLiving, type PresentSite } from '#domain/site/state.ts';
import { type CalendarDate, dateIn, type Instant } from '#domain/values.ts';
import { draws, meetings, sites } from './aggregates.ts';
import { publishedPeople } from './consents.ts';
import type { Lists, Programme, PublicRecords } from './ports.ts';
import { frozenRules, type Rounds, roundOf } from './rounds.ts';
import { ZONE } from './time-limits.ts';

type PublicReach = { readonly programme: Programme; readonly publicRecords: PublicRecords };
type SiteReach = PublicReach & { readonly rounds: Rounds; readonly lists: Lists };
type Moment = { readonly status: PlaqueStatus; readonly on: CalendarDate };

const on = (at: Instant): CalendarDate => dateIn(ZONE, at);

/** What the plaque of the site said from which day on: its own life, not what was being looked into behind it. */
const historyOf = ({ history }: PresentSite): readonly Moment[] =>
  history
    .flatMap(({ plaque, at }) => (plaque === undefined ? [] : [{ status: plaque, on: on(at) }]))
    .filter(({ status }, i, all) => status !== all[i - 1]?.status);

const ended = ({ voidedAt }: Plaque): readonly Moment[] =>
  voidedAt === undefined ? [] : [{ status: 'void', on: on(voidedAt) }];

const plaqueBody = (site: PresentSite, plaque: Plaque, status: PlaqueStatus, history: readonly Moment[]) => {
  const { id, roundId, fieldCode, name, page, term } = site;
  const { number, validFrom, returnedOn } = plaque;
  return {
    ...{ number, status, siteId: id, roundId, fieldCode, holder: name, validFrom, history },
    ...(page === undefined ? {} : { site: page.title }),
    ...(term === undefined ? {} : { validUntil: term.until }),
    ...(returnedOn === undefined ? {} : { returnedOn }),
  };
};

/** A plaque that was replaced was valid until it was void, whatever the site went through. */
const plaqueBodies = (site: PresentSite) => {
  const former = site.formerPlaques.map((plaque) =>
    plaqueBody(site, plaque, 'void', [{ status: 'valid', on: plaque.validFrom }, ...ended(plaque)]),
  );
  const status = plaqueStatus(site);
  return site.plaque === undefined || status === undefined
    ? former
    : [...former, plaqueBody(site, site.plaque, status, historyOf(site))];
};

/** 摘牌公告: what was decided, when, and that the plaque is back or void. */
const noticeOf = (site: PresentSite) => {
  if (site.status !== 'delisted') return {};
  const { decisionNumber, decidedOn, reason } = site.decision;
  return { delisting: { decisionNumber, decidedOn, reason } };
};

/** Whom to ask for, where the person agreed to be named, and as long as there is something to ask about. */
const peopleOf = async (on: SiteReach, site: PresentSite) => {
  const { people, version } = await publishedPeople(on, site.applicationId);
  return { people: isLiving(site) ? people : [], version };
};

export const projectSite = async (reach: SiteReach, id: string): Promise<void> => {
  const { programme, publicRecords, rounds } = reach;
  const { state: site, version } = await programme.load('site', id, sites.initial);
  if (site.status === 'absent') return;
  const { status, roundId, fieldCode, name, awardedOn, page, media, lastInspected } = site;
  const plaque = plaqueStatus(site);
  const { people, version: consentVersion } = await peopleOf(reach, site);
  const body = {
    ...{ id, status, roundId, fieldCode, name, awardedOn, media },
    ...frozenRules(await roundOf(rounds, site), site.roundVersion),
    history: site.history.map((chapter) => ({ status: chapter.status, on: on(chapter.at) })),
    ...(page === undefined ? {} : { page }),
    ...(site.plaque === undefined || plaque === undefined
      ? {}
      : { plaque: { number: site.plaque.number, status: plaque } }),
    ...(lastInspected === undefined ? {} : { lastInspection: { on: lastInspected.on, result: lastInspected.result } }),
    ...noticeOf(site),
    people,
  };
  // What is public follows from two records: either one grown, the page is newer.
  await publicRecords.put({ kind: 'site', id, version: version + consentVersion, body });
  for (const of of plaqueBodies(site)) await publicRecords.put({ kind: 'plaque', id: of.number, version, body: of });
};

/** Frozen list, hash, seed and result, with which anybody can hold the draw again. */
export const projectDraw = async ({ programme, publicRecords }: PublicReach, id: string): Promise<void> => {
  const { state, version } = await programme.load('draw', id, draws.initial);
  if (state.status === 'absent') return;
  const { frozenBy: _frozenBy, ...body } = state;
  await publicRecords.put({ kind: 'draw', id, version, body });
};

/** A site's page shows the meetings it spoke at: they name its id. */
export const projectMeeting = async ({ programme, publicRecords }: PublicReach, id: string): Promise<void> => {
  const { state, version } = await programme.load('meeting', id, meetings.initial);
  if (state.status === 'absent') return;
  await publicRecords.put({ kind: 'meeting', id, version, body: { id, roundId: state.roundId, ...state.meeting } });
};
