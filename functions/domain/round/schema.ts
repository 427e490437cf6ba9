// A round (批次) as data: what is asked, what is attached, how it is marked, and when. The schema is code, a round is not.
import * as z from 'zod';
import { Bilingual, CalendarDate, RoundId } from '../values.ts';
import { AgreementRules, DecisionRules, ObjectionRules, PublicityRules } from './decision.ts';
import { Duty } from './duty.ts';
import { MarkFlags, RoadshowRules, SiteVisitRules } from './evaluating.ts';
import { Attachment, Figure, Name, Relation, Section, Source } from './form.ts';
import { GrantRules } from './grant.ts';
import { InspectionRules } from './inspection.ts';
import { PaperRules } from './paper.ts';
import { PrivacyRules } from './privacy.ts';
import { RecusalRules } from './recusal.ts';
import { RetentionRules } from './retention.ts';
import { Rubric } from './rubric.ts';
import { ChangeRules, DelistingRules, ExhibitionRules, PlaqueRules, RectificationRules, TermRules } from './site.ts';
import { VisitTerms } from './visits.ts';
import { ProgrammeWords } from './words.ts';

/** A condition of taking part, judged by itself and shown with its text. */
export const EligibilityRule = z.strictObject({
  id: Name,
  text: Bilingual,
  source: Source,
  /** `refuse` bars the way; `check` asks an officer to look. */
  otherwise: z.enum(['refuse', 'check']),
  requires: z.union([
    z.strictObject({ question: Name, is: z.array(z.union([z.string(), z.boolean()])).min(1) }),
    z.strictObject({ question: Name, notBefore: CalendarDate }),
    z.strictObject({ question: Name, atLeast: Figure }),
    z.strictObject({ question: Name, registeredIn: z.string().regex(/^\d{4}$/) }),
  ]),
});
export type EligibilityRule = z.infer<typeof EligibilityRule>;

export const Field = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z_]*$/),
  /** Two letters in the application number. */
  short: z.string().regex(/^[A-Z]{2}$/),
  label: Bilingual,
  places: z.int().min(0).max(100),
});
export type Field = z.infer<typeof Field>;

export const Contact = z.strictObject({
  office: Bilingual,
  email: z.email(),
  phone: z.string(),
  address: Bilingual,
});

export const RoundDocument = z.strictObject({
  id: RoundId,
  programme: Bilingual,
  words: ProgrammeWords,
  title: Bilingual,
  legalBasis: Bilingual,
  noFee: Bilingual,
  timeZone: z.literal('Asia/Shanghai'),
  announcedOn: CalendarDate,
  opensOn: CalendarDate,
  /** The last day, to 24:00. */
  closesOn: CalendarDate,
  /** Absent where no plaque is handed over. */
  plaqueOn: CalendarDate.optional(),
  correction: z.strictObject({ workingDays: z.int().min(1).max(60), source: Source }),
  deadlineReminders: z.strictObject({ daysBefore: z.array(z.int().min(0).max(60)), source: Source }),
  numberPrefix: z.string().regex(/^[A-Z]{2,5}$/),
  numberYear: z.int().min(2000).max(2100),
  quotaBytes: z.int().min(1),
  fields: z.array(Field).min(1),
  sections: z.array(Section).min(1),
  relations: z.array(Relation),
  eligibility: z.array(EligibilityRule),
  attachments: z.array(Attachment),
  /** Absent where nothing is wanted on paper. */
  paper: PaperRules.optional(),
  privacy: PrivacyRules,
  retention: RetentionRules,
  rubric: Rubric,
  recusal: RecusalRules,
  siteVisit: SiteVisitRules.optional(),
  roadshow: RoadshowRules.optional(),
  /** Absent where no mark is flagged. */
  markFlags: MarkFlags.optional(),
  decision: DecisionRules,
  publicity: PublicityRules.optional(),
  objection: ObjectionRules.optional(),
  agreement: AgreementRules.optional(),
  duties: z.array(Duty),
  /** Absent where a site has none: then it is open from the award on. */
  plaque: PlaqueRules.optional(),
  exhibition: ExhibitionRules.optional(),
  changes: ChangeRules.optional(),
  grant: GrantRules.optional(),
  inspection: InspectionRules.optional(),
  rectification: RectificationRules.optional(),
  delisting: DelistingRules.optional(),
  term: TermRules.optional(),
  visits: VisitTerms.optional(),
  remedy: Bilingual,
  contact: Contact,
  /** The questions whose answers say whom a letter goes to. */
  correspondent: z.strictObject({ organisation: Name, person: Name, email: Name }),
});
export type RoundDocument = z.infer<typeof RoundDocument>;
/** A round as somebody writes it down, before it is read. */
export type RoundInput = z.input<typeof RoundDocument>;
