// The life of one application, that of 海澄 in the field of ecology, as the events of its log.
import { type Actor, system } from '#domain/actor.ts';
import { type ApplicationCommand, decideApplication } from '#domain/application/decide/index.ts';
import { evolveApplication } from '#domain/application/evolve.ts';
import type { ApplicationContext } from '#domain/application/rules.ts';
import type { ApplicationEvent, ApplicationState, ApplicationStatus } from '#domain/application/state.ts';
import type { Recorded } from '#domain/decider.ts';
import type { Score } from '#domain/evaluation/scoring.ts';
import type { Instant } from '#domain/values.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { answersHash, applicationId, ballotId, folderId, objectionId, papers, publicityId, siteId } from './papers.ts';
import { caoZheng, evaluators, fengLi, jiangSiqi, linXiaoman, qiuHui, songYan, yeWenqing, zhouMin } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

type Log = readonly Recorded<ApplicationEvent>[];

export const applicationDecider: Decider<ApplicationState, ApplicationEvent, ApplicationCommand, ApplicationContext> = {
  initial: { status: 'absent' },
  decide: decideApplication,
  evolve: evolveApplication,
};
export const { given } = spec(applicationDecider, { at: days.newYearsEve, round });

/** The compiler checks the event, and the test reads it with its person and its day. */
const event = (what: ApplicationEvent, by: Actor, at: Instant): Recorded<ApplicationEvent> => happened(what, by, at);

export const begun = {
  id: applicationId,
  number: 'SFD-2020-EC-0007',
  roundId: round.id,
  roundVersion: 1,
  fieldCode: 'ECOLOGY',
  folderId,
  organisation: haicheng.uscc,
};
const handedIn = {
  contentHash: answersHash,
  documents: papers,
  eligibility: round.eligibility.map(({ id }) => ({ id, outcome: 'met' as const })),
};

export const started = event({ type: 'applicationStarted', ...begun }, linXiaoman, days.dayOfTheNotice);
export const submitted = event({ type: 'applicationSubmitted', ...handedIn }, linXiaoman, days.dayOfHandingIn);
export const lapsed = event({ type: 'applicationLapsed' }, system, days.firstSecondAfter);
export const discarded = event({ type: 'applicationDiscarded' }, system, days.newYearsEve);
export const withdrawn = event(
  { type: 'applicationWithdrawn', reason: '理事会决定本年度不再参加' },
  linXiaoman,
  days.dayOfAcceptance,
);
/** As they are printed on the form of 海澄. */
export const paperCodes = { number: begun.number, version: 'shenzhen-2020/1', dataHash: 'da7a'.repeat(16) };
export const paperReceived = event(
  { type: 'paperReceived', given: paperCodes, mismatches: [], receivedOn: days.day('2021-01-14'), late: false },
  zhouMin,
  days.dayOfTheReview,
);
export const taken = event({ type: 'reviewTaken' }, zhouMin, days.dayOfTheReview);
export const defects = [{ at: 'A11', what: '场地照片须能看清出入口' }];
export const correctionAsked = event(
  { type: 'correctionAsked', defects, correctBy: days.correctBy },
  zhouMin,
  days.dayOfTheReview,
);
export const corrected = event(
  { type: 'applicationCorrected', ...handedIn, contentHash: 'c0'.repeat(32) },
  linXiaoman,
  days.dayOfTheCorrection,
);
export const notAccepted = event(
  { type: 'applicationNotAccepted', reasons: ['登记证书副本已过有效期'] },
  fengLi,
  days.dayOfTheReview,
);
export const accepted = event({ type: 'applicationAccepted' }, zhouMin, days.dayOfAcceptance);

/** The first five, three or seven of the nine. */
export const panels = {
  documents: evaluators.slice(0, 5),
  siteVisit: evaluators.slice(2, 5),
  roadshow: evaluators.slice(0, 7),
};
const assigned = (phase: keyof typeof panels) =>
  event({ type: 'panelAssigned', phase, evaluators: panels[phase] }, jiangSiqi, days.dayOfThePanels);
export const documentsAssigned = assigned('documents');
export const siteVisitAssigned = assigned('siteVisit');
export const roadshowAssigned = assigned('roadshow');
export const siteVisitSupplemented = event(
  { type: 'panelSupplemented', phase: 'siteVisit', evaluators: evaluators.slice(7, 8) },
  jiangSiqi,
  days.dayOfTheMarks,
);

