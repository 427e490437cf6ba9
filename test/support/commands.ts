// One good command of every kind to the application of 海澄, as the right person would give it.
import type { ApplicationCommand } from '#domain/application/decide/index.ts';
import type { ApplicationCommandType } from '#domain/application/rules.ts';
import type { Marks, SheetsByPhase } from '#domain/evaluation/scoring.ts';
import { ObjectionId, Tenths } from '#domain/values.ts';
import { correctBy, day } from './days.ts';
import * as life from './life.ts';
import { answersHash, ballotId, fullAnswers, objectionId, papers, siteId } from './papers.ts';
import { round } from './round.ts';

/** A sheet with every item of the phase so many tenths below its maximum. */
export const marksBelow = (phase: string, tenths: number): Marks =>
  Object.fromEntries(
    round.rubric.items
      .filter(({ phases }) => phases.includes(phase))
      .map(({ id, max }) => [id, Tenths.parse(max - tenths)]),
  );

/** What the three panels of the life hand in: every item one point below its maximum. */
export const allSheets: SheetsByPhase = {
  documents: life.panels.documents.map(() => marksBelow('documents', 10)),
  siteVisit: life.panels.siteVisit.map(() => marksBelow('siteVisit', 10)),
  roadshow: life.panels.roadshow.map(() => marksBelow('roadshow', 10)),
};

/** Somebody else's, that comes later. */
const otherObjection = ObjectionId.parse('BJ2'.padEnd(26, '0'));

const handIn = { answers: fullAnswers(), documents: papers, contentHash: answersHash };

export const commands = {
  startApplication: { type: 'startApplication', application: life.begun },
  submitApplication: { type: 'submitApplication', ...handIn },
  withdrawApplication: { type: 'withdrawApplication', reason: '理事会决定本年度不再参加' },
  remindOfDeadline: { type: 'remindOfDeadline' },
  lapseApplication: { type: 'lapseApplication' },
  discardApplication: { type: 'discardApplication' },
  registerPaper: {
    type: 'registerPaper',
    given: life.paperCodes,
    printed: life.paperCodes,
    receivedOn: day('2021-01-14'),
    dueOn: day('2021-01-20'),
  },
  takeReview: { type: 'takeReview' },
  askCorrection: { type: 'askCorrection', defects: life.defects, correctBy },
  correctApplication: { type: 'correctApplication', ...handIn },
  endCorrection: { type: 'endCorrection' },
  acceptApplication: { type: 'acceptApplication' },
  refuseApplication: { type: 'refuseApplication', reasons: ['登记证书副本已过有效期'] },
  assignPanel: { type: 'assignPanel', phase: 'documents', evaluators: life.panels.documents, seated: [] },
  closePhase: { type: 'closePhase', phase: 'siteVisit', sheets: allSheets, open: 0, visitSigned: true },
  recommendApplication: { type: 'recommendApplication', reason: '展示覆盖全领域，经验可复制' },
  notRecommendApplication: { type: 'notRecommendApplication', reason: '展示内容以本单位为主' },
  selectApplication: { type: 'selectApplication', ballotId, reason: '排序第一，同意评定组意见', placesTaken: 0 },
  reserveApplication: { type: 'reserveApplication', ballotId, reason: '排序第二，列为备选', order: 1 },
  notSelectApplication: { type: 'notSelectApplication', ballotId, reason: '本领域名额已满，排名第二' },
  moveUpReserve: { type: 'moveUpReserve', placesTaken: 0, waiting: [1], answerBy: day('2021-03-01') },
  beginPublicNotice: { type: 'beginPublicNotice', notice: life.notice },
  takeUpObjection: { type: 'takeUpObjection', objectionId: otherObjection },
  liftObjection: { type: 'liftObjection', objectionId },
  disqualifyApplication: { type: 'disqualifyApplication', objectionId, ...life.disqualification },
  confirmApplication: { type: 'confirmApplication', openObjections: 0, agreementBy: day('2021-03-08') },
  signAgreement: { type: 'signAgreement', agreement: life.agreement },
  awardApplication: { type: 'awardApplication', siteId },
} as const satisfies { readonly [Type in ApplicationCommandType]: ApplicationCommand & { readonly type: Type } };
