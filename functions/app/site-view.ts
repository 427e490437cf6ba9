// A site as those see it whom it concerns: its organisation and the staff.
import type { Actor } from '#domain/actor.ts';
import { allowedActions } from '#domain/decider.ts';
import { maskedSection, readsPersonalData } from '#domain/round/personal.ts';
import type { SectionAnswers } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { dutyRules } from '#domain/site/duty-rules.ts';
import { plaqueStatus } from '#domain/site/plaque.ts';
import { siteRules } from '#domain/site/rules.ts';
import type { DutyState, PresentSite } from '#domain/site/state.ts';
import type { Instant, SiteId } from '#domain/values.ts';
import { grants } from './aggregates.ts';
import type { ApplicationReach } from './applications.ts';
import { roundOf } from './rounds.ts';

/** What is reported of a duty, with the people in it masked for those who do not handle it. */
const reportFor = (
  actor: Actor,
  { organisation }: PresentSite,
  { duties }: RoundDocument,
  duty: string,
  answers: SectionAnswers,
): SectionAnswers =>
  readsPersonalData(actor, organisation)
    ? { ...answers }
    : maskedSection(duties.find(({ id }) => id === duty)?.questions ?? [], answers);

const dutyView = (
  state: DutyState,
  site: PresentSite,
  actor: Actor,
  context: { at: Instant; round: RoundDocument },
) => {
  const { return: handedIn, nextStepOn: _nextStepOn, stepsTaken, ...duty } = state;
  const { answers, documents, remark, shortfall } = handedIn ?? {};
  return {
    ...duty,
    stepsTaken: [...stepsTaken],
    ...(answers === undefined ? {} : { answers: reportFor(actor, site, context.round, state.duty, answers) }),
    ...(documents === undefined ? {} : { documents: documents.map((document) => ({ ...document })) }),
    ...(remark === undefined ? {} : { remark }),
    ...(shortfall === undefined ? {} : { shortfall }),
    allowedActions: allowedActions(dutyRules, state, actor, { ...context, site }),
  };
};

/** Money that was given and not yet accounted for or given back: whoever delists a site should know of it. */
const grantOpen = async (on: ApplicationReach, id: SiteId): Promise<boolean> => {
  const { state } = await on.programme.load('grant', id, grants.initial);
  return !['absent', 'recovered', 'closed'].includes(state.status);
};

const stageOf = (site: PresentSite) => ({
  ...('rectification' in site ? { rectification: site.rectification } : {}),
  ...('delisting' in site ? { delisting: site.delisting } : {}),
  ...('decision' in site ? { decision: site.decision } : {}),
  ...('reason' in site ? { reason: site.reason } : {}),
});

export const siteView = async (on: ApplicationReach, site: PresentSite, actor: Actor, at: Instant) => {
  const { id, applicationId, roundId, fieldCode, organisation, name, awardedOn, status } = site;
  const { openBy, term, ceremony, plaque, formerPlaques, page, media, changes, exitAsked, history, lastInspected } =
    site;
  const context = { at, round: await roundOf(on.rounds, site) };
  const plaqueNow = plaqueStatus(site);
  return {
    ...{ id, applicationId, roundId, fieldCode, organisation, name, awardedOn, status },
    ...(openBy === undefined ? {} : { openBy }),
    ...(term === undefined ? {} : { term }),
    ...(ceremony === undefined ? {} : { ceremony }),
    ...(plaque === undefined || plaqueNow === undefined ? {} : { plaque: { ...plaque, status: plaqueNow } }),
    formerPlaques,
    ...(page === undefined ? {} : { page }),
    ...{ media, changes, history },
    ...(exitAsked === undefined ? {} : { exitAsked }),
    ...(lastInspected === undefined ? {} : { lastInspectedOn: lastInspected.on }),
    ...stageOf(site),
    ...(status === 'delisting' || status === 'delisted' ? { grantOpen: await grantOpen(on, id) } : {}),
    duties: site.duties.map((state) => dutyView(state, site, actor, context)),
    allowedActions: allowedActions(siteRules, site, actor, context),
  };
};
