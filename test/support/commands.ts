// One good command of every kind to the application of 海澄, as the right person would give it.
import type { ApplicationCommand } from '#domain/application/decide/index.ts';
import type { ApplicationCommandType } from '#domain/application/rules.ts';
import type { Marks, SheetsByPhase } from '#domain/evaluation/scoring.ts';
import { Tenths } from '#domain/values.ts';
import { correctBy } from './days.ts';
import { begun, defects, panels } from './life.ts';
import { answersHash, fullAnswers, papers, siteId } from './papers.ts';
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
  documents: panels.documents.map(() => marksBelow('documents', 10)),
  siteVisit: panels.siteVisit.map(() => marksBelow('siteVisit', 10)),
  roadshow: panels.roadshow.map(() => marksBelow('roadshow', 10)),
};

const handIn = { answers: fullAnswers(), documents: papers, contentHash: answersHash };

export const commands = {
  startApplication: { type: 'startApplication', application: begun },
  submitApplication: { type: 'submitApplication', ...handIn },
  withdrawApplication: { type: 'withdrawApplication', reason: '理事会决定本年度不再参加' },
  remindOfDeadline: { type: 'remindOfDeadline' },
  lapseApplication: { type: 'lapseApplication' },
  takeReview: { type: 'takeReview' },
  askCorrection: { type: 'askCorrection', defects, correctBy },
  correctApplication: { type: 'correctApplication', ...handIn },
  endCorrection: { type: 'endCorrection' },
  acceptApplication: { type: 'acceptApplication' },
  refuseApplication: { type: 'refuseApplication', reasons: ['登记证书副本已过有效期'] },
  assignPanel: { type: 'assignPanel', phase: 'documents', evaluators: panels.documents, seated: [] },
  closePhase: { type: 'closePhase', phase: 'siteVisit', sheets: allSheets, open: 0 },
  recommendApplication: { type: 'recommendApplication', reason: '展示覆盖全领域，经验可复制' },
  notRecommendApplication: { type: 'notRecommendApplication', reason: '展示内容以本单位为主' },
  selectApplication: { type: 'selectApplication', reason: '出席十一人，十人同意', placesTaken: 0 },
  notSelectApplication: { type: 'notSelectApplication', reason: '本领域名额已满，排名第二', placesTaken: 1 },
  awardApplication: { type: 'awardApplication', siteId },
} as const satisfies { readonly [Type in ApplicationCommandType]: ApplicationCommand & { readonly type: Type } };
