// The site of 海澄 from the award to the end of its term and beside it, as the events of its log.
import { type Actor, system } from '#domain/actor.ts';
import { isWeekend, type WorkingCalendar } from '#domain/calendar.ts';
import type { Recorded } from '#domain/decider.ts';
import { decideSite, type SiteCommand } from '#domain/site/decide/index.ts';
import { dutiesAfterAward } from '#domain/site/duties.ts';
import { evolveSite } from '#domain/site/evolve.ts';
import { SitePage } from '#domain/site/exhibition.ts';
import { plaqueStatus } from '#domain/site/plaque.ts';
import type { SiteContext } from '#domain/site/rules.ts';
import type { PresentSite, SiteEvent, SiteState, SiteStatus } from '#domain/site/state.ts';
import { EntryId, type Instant } from '#domain/values.ts';
import { annualReturnAnswers, haicheng } from './answers.ts';
import * as days from './days.ts';
import { applicationId, documentId, folderId, siteId } from './papers.ts';
import { caoZheng, fengLi, gaoYuan, linXiaoman, shenJingshu, songYan } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

/** Mondays to Fridays of 2021 to 2024 without holidays: the calendar itself is tested elsewhere. */
export const weekdays: WorkingCalendar = (date) => {
  if (date < '2021' || date >= '2025') return 'unknown';
  return isWeekend(date) ? 'off' : 'work';
};

export const siteDecider: Decider<SiteState, SiteEvent, SiteCommand, SiteContext> = {
  initial: { status: 'absent' },
  decide: decideSite,
  evolve: evolveSite,
};
export const { given } = spec(siteDecider, { at: days.dayOfTheAward, round, calendar: weekdays });

/** The morning of a day, as context of a command. */
export const at = (day: string) => ({ at: days.morningOf(day) });

export const present = (...log: readonly Recorded<SiteEvent>[]): PresentSite => {
  const { state } = given(...log);
  if (state.status === 'absent') throw new Error('there is no such site');
  return state;
};
/** What its status is, and what its plaque says. */
export const statusAfter = (...log: readonly Recorded<SiteEvent>[]) => {
  const site = present(...log);
  return [site.status, plaqueStatus(site)];
};

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

export const page = SitePage.parse({
  title: '海澄生态环保展示馆',
  intro: '展示全市生态环保领域社会组织的工作成果。',
  address: '深圳市盐田区海景路1号',
  openDays: '周二至周日',
  openHours: '9:30至17:00',
  coverage: '汇集全市五十六家生态环保社会组织的成果，每季更新。',
  exhibits: [{ title: '红树林', text: '十年监测数据与修复实践。', ofWhom: '全市生态环保社会组织' }],
});

const event = (what: SiteEvent, by: Actor, at: Instant): Recorded<SiteEvent> => happened(what, by, at);
const on = (what: SiteEvent, by: Actor, day: string) => event(what, by, days.morningOf(day));
const dutyId = 'annualReturn-1';
const awardedOn = days.day('2021-02-26');

/** What follows from the award: the site, its reports and a return for each of three years. */
export const made: SiteEvent = {
  type: 'siteCreated',
  ...site,
  awardedOn,
  duties: dutiesAfterAward(round.duties, awardedOn),
  openBy: days.day('2021-04-27'),
};
export const created = event(made, songYan, days.dayOfTheAward);
export const ceremony = {
  plaqueNumber: 'SFDP-2020-EC-001',
  at: days.inShenzhen('2021-03-19 15:00:00.000'),
  place: '深圳市民中心B区',
};
export const appointed = on({ type: 'ceremonyAppointed', ceremony }, songYan, '2021-03-08');
export const pageWritten = on({ type: 'pageWritten', page }, linXiaoman, '2021-03-12');
export const term = { from: days.day('2021-03-19'), until: days.day('2024-03-19'), reviewFrom: days.day('2023-12-20') };
export const opened = on(
  { type: 'siteOpened', handedOverOn: days.day('2021-03-19'), validFrom: days.day('2021-03-19'), term },
  songYan,
  '2021-03-19',
);
/** Everything until the plaque hangs. */
export const open = [created, appointed, pageWritten, opened] as const;

export const handedIn = on({ type: 'returnHandedIn', dutyId, answers, documents: proof }, linXiaoman, '2022-03-10');
export const accepted = on({ type: 'returnAccepted', dutyId }, fengLi, '2022-03-15');
export const remark = '凭证与投入金额不一致，请核对后重新提交';
export const sentBack = on(
  { type: 'returnSentBack', dutyId, remark, nextStepOn: days.day('2022-03-24') },
  fengLi,
  '2022-03-15',
);

export const openingMissed = on({ type: 'openingMissed', openBy: days.day('2021-04-27') }, system, '2021-04-28');
export const cancelled = on({ type: 'siteCancelled', reason: '场地未能落实' }, songYan, '2021-05-06');
export const replaced = on(
  { type: 'plaqueReplaced', number: 'SFDP-2020-EC-011', handedOverOn: days.day('2021-08-02'), reason: '牌匾破损' },
  songYan,
  '2021-08-02',
);

