// Whom we tell of what: every event has a row here, even an empty one, so that no new event is forgotten.
import type { LoggedEvent, ProgrammeEvent } from '../records.ts';
import { type Draft, PlannedLetter, type PolicyFor } from './draft.ts';
import type { Reader } from './names.ts';
import { ofApplication } from './policy/application.ts';
import { ofBallot } from './policy/ballot.ts';
import { ofCalendarYear } from './policy/calendar.ts';
import { ofConsent } from './policy/consent.ts';
import { ofDataRequest, ofDestruction } from './policy/data-request.ts';
import { ofDraw } from './policy/draw.ts';
import { ofEvaluation } from './policy/evaluation.ts';
import { ofFolder } from './policy/folder.ts';
import { ofGrant } from './policy/grant.ts';
import { ofInspection } from './policy/inspection.ts';
import { ofMeeting } from './policy/meeting.ts';
import { ofObjection } from './policy/objection.ts';
import { ofPublicity } from './policy/publicity.ts';
import { ofRecusal } from './policy/recusal.ts';
import { ofRoadshow } from './policy/roadshow.ts';
import { ofRound } from './policy/round.ts';
import { ofSite } from './policy/site.ts';
import { ofSiteVisit } from './policy/site-visit.ts';
import { ofVisit } from './policy/visit.ts';

export type { LoggedEvent, ProgrammeEvent } from '../records.ts';
export { PlannedLetter } from './draft.ts';

type Policy = PolicyFor<ProgrammeEvent>;
type Type = ProgrammeEvent['type'];

export const policy: Policy = {
  ...ofRound,
  ...ofFolder,
  ...ofApplication,
  ...ofEvaluation,
  ...ofBallot,
  ...ofPublicity,
  ...ofObjection,
  ...ofSite,
  ...ofDraw,
  ...ofInspection,
  ...ofMeeting,
  ...ofVisit,
  ...ofGrant,
  ...ofCalendarYear,
  ...ofRecusal,
  ...ofSiteVisit,
  ...ofConsent,
  ...ofDataRequest,
  ...ofDestruction,
  ...ofRoadshow,
};

const draftsOf = <T extends Type>(type: T, event: Parameters<Policy[T]>[0], id: string): readonly Draft[] =>
  policy[type](event, id);

const nameOf = (reader: Reader): string => (reader.kind === 'person' ? `person:${reader.id}` : reader.kind);

const aboutOther = ({ about }: Draft) => (about === undefined ? [] : [`${about.aggregate}:${about.id}`]);

/** The letters that follow from one event; the same event always gives the same letters under the same ids. */
export const planLetters = ({ aggregate, id, version, event }: LoggedEvent): readonly PlannedLetter[] =>
  draftsOf(event.type, event, id).map((draft) =>
    PlannedLetter.parse({
      id: [aggregate, id, version, draft.letter, nameOf(draft.reader), ...aboutOther(draft)].join('/'),
      about: { aggregate, id },
      ...draft,
      plannedAt: event.at,
    }),
  );
