// Where each record lies in the Programme table, and under which questions it is found again.
import type { AggregateName, Claim } from '#app/ports.ts';
import type { ApplicationState } from '#domain/application/state.ts';
import type { EvaluationState } from '#domain/evaluation/state.ts';
import type { FolderState } from '#domain/folder/state.ts';
import { paidOut } from '#domain/grant/money.ts';
import type { GrantState } from '#domain/grant/state.ts';
import type { RoundState } from '#domain/round/state.ts';
import type { EpochSeconds } from '#domain/values.ts';
import { ofBallot, ofObjection, ofPublicity } from './decision-indexes.ts';
import { ofCalendarYear, ofRecusal, ofRoadshow, ofSiteVisit } from './evaluating-indexes.ts';
import { ofDataRequest, ofDestruction } from './personal-indexes.ts';
import { ofDraw, ofInspection, ofSite } from './site-indexes.ts';
import { ofVisit, visitKeys } from './visits-keys.ts';

export type RecordKey = { readonly pk: string; readonly sk: string };

const prefixes = {
  round: 'ROUND',
  folder: 'FOLDER',
  application: 'APP',
  evaluation: 'EVAL',
  ballot: 'BALLOT',
  publicity: 'PUBLICITY',
  objection: 'OBJECTION',
  site: 'SITE',
  draw: 'DRAW',
  inspection: 'INSPECTION',
  meeting: 'MEETING',
  grant: 'GRANT',
  calendarYear: 'CALENDAR',
  recusal: 'RECUSAL',
  siteVisit: 'SITEVISIT',
  consent: 'CONSENT',
  dataRequest: 'DATAREQUEST',
  destruction: 'DESTRUCTION',
  roadshow: 'ROADSHOW',
  visiting: 'VISITING',
  visit: 'VISIT',
} as const satisfies Record<AggregateName, string>;

/** An evaluation lies beside its application, so that closing a phase reads one partition. Its id is `app/phase/evaluator`. */
export const stateKey = (aggregate: AggregateName, id: string): RecordKey => {
  if (aggregate === 'visit') return visitKeys.visit(id);
  if (aggregate !== 'evaluation') return { pk: `${prefixes[aggregate]}#${id}`, sk: 'STATE' };
  const [application, phase, evaluator] = id.split('/');
  return { pk: `${prefixes.application}#${application}`, sk: `EVAL#${phase}#${evaluator}` };
};

/** The log has a partition of its own: reading a record never reads its history. */
export const logPartition = (aggregate: AggregateName, id: string): string => `${prefixes[aggregate]}#${id}#LOG`;

export const eventKey = (aggregate: AggregateName, id: string, version: number): RecordKey => ({
  pk: logPartition(aggregate, id),
  sk: String(version).padStart(6, '0'),
});

export const keys = {
  roundVersion: (roundId: string, version: number): RecordKey => ({
    pk: `ROUND#${roundId}`,
    sk: `VERSION#${String(version).padStart(4, '0')}`,
  }),
  submission: (applicationId: string, number: number): RecordKey => ({
    pk: `APP#${applicationId}`,
    sk: `SUBMISSION#${number}`,
  }),
  /** Every evaluation of an application, beside it. */
  evaluations: (applicationId: string): RecordKey => ({ pk: `APP#${applicationId}`, sk: 'EVAL#' }),
  correction: (requestId: string): RecordKey => ({ pk: `DATAREQUEST#${requestId}`, sk: 'CORRECTION' }),
  filing: (objectionId: string): RecordKey => ({ pk: `OBJECTION#${objectionId}`, sk: 'FILING' }),
  signatories: (applicationId: string): RecordKey => ({ pk: `APP#${applicationId}`, sk: 'SIGNATORIES' }),
  person: (id: string): RecordKey => ({ pk: `PERSON#${id}`, sk: 'STATE' }),
  part: (folderId: string, part: string): RecordKey => ({ pk: `FOLDER#${folderId}`, sk: `PART#${part}` }),
  counter: (roundId: string, fieldCode: string): RecordKey => ({ pk: `ROUND#${roundId}`, sk: `COUNTER#${fieldCode}` }),
} as const;

export const claimKey = (claim: Claim): RecordKey => {
  switch (claim.of) {
    case 'folder':
      return { pk: `ORG#${claim.organisation}`, sk: `FOLDER#${claim.roundId}` };
    case 'field':
      return { pk: `ORG#${claim.organisation}`, sk: `LIVE#${claim.roundId}#${claim.fieldCode}` };
    case 'slot':
      return { pk: `APP#${claim.applicationId}`, sk: 'ROADSHOW' };
    case 'place':
      return { pk: `ROUND#${claim.roundId}`, sk: `PLACE#${claim.fieldCode}#${claim.place}` };
    default:
      return claim satisfies never;
  }
};

