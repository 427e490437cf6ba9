// Whom we tell of what: every event has a row here, even an empty one, so that no new event is forgotten.
import * as z from 'zod';
import type { ApplicationEvent } from '../application/state.ts';
import type { Recorded } from '../decider.ts';
import type { EvaluationEvent } from '../evaluation/state.ts';
import type { FolderEvent } from '../folder/state.ts';
import type { RoundEvent } from '../round/state.ts';
import type { SiteEvent } from '../site/state.ts';
import { ApplicationId, Instant, PersonId } from '../values.ts';
import { type LetterName, letterNames, type Reader } from './names.ts';

export type ProgrammeEvent = ApplicationEvent | EvaluationEvent | FolderEvent | RoundEvent | SiteEvent;

/** An event with its place in the log of one record. */
export type LoggedEvent = {
  readonly aggregate: 'round' | 'folder' | 'application' | 'evaluation' | 'site';
  readonly id: string;
  readonly version: number;
  readonly event: Recorded<ProgrammeEvent>;
};

const isLetterName = (name: unknown): name is LetterName =>
  typeof name === 'string' && Object.hasOwn(letterNames, name);

/** A letter that is to be written, without a name or an address in it. */
export const PlannedLetter = z
  .object({
    /** Follows from event, letter and reader, so that planning twice plans the same letter. */
    id: z.string(),
    letter: z.custom<LetterName>(isLetterName),
    reader: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('contact') }),
        z.object({ kind: z.literal('office') }),
        z.object({ kind: z.literal('person'), id: PersonId }),
      ])
      .readonly(),
    about: z.object({ aggregate: z.enum(['application', 'site', 'evaluation']), id: z.string() }).readonly(),
    plannedAt: Instant,
    facts: z.record(z.string(), z.json()).readonly(),
  })
  .readonly();
export type PlannedLetter = z.infer<typeof PlannedLetter>;

type Draft = Pick<PlannedLetter, 'letter' | 'reader' | 'facts'>;
type Type = ProgrammeEvent['type'];
type EventOf = { readonly [T in Type]: Recorded<Extract<ProgrammeEvent, { type: T }>> };
type NameFor<Kind extends Reader['kind']> = {
  [Name in LetterName]: (typeof letterNames)[Name]['to'] extends Kind ? Name : never;
}[LetterName];
/** `id` is that of the record the event stands in. */
type Policy = { readonly [T in Type]: (event: EventOf[T], id: string) => readonly Draft[] };

const toContact = (letter: NameFor<'contact'>, facts: Draft['facts'] = {}): Draft => ({
  letter,
  reader: { kind: 'contact' },
  facts,
});
const toOffice = (letter: NameFor<'office'>, facts: Draft['facts'] = {}): Draft => ({
  letter,
  reader: { kind: 'office' },
  facts,
});
const toPerson = (letter: NameFor<'person'>, id: PersonId, facts: Draft['facts']): Draft => ({
  letter,
  reader: { kind: 'person', id },
  facts,
});

const EvaluationName = z.tuple([ApplicationId, z.string(), PersonId]);
/** An evaluation's id read back: application, phase, evaluator. */
const sheetOf = (id: string) => {
  const [applicationId, phase, evaluator] = EvaluationName.parse(id.split('/'));
  return { evaluator, facts: { applicationId, phase } };
};

const phaseLetters: Readonly<Record<string, NameFor<'contact'>>> = { siteVisit: 'siteVisit', roadshow: 'roadshow' };
const silent = () => [];

