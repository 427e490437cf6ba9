// The site of 海澄 and its yearly returns, as the events of its log.
import type { Actor } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import { decideSite, evolveSite, type SiteCommand } from '#domain/site/decide.ts';
import { dutiesAfterAward } from '#domain/site/duties.ts';
import type { SiteContext } from '#domain/site/rules.ts';
import type { SiteEvent, SiteState } from '#domain/site/state.ts';
import type { Instant } from '#domain/values.ts';
import { annualReturnAnswers, haicheng } from './answers.ts';
import * as days from './days.ts';
import { applicationId, documentId, folderId, siteId } from './papers.ts';
import { fengLi, linXiaoman, songYan } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const siteDecider: Decider<SiteState, SiteEvent, SiteCommand, SiteContext> = {
  initial: { status: 'absent' },
  decide: decideSite,
  evolve: evolveSite,
};
export const { given } = spec(siteDecider, { at: days.dayOfTheAward, round });

export const site = {
  id: siteId,
  applicationId,
  folderId,
  roundId: round.id,
  roundVersion: 1,
  fieldCode: 'ECOLOGY',
  organisation: haicheng.uscc,
  name: '海澄生态环保创新示范点',
};
/** What proves the first year: records of opening, and vouchers of the funds. */
export const proof = ['D01', 'D02'].map((code, i) => ({
  id: documentId(50 + i),
  code,
  sha256: `${50 + i}`.repeat(32),
  bytes: 61_000 + i,
}));
export const answers = annualReturnAnswers();

const event = (what: SiteEvent, by: Actor, at: Instant): Recorded<SiteEvent> => happened(what, by, at);
const dutyId = 'annualReturn-1';

/** What follows from the award: the site, and a return for each of three years. */
export const made: SiteEvent = {
  type: 'siteCreated',
  ...site,
  awardedOn: days.day('2021-02-26'),
  duties: dutiesAfterAward(round.duties, days.day('2021-02-26')),
};
export const created = event(made, songYan, days.dayOfTheAward);
export const handedIn = event(
  { type: 'returnHandedIn', dutyId, answers, documents: proof },
  linXiaoman,
  days.morningOf('2022-03-10'),
);
export const accepted = event({ type: 'returnAccepted', dutyId }, fengLi, days.morningOf('2022-03-15'));
export const remark = '凭证与投入金额不一致，请核对后重新提交';
export const sentBack = event(
  { type: 'returnSentBack', dutyId, remark, nextStepOn: days.day('2022-03-24') },
  fengLi,
  days.morningOf('2022-03-15'),
);