/** Attributes of the three sparse indexes; a record without them is in none. */
export type IndexAttributes = {
  readonly applicant?: string;
  readonly applicantSort?: string;
  readonly queue?: string;
  readonly queueSort?: string;
  readonly due?: 'SITE' | 'CORRECTION' | 'UPLOAD' | 'MARKS' | 'OPINION' | 'VISIT' | 'ERASE' | 'PUBLICITY' | 'DESTROY';
  readonly dueOn?: string;
  /** When DynamoDB removes it, where it is not kept for good. */
  readonly expiresAt?: EpochSeconds;
  /** What a list shows of it without reading the record. */
  readonly summary?: Readonly<Record<string, unknown>>;
};

/** Staff's lists by round and status, evaluators' lists by person. */
export const queues = {
  applications: (roundId: string, status: string): string => `${roundId}#${status}`,
  evaluator: (id: string): string => `EVALUATOR#${id}`,
  folders: (roundId: string): string => `${roundId}#folder`,
  grants: (roundId: string): string => `${roundId}#grant`,
  rounds: 'ROUNDS',
  people: 'PEOPLE',
} as const;

const ofApplication = (application: ApplicationState): IndexAttributes => {
  if (application.status === 'absent') return {};
  const { id, number, roundId, fieldCode, status, organisation } = application;
  return {
    applicant: organisation,
    applicantSort: `APP#${roundId}#${fieldCode}#${id}`,
    queue: queues.applications(roundId, status),
    queueSort: `${fieldCode}#${number}`,
    ...(application.status === 'correction' ? { due: 'CORRECTION', dueOn: `${application.correctBy}#${id}` } : {}),
    summary: {
      id,
      number,
      roundId,
      fieldCode,
      status,
      organisation,
      ...('score' in application ? { score: application.score } : {}),
    },
  };
};

const ofEvaluation = (evaluation: EvaluationState): IndexAttributes => {
  if (evaluation.status === 'absent' || evaluation.status === 'recused') return {};
  const { applicationId, phase, evaluator, roundId, fieldCode, status, dueOn } = evaluation;
  const overdue = 'reminded' in evaluation && !evaluation.reminded;
  return {
    queue: queues.evaluator(evaluator),
    queueSort: `${roundId}#${phase}#${applicationId}`,
    ...(overdue ? { due: 'MARKS', dueOn: `${dueOn}#${applicationId}/${phase}/${evaluator}` } : {}),
    summary: { applicationId, phase, evaluator, roundId, fieldCode, status, dueOn },
  };
};

const ofFolder = (folder: FolderState): IndexAttributes => {
  if (folder.status === 'absent') return {};
  const { id, roundId, organisation, status } = folder;
  const listed = { queue: queues.folders(roundId), queueSort: id, summary: { id, organisation, status } };
  const waiting = Object.values(status === 'open' ? folder.documents : {})
    .filter((document) => document.status === 'requested')
    .map((document) => document.requestedAt)
    .sort();
  return waiting[0] === undefined ? listed : { ...listed, due: 'UPLOAD', dueOn: `${waiting[0]}#${id}` };
};

const ofGrant = (grant: GrantState): IndexAttributes => {
  if (grant.status === 'absent') return {};
  const { siteId, roundId, fieldCode, organisation, status, amount, instalments } = grant;
  const recovered = 'received' in grant ? grant.received : 0;
  return {
    queue: queues.grants(roundId),
    queueSort: `${fieldCode}#${siteId}`,
    summary: { siteId, fieldCode, organisation, status, amount, paid: paidOut(instalments), recovered },
  };
};

const ofRound = (round: RoundState): IndexAttributes => {
  if (round.status === 'absent') return {};
  const summary = { id: round.id, title: round.document.title, status: round.status };
  return { queue: queues.rounds, queueSort: round.id, summary };
};

const indexers: Readonly<Record<AggregateName, (state: never) => IndexAttributes>> = {
  application: ofApplication,
  evaluation: ofEvaluation,
  folder: ofFolder,
  ballot: ofBallot,
  publicity: ofPublicity,
  objection: ofObjection,
  site: ofSite,
  draw: ofDraw,
  inspection: ofInspection,
  meeting: () => ({}),
  grant: ofGrant,
  round: ofRound,
  visiting: () => ({}),
  visit: ofVisit,
  calendarYear: ofCalendarYear,
  recusal: ofRecusal,
  siteVisit: ofSiteVisit,
  consent: () => ({}),
  dataRequest: ofDataRequest,
  destruction: ofDestruction,
  roadshow: ofRoadshow,
};

export const indexAttributes = (aggregate: AggregateName, state: unknown): IndexAttributes =>
  indexers[aggregate](state as never);
