// What the API shows of sites, their plaques and duties: to those it concerns, and to everybody.
import * as z from 'zod';
import { Meeting } from '#domain/exchange/meeting.ts';
import { InspectionResult } from '#domain/inspection/state.ts';
import { SectionAnswers } from '#domain/round/questions.ts';
import { ChangeKind, DelistingCause } from '#domain/round/site.ts';
import { MediaEntry, SitePage } from '#domain/site/exhibition.ts';
import { plaqueStatuses } from '#domain/site/plaque.ts';
import { siteStatuses } from '#domain/site/state.ts';
import {
  ApplicationId,
  Bilingual,
  CalendarDate,
  DocumentId,
  EntryId,
  Fen,
  Instant,
  PersonId,
  RoundId,
  SiteId,
} from '#domain/values.ts';
import { frozenRules } from './views.ts';

const SiteStatus = z.enum(siteStatuses);
const PlaqueStatus = z.enum(plaqueStatuses);

export const DutyView = z.object({
  id: z.string(),
  duty: z.string(),
  number: z.int(),
  dueOn: CalendarDate,
  status: z.enum(['due', 'handed_in', 'sent_back', 'fulfilled']),
  stepsTaken: z.array(z.string()),
  answers: SectionAnswers.optional(),
  documents: z.array(z.object({ id: DocumentId, code: z.string(), sha256: z.string(), bytes: z.int() })).optional(),
  remark: z.string().optional(),
  /** By how much what was spent stays below what was promised. */
  shortfall: Fen.optional(),
  allowedActions: z.array(z.string()),
});

const written = z.object({ text: z.string(), documents: z.array(DocumentId), at: Instant });
const plaque = {
  number: z.string(),
  handedOverOn: CalendarDate,
  validFrom: CalendarDate,
  returnBy: CalendarDate.optional(),
  returnedOn: CalendarDate.optional(),
  voidedAt: Instant.optional(),
};

export const SiteView = z.object({
  id: SiteId,
  applicationId: ApplicationId,
  roundId: RoundId,
  fieldCode: z.string(),
  organisation: z.string(),
  name: z.string(),
  awardedOn: CalendarDate,
  status: SiteStatus,
  openBy: CalendarDate.optional(),
  term: z.object({ from: CalendarDate, until: CalendarDate, reviewFrom: CalendarDate }).optional(),
  ceremony: z.object({ plaqueNumber: z.string(), at: Instant, place: z.string() }).optional(),
  plaque: z.object({ ...plaque, status: PlaqueStatus }).optional(),
  formerPlaques: z.array(z.object(plaque)),
  page: SitePage.optional(),
  media: z.array(MediaEntry),
  changes: z.array(
    z.object({
      id: EntryId,
      kind: ChangeKind,
      effectiveOn: CalendarDate,
      to: z.string(),
      late: z.boolean(),
      status: z.enum(['open', 'noted', 'approved', 'refused']),
      reason: z.string().optional(),
    }),
  ),
  lastInspectedOn: CalendarDate.optional(),
  rectification: z
    .object({
      items: z.array(z.string()),
      evidence: z.string(),
      suspends: z.boolean(),
      orderedOn: CalendarDate,
      dueOn: CalendarDate,
      extended: z.boolean(),
      report: written.optional(),
    })
    .optional(),
  delisting: z
    .object({
      facts: z.string(),
      basis: z.string(),
      proposedBy: PersonId,
      answerBy: CalendarDate,
      defence: written.optional(),
    })
    .optional(),
  decision: z
    .object({
      decisionNumber: z.string(),
      reason: z.string(),
      cause: DelistingCause,
      decidedOn: CalendarDate,
      banUntil: CalendarDate,
    })
    .optional(),
  /** While it is delisted or may be: whether money of the start-up grant is still out. */
  grantOpen: z.boolean().optional(),
  reason: z.string().optional(),
  exitAsked: z.string().optional(),
  history: z.array(z.object({ status: SiteStatus, plaque: PlaqueStatus.optional(), at: Instant })),
  duties: z.array(DutyView),
  allowedActions: z.array(z.string()),
});

export const SiteSummary = z.object({
  id: SiteId,
  roundId: RoundId,
  fieldCode: z.string(),
  organisation: z.string(),
  name: z.string(),
  status: SiteStatus,
  awardedOn: CalendarDate,
  plaqueNumber: z.string().optional(),
  lastInspectedOn: CalendarDate.optional(),
});

/** One line of the public list. */
export const PublicSite = z.object({
  id: SiteId,
  roundId: RoundId,
  ...frozenRules,
  fieldCode: z.string(),
  name: z.string(),
  status: SiteStatus,
  awardedOn: CalendarDate,
  plaque: z.object({ number: z.string(), status: PlaqueStatus }).optional(),
});
export type PublicSite = z.input<typeof PublicSite>;

/** The page of a site, with everything that ever became of it. */
export const PublicSitePage = PublicSite.extend({
  page: SitePage.optional(),
  media: z.array(MediaEntry),
  lastInspection: z.object({ on: CalendarDate, result: InspectionResult }).optional(),
  delisting: z.object({ decisionNumber: z.string(), decidedOn: CalendarDate, reason: z.string() }).optional(),
  history: z.array(z.object({ status: SiteStatus, on: CalendarDate })),
  /** Whom to ask for, as far as they agreed to be named. */
  people: z.array(z.object({ label: Bilingual, value: z.string() })),
});

export const PublicPlaque = z.object({
  number: z.string(),
  status: PlaqueStatus,
  siteId: SiteId,
  roundId: RoundId,
  fieldCode: z.string(),
  holder: z.string(),
  site: z.string().optional(),
  validFrom: CalendarDate,
  validUntil: CalendarDate.optional(),
  returnedOn: CalendarDate.optional(),
  history: z.array(z.object({ status: PlaqueStatus, on: CalendarDate })),
});

export const MeetingView = z.object({ id: EntryId, roundId: RoundId, ...Meeting.unwrap().shape });