export const suspended = on({ type: 'siteSuspended', reason: '消防通道施工' }, songYan, '2022-05-04');
export const resumed = on({ type: 'siteResumed', reason: '施工完成，现场已核查' }, songYan, '2022-05-12');
const seen = { on: days.day('2022-05-19'), inspectors: [gaoYuan.id, shenJingshu.id] };
export const inspected = on(
  { type: 'siteInspected', inspectionId: 'INSPECTION', kind: 'drawn', inspected: { ...seen, result: 'rectify' } },
  songYan,
  '2022-05-20',
);
export const order = {
  items: ['展板内容未更新'],
  evidence: '',
  suspends: false,
  orderedOn: days.day('2022-05-20'),
  /** Thirty days end on Sunday the 19th, so on the Monday after. */
  dueOn: days.day('2022-06-20'),
};
export const ordered = on({ type: 'rectificationOrdered', ...order }, songYan, '2022-05-20');
export const extended = on(
  { type: 'rectificationExtended', reason: '布展材料到货延迟', dueOn: days.day('2022-07-05') },
  songYan,
  '2022-06-17',
);
export const report = { text: '展板已全部更新', documents: [documentId(60)] };
export const reported = on({ type: 'rectificationReported', ...report }, linXiaoman, '2022-06-15');
export const timeOver = on({ type: 'rectificationTimeOver' }, system, '2022-06-21');
export const recheckPassed = on({ type: 'recheckPassed' }, songYan, '2022-06-24');
export const recheckFailed = on({ type: 'recheckFailed', findings: ['展板仍未更新'] }, songYan, '2022-06-24');

export const facts = { facts: '展板仍未更新', basis: '通知第六条第（五）项' };
export const proposed = on(
  { type: 'delistingProposed', ...facts, answerBy: days.day('2022-07-01') },
  songYan,
  '2022-06-24',
);
export const defence = { text: '新展板已于六月底安装', documents: [] };
export const defended = on({ type: 'defenceGiven', ...defence }, linXiaoman, '2022-06-29');
export const defenceAccepted = on({ type: 'defenceAccepted', reason: '现场照片属实' }, songYan, '2022-07-04');
export const decision = {
  decisionNumber: '深社管摘〔2022〕1号',
  reason: '逾期未整改',
  cause: 'lapse',
  decidedOn: days.day('2022-07-06'),
  banUntil: days.day('2024-07-06'),
} as const;
export const plaqueReturnBy = days.day('2022-07-21');
export const delisted = on({ type: 'siteDelisted', ...decision, plaqueReturnBy }, caoZheng, '2022-07-06');
export const returned = on({ type: 'plaqueReturned', returnedOn: days.day('2022-07-14') }, fengLi, '2022-07-14');
export const voided = on({ type: 'plaqueDeclaredVoid', number: ceremony.plaqueNumber }, system, '2022-07-22');

export const exitAsked = on({ type: 'exitAsked', reason: '场地租约到期' }, linXiaoman, '2023-03-01');
export const exitRefused = on({ type: 'exitRefused', reason: '尚有整改事项' }, songYan, '2023-03-06');
export const exitApproved = on({ type: 'exitApproved', plaqueReturnBy: days.day('2023-03-21') }, songYan, '2023-03-06');
export const reviewBegan = on({ type: 'termReviewBegan', termEnd: term.until }, system, '2023-12-20');
export const renewal = { from: term.until, until: days.day('2027-03-19'), reviewFrom: days.day('2026-12-19') };
export const renewed = on(
  { type: 'termRenewed', reason: '三年运行良好', term: renewal, duties: [] },
  caoZheng,
  '2024-03-01',
);
export const completed = on({ type: 'siteCompleted' }, songYan, '2024-03-19');

const entryId = (n: number) => EntryId.parse(`ENTRY${n}`.padEnd(26, '0'));
export const entry = {
  id: entryId(1),
  kind: 'newspaper',
  title: '身边的红树林课堂',
  outlet: '深圳特区报',
  on: days.day('2021-04-22'),
} as const;
export const mediaAdded = on({ type: 'mediaAdded', entry }, linXiaoman, '2021-04-23');
export const change = {
  id: entryId(2),
  kind: 'venue',
  effectiveOn: days.day('2022-09-01'),
  to: '深圳市盐田区深盐路88号',
  late: false,
  status: 'open',
} as const;
export const changeReported = on({ type: 'changeReported', change }, linXiaoman, '2022-09-05');
export const changeDecided = on(
  { type: 'changeDecided', changeId: change.id, kind: 'venue', approved: true, reason: '新场地符合要求' },
  songYan,
  '2022-09-09',
);

const failed = [...open, inspected, ordered, timeOver, recheckFailed] as const;
/** What happened to a site that is now in this status, by the shortest way. */
export const siteTo: Readonly<Record<SiteStatus, readonly Recorded<SiteEvent>[]>> = {
  preparing: [created],
  active: open,
  suspended: [...open, suspended],
  rectifying: [...open, inspected, ordered],
  recheck: [...open, inspected, ordered, reported],
  delisting: [...failed, proposed],
  delisted: [...failed, proposed, delisted],
  term_review: [...open, reviewBegan],
  completed: [...open, reviewBegan, completed],
  exited: [...open, exitAsked, exitApproved],
  cancelled: [created, openingMissed, cancelled],
};

/** Not one life but all that may happen in one, each event once. */
export const everyEvent: readonly Recorded<SiteEvent>[] = [
  ...siteTo.delisted,
  ...[mediaAdded, openingMissed, cancelled, replaced, suspended, resumed, extended, reported, recheckPassed],
  ...[defended, defenceAccepted, returned, voided, exitAsked, exitRefused, exitApproved, reviewBegan, renewed],
  ...[completed, changeReported, changeDecided],
];
