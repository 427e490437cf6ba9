// What each reader sees of an application. Between the review and the decision an applicant sees one thing only.
import type { Actor } from '../actor.ts';
import { allowedActions } from '../decider.ts';
import { type ApplicationContext, applicationRules } from './rules.ts';
import type { ApplicationState, ApplicationStatus } from './state.ts';

type Present = Exclude<ApplicationState, { status: 'absent' }>;

/** The status as an applicant is told it: nothing of the decision before it is announced. */
const publicStatus: Readonly<Partial<Record<ApplicationStatus, ApplicationStatus>>> = {
  reviewed: 'in_review',
  recommended: 'in_review',
  // Told on the day the public notice begins, not before.
  selected: 'in_review',
};

export const statusForApplicant = (status: ApplicationStatus): ApplicationStatus => publicStatus[status] ?? status;

const receipts = (application: Present) =>
  ('submissions' in application ? application.submissions : []).map((submission) => ({
    number: application.number,
    submission: submission.number,
    at: submission.at,
    contentHash: submission.contentHash,
    documents: submission.documents.map((document) => ({ ...document })),
    eligibility: submission.eligibility.map((rule) => ({ ...rule })),
  }));

const papers = (application: Present) =>
  'papers' in application && application.papers !== undefined
    ? {
        papers: application.papers.map(({ given, mismatches, ...paper }) => ({
          ...paper,
          given: { ...given },
          mismatches: [...mismatches],
        })),
      }
    : {};

const toBePutRight = (application: Present) => ({
  ...('defects' in application ? { defects: [...application.defects], correctBy: application.correctBy } : {}),
  ...('reasons' in application ? { reasons: [...application.reasons] } : {}),
});

/** A decision against an applicant is told with its reason, as its letter tells it; the other reasons stay inside. */
const toldWhy: readonly ApplicationStatus[] = ['withdrawn', 'not_recommended', 'not_selected', 'reserve'];

const forApplicant = (application: Present) =>
  'reason' in application && toldWhy.includes(application.status) ? { reason: application.reason } : {};

/** What was announced of the decision, to everybody who may read the application. */
const announced = (application: Present) => ({
  ...(application.status === 'reserve' ? { order: application.order } : {}),
  ...('notice' in application && application.notice !== undefined ? { notice: { ...application.notice } } : {}),
  ...(application.status === 'objection' ? { objections: [...application.objections] } : {}),
  ...('facts' in application ? { facts: application.facts } : {}),
  ...('agreement' in application && application.agreement !== undefined
    ? { agreement: { ...application.agreement } }
    : {}),
});

const forStaff = (application: Present) => ({
  ...('phases' in application
    ? {
        panels: Object.fromEntries(
          Object.entries(application.phases).map(([phase, { panel, score }]) => [
            phase,
            { evaluators: [...panel], closed: score !== undefined },
          ]),
        ),
      }
    : {}),
  ...('score' in application
    ? {
        score: {
          ...application.score,
          phases: { ...application.score.phases },
          tieBreak: [...application.score.tieBreak],
          gates: application.score.gates.map((gate) => ({ ...gate })),
        },
      }
    : {}),
  ...('reason' in application ? { reason: application.reason } : {}),
  ...('ballotId' in application ? { ballotId: application.ballotId } : {}),
});

export const applicationView = (application: Present, actor: Actor, context: ApplicationContext) => {
  const { id, number, roundId, roundVersion, fieldCode, folderId, organisation, status } = application;
  const isOwn = actor.organisation === organisation;
  return {
    id,
    number,
    roundId,
    roundVersion,
    fieldCode,
    folderId,
    organisation,
    status: isOwn ? statusForApplicant(status) : status,
    receipts: receipts(application),
    ...papers(application),
    ...toBePutRight(application),
    ...('siteId' in application ? { siteId: application.siteId } : {}),
    ...announced(application),
    ...(isOwn ? forApplicant(application) : forStaff(application)),
    allowedActions: allowedActions(applicationRules, application, actor, context),
  };
};