/** Every item one point below its maximum: 85 of 100, 59 of 70 and 46 of 53, which make 85.25. */
export const phaseScores = {
  documents: { marks: 5, hundredths: 8500 },
  siteVisit: { marks: 3, hundredths: 8429 },
  roadshow: { marks: 7, hundredths: 8679 },
};
export const score: Score = {
  final: 8525,
  phases: { documents: 8500, siteVisit: 8429, roadshow: 8679 },
  tieBreak: [8667, 8667, 8429, 8525],
  gates: [
    { gate: 0, met: true },
    { gate: 1, met: true },
  ],
};
const closed = (phase: keyof typeof panels) =>
  event({ type: 'phaseClosed', phase, phaseScore: phaseScores[phase] }, yeWenqing, days.dayOfTheMarks);
export const documentsClosed = closed('documents');
export const siteVisitClosed = closed('siteVisit');
export const roadshowClosed = closed('roadshow');
export const reviewCompleted = event({ type: 'reviewCompleted', score }, yeWenqing, days.dayOfTheMarks);

const advised = (type: 'applicationRecommended' | 'applicationNotRecommended', reason: string) =>
  event({ type, reason }, yeWenqing, days.dayOfTheRecommendation);
export const recommended = advised('applicationRecommended', '展示覆盖全领域，经验可复制');
export const notRecommended = advised('applicationNotRecommended', '展示内容以本单位为主');

/** As the chair closed the ballot. */
const byBallot = (what: ApplicationEvent) => event(what, caoZheng, days.dayOfTheSelection);
export const selected = byBallot({ type: 'applicationSelected', ballotId, reason: '排序第一，同意评定组意见' });
export const reserved = byBallot({
  type: 'applicationReserved',
  ballotId,
  order: 1,
  reason: '排序第二，列为备选',
});
export const notSelected = byBallot({
  type: 'applicationNotSelected',
  ballotId,
  reason: '本领域名额已满，排名第二',
});

export const notice = { publicityId, firstDay: days.day('2021-02-09'), lastDay: days.day('2021-02-20') };
export const noticeBegun = event({ type: 'publicNoticeBegun', ...notice }, songYan, days.eveOfThePublicNotice);
export const objectionTakenUp = event({ type: 'objectionTakenUp', objectionId }, songYan, days.dayOfTheObjection);
export const objectionLifted = event({ type: 'objectionLifted', objectionId }, songYan, days.dayOfTheConfirmation);
export const disqualification = { facts: '近三年活动记录与申报内容不符', basis: '申报承诺书第二条' };
export const disqualified = event(
  { type: 'applicationDisqualified', objectionId, ...disqualification },
  qiuHui,
  days.dayOfTheConfirmation,
);
export const movedUp = event(
  { type: 'reserveMovedUp', answerBy: days.day('2021-03-01') },
  qiuHui,
  days.dayOfTheConfirmation,
);
export const confirmed = event(
  { type: 'applicationConfirmed', agreementBy: days.day('2021-03-08') },
  songYan,
  days.dayOfTheConfirmation,
);
export const agreement = {
  reference: '深社创协〔2021〕1号',
  sha256: 'a9'.repeat(32),
  signedOn: days.day('2021-02-24'),
};
export const agreementSigned = event({ type: 'agreementSigned', ...agreement }, songYan, days.dayOfTheAgreement);
export const awarded = event({ type: 'applicationAwarded', siteId }, songYan, days.dayOfTheAward);

/** The panel of the visit sits, the other two are still to be found. */
const inReview: Log = [started, submitted, taken, accepted, siteVisitAssigned];
const closing: Log = [documentsAssigned, documentsClosed, siteVisitClosed, roadshowAssigned, roadshowClosed];
const reviewed: Log = [...inReview, ...closing, reviewCompleted];
const onNotice: Log = [...reviewed, recommended, selected, noticeBegun];

/** What happened to an application that is now in this status, by the shortest way. */
export const lifeTo: Readonly<Record<ApplicationStatus, Log>> = {
  absent: [],
  draft: [started],
  lapsed: [started, lapsed],
  submitted: [started, submitted],
  withdrawn: [started, submitted, withdrawn],
  formal_review: [started, submitted, taken],
  correction: [started, submitted, taken, correctionAsked],
  not_accepted: [started, submitted, taken, notAccepted],
  accepted: [started, submitted, taken, accepted],
  in_review: inReview,
  reviewed,
  recommended: [...reviewed, recommended],
  not_recommended: [...reviewed, notRecommended],
  selected: [...reviewed, recommended, selected],
  reserve: [...reviewed, recommended, reserved],
  not_selected: [...reviewed, recommended, notSelected],
  in_publicity: onNotice,
  objection: [...onNotice, objectionTakenUp],
  disqualified: [...onNotice, objectionTakenUp, disqualified],
  confirmed: [...onNotice, confirmed],
  awarded: [...onNotice, confirmed, agreementSigned, awarded],
};
