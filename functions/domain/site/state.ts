// A demonstration site (示范点) from the award to the end of its term, and what it owes in between.
import type { SubmittedDocument } from '../application/state.ts';
import type { InspectionResult } from '../inspection/state.ts';
import type { SectionAnswers } from '../round/questions.ts';
import type { ChangeKind, DelistingCause } from '../round/site.ts';
import type {
  ApplicationId,
  CalendarDate,
  DocumentId,
  EntryId,
  Fen,
  FolderId,
  Instant,
  PersonId,
  RoundId,
  SiteId,
} from '../values.ts';
import type { MediaEntry, SitePage } from './exhibition.ts';
import type { Plaque, PlaqueStatus } from './plaque.ts';

export type { SiteEvent } from './events.ts';

/** One duty when it falls due, e.g. the annual return due on 2022-03-31. */
export type DutyState = {
  /** `annualReturn-1` is the first year's. */
  readonly id: string;
  readonly duty: string;
  /** The how-manieth of its kind. */
  readonly number: number;
  readonly dueOn: CalendarDate;
  /** The next day on which something is to be said about it; absent when nothing is. */
  readonly nextStepOn?: CalendarDate;
  readonly stepsTaken: readonly DutyStep[];
  readonly return?: DutyReturn;
} & { readonly status: 'due' | 'handed_in' | 'sent_back' | 'fulfilled' };

/** `before-30` is the reminder thirty days ahead, `after-15` the one fifteen days late. */
export type DutyStep = string;

export type DutyReturn = {
  readonly answers: SectionAnswers;
  readonly documents: readonly SubmittedDocument[];
  readonly at: Instant;
  readonly remark?: string;
  /** By how much it stays below what was promised for the year. */
  readonly shortfall?: Fen;
};

export type Ceremony = { readonly plaqueNumber: string; readonly at: Instant; readonly place: string };

export type Term = { readonly from: CalendarDate; readonly until: CalendarDate; readonly reviewFrom: CalendarDate };

export type Inspected = {
  readonly on: CalendarDate;
  readonly result: InspectionResult;
  readonly inspectors: readonly PersonId[];
};

export type Rectification = {
  readonly items: readonly string[];
  readonly evidence: string;
  /** The site is closed to the public until it is put right. */
  readonly suspends: boolean;
  readonly orderedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly extended: boolean;
  readonly report?: { readonly text: string; readonly documents: readonly DocumentId[]; readonly at: Instant };
};

export type Delisting = {
  readonly facts: string;
  readonly basis: string;
  readonly proposedBy: PersonId;
  /** The last day to be heard. */
  readonly answerBy: CalendarDate;
  readonly plaqueBefore: PlaqueStatus;
  readonly defence?: { readonly text: string; readonly documents: readonly DocumentId[]; readonly at: Instant };
};

export type DelistingDecision = {
  readonly decisionNumber: string;
  readonly reason: string;
  readonly cause: DelistingCause;
  readonly decidedOn: CalendarDate;
  readonly banUntil: CalendarDate;
};

export type ChangeReport = {
  readonly id: EntryId;
  readonly kind: ChangeKind;
  readonly effectiveOn: CalendarDate;
  /** What it is from then on: the new address, name or person; why, for a deregistration. */
  readonly to: string;
  readonly late: boolean;
  readonly status: 'open' | 'noted' | 'approved' | 'refused';
  readonly reason?: string;
};

/** Nothing of a site is silently deleted: every status it had, with its moment. */
export type Chapter = { readonly status: SiteStatus; readonly plaque?: PlaqueStatus; readonly at: Instant };

export type Created = {
  readonly id: SiteId;
  readonly applicationId: ApplicationId;
  readonly folderId: FolderId;
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly fieldCode: string;
  readonly organisation: string;
  readonly name: string;
  readonly awardedOn: CalendarDate;
  readonly duties: readonly DutyState[];
  /** The last day to open, where there is a plaque to be handed over. */
  readonly openBy?: CalendarDate;
  readonly term?: Term;
};

/** What a site keeps whatever becomes of it. */
export type Kept = Created & {
  readonly ceremony?: Ceremony;
  /** Nobody opened it in time, and the office was told. */
  readonly openingMissed?: true;
  readonly plaque?: Plaque;
  readonly formerPlaques: readonly Plaque[];
  readonly lastInspected?: Inspected;
  readonly page?: SitePage;
  readonly media: readonly MediaEntry[];
  readonly changes: readonly ChangeReport[];
  /** It asked to leave, and nobody has answered yet. */
  readonly exitAsked?: string;
  readonly history: readonly Chapter[];
};

export type Stage =
  | { readonly status: 'preparing' }
  | { readonly status: 'active' | 'term_review' }
  | { readonly status: 'completed' | 'exited' }
  | { readonly status: 'cancelled'; readonly reason: string }
  | { readonly status: 'suspended'; readonly reason: string }
  | { readonly status: 'rectifying' | 'recheck'; readonly rectification: Rectification }
  | { readonly status: 'delisting'; readonly delisting: Delisting }
  | { readonly status: 'delisted'; readonly delisting: Delisting; readonly decision: DelistingDecision };

export type SiteState = { readonly status: 'absent' } | (Kept & Stage);
export type PresentSite = Kept & Stage;
export type SiteStatus = Stage['status'];

export const siteStatuses = [
  'preparing',
  'active',
  'suspended',
  'rectifying',
  'recheck',
  'delisting',
  'delisted',
  'term_review',
  'completed',
  'exited',
  'cancelled',
] as const satisfies readonly SiteStatus[];

/** Statuses in which a site lives: it owes its duties, is inspected, and its plaque hangs. */
export const living = ['active', 'suspended', 'rectifying', 'recheck', 'delisting', 'term_review'] as const;

type Living = Kept & Extract<Stage, { readonly status: (typeof living)[number] }>;

export const isLiving = (site: SiteState): site is Living => living.some((status) => status === site.status);

/** What only one status says. */
type OfOneStage = { [Name in 'reason' | 'rectification' | 'delisting' | 'decision']?: unknown };

/** The same site in another status, without what only the one before said. */
export const enter = <Next extends Stage>(site: PresentSite, next: Next): Kept & Next => {
  const {
    status: _s,
    reason: _e,
    rectification: _r,
    delisting: _d,
    decision: _n,
    ...kept
  }: PresentSite & OfOneStage = site;
  return { ...kept, ...next };
};