export const policy: Policy = {
  roundDrafted: silent,
  roundPublished: silent,
  roundAmended: silent,

  // The applicant is looking at the form while these happen.
  folderOpened: silent,
  uploadRequested: silent,
  documentAccepted: silent,
  documentRejected: silent,
  documentRemoved: silent,
  applicationStarted: silent,

  applicationSubmitted: ({ at, contentHash }) => [
    toContact('applicationReceived', { submittedAt: at, contentHash }),
    toOffice('applicationToCheck', { submittedAt: at }),
  ],
  // Why is in the record; the applicant's own words do not travel by mail.
  applicationWithdrawn: ({ at }) => [
    toContact('withdrawalConfirmed', { withdrawnAt: at }),
    toOffice('withdrawalToNote', { withdrawnAt: at }),
  ],
  deadlineReminded: ({ daysLeft }) => [toContact('deadlineNear', { daysLeft })],
  applicationLapsed: () => [toContact('draftLapsed')],

  reviewTaken: silent,
  correctionAsked: ({ defects, correctBy }) => [
    toContact('correctionAsked', { correctBy, defects: defects.map(({ at, what }) => ({ at, what })) }),
  ],
  applicationCorrected: ({ at }) => [toOffice('correctionReceived', { correctedAt: at })],
  applicationAccepted: ({ at }) => [toContact('accepted', { acceptedAt: at })],
  applicationNotAccepted: ({ reasons }) => [toContact('notAccepted', { reasons: [...reasons] })],

  // Evaluators hear of it through their own sheets.
  panelAssigned: ({ phase }) => {
    const letter = phaseLetters[phase];
    return letter === undefined ? [] : [toContact(letter, { phase })];
  },
  // The applicant was told of the phase when its panel was appointed.
  panelSupplemented: silent,
  evaluatorAssigned: ({ applicationId, phase, evaluator, dueOn }) => [
    toPerson('reviewTask', evaluator, { applicationId, phase, dueOn }),
  ],
  noConflictDeclared: silent,
  marksReminded: (_event, id) => {
    const { evaluator, facts } = sheetOf(id);
    return [toPerson('marksDue', evaluator, facts)];
  },
  // The reason says something of a person and stays in the record.
  evaluatorRecused: ({ found }, id) => [toOffice('evaluatorRecused', { ...sheetOf(id).facts, found })],
  sheetSaved: silent,
  sheetHandedIn: silent,
  evaluationClosed: silent,
  // Marks are never announced one by one, nor is what is only a recommendation.
  phaseClosed: silent,
  reviewCompleted: silent,
  applicationRecommended: silent,

  applicationNotRecommended: ({ reason }) => [toContact('notSelected', { decidedBy: 'evaluationGroup', reason })],
  applicationSelected: () => [toContact('proposed')],
  applicationNotSelected: ({ reason }) => [toContact('notSelected', { decidedBy: 'steeringGroup', reason })],
  applicationAwarded: ({ siteId }) => [toContact('awarded', { siteId })],

  siteCreated: silent,
  dutyReminded: ({ dutyId }) => [toContact('dutyDue', { dutyId })],
  // The office hears of it when nothing further would be said to the site.
  dutyOverdue: ({ dutyId, daysLate, nextStepOn }) => [
    toContact('dutyOverdue', { dutyId, daysLate }),
    ...(nextStepOn === null ? [toOffice('dutyStillOverdue', { dutyId, daysLate })] : []),
  ],
  returnHandedIn: ({ dutyId, at }) => [toOffice('returnReceived', { dutyId, handedInAt: at })],
  returnAccepted: ({ dutyId }) => [toContact('returnAccepted', { dutyId })],
  returnSentBack: ({ dutyId, remark }) => [toContact('returnSentBack', { dutyId, remark })],
};

const draftsOf = <T extends Type>(type: T, event: EventOf[T], id: string): readonly Draft[] => policy[type](event, id);

const nameOf = (reader: Reader): string => (reader.kind === 'person' ? `person:${reader.id}` : reader.kind);

/** The letters that follow from one event; the same event always gives the same letters under the same ids. */
export const planLetters = ({ aggregate, id, version, event }: LoggedEvent): readonly PlannedLetter[] =>
  draftsOf(event.type, event, id).map((draft) =>
    PlannedLetter.parse({
      id: `${aggregate}/${id}/${version}/${draft.letter}/${nameOf(draft.reader)}`,
      ...draft,
      about: { aggregate, id },
      plannedAt: event.at,
    }),
  );
