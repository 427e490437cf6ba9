// The kinds of record of the programme: how each starts, and how events change it.
import { evolveApplication } from '#domain/application/evolve.ts';
import type { ApplicationEvent, ApplicationState } from '#domain/application/state.ts';
import { evolveBallot } from '#domain/ballot/evolve.ts';
import type { BallotEvent, BallotState } from '#domain/ballot/state.ts';
import { evolveCalendarYear } from '#domain/calendar-year/decide.ts';
import type { CalendarYearEvent, CalendarYearState } from '#domain/calendar-year/state.ts';
import { evolveConsent } from '#domain/consent/decide.ts';
import type { ConsentEvent, ConsentState } from '#domain/consent/state.ts';
import { evolveDataRequest } from '#domain/data-request/decide.ts';
import type { DataRequestEvent, DataRequestState } from '#domain/data-request/state.ts';
import { evolveDestruction } from '#domain/destruction/decide.ts';
import type { DestructionEvent, DestructionState } from '#domain/destruction/state.ts';
import { evolveDraw } from '#domain/draw/decide.ts';
import type { DrawEvent, DrawState } from '#domain/draw/state.ts';
import { evolveEvaluation } from '#domain/evaluation/decide.ts';
import type { EvaluationEvent, EvaluationState } from '#domain/evaluation/state.ts';
import { evolveMeeting, type MeetingEvent, type MeetingState } from '#domain/exchange/meeting.ts';
import { evolveFolder } from '#domain/folder/decide.ts';
import type { FolderEvent, FolderState } from '#domain/folder/state.ts';
import { evolveGrant } from '#domain/grant/evolve.ts';
import type { GrantEvent, GrantState } from '#domain/grant/state.ts';
import { evolveInspection } from '#domain/inspection/evolve.ts';
import type { InspectionEvent, InspectionState } from '#domain/inspection/state.ts';
import { evolveObjection } from '#domain/objection/evolve.ts';
import type { ObjectionEvent, ObjectionState } from '#domain/objection/state.ts';
import { evolvePublicity } from '#domain/publicity/decide.ts';
import type { PublicityEvent, PublicityState } from '#domain/publicity/state.ts';
import { evolveRecusal } from '#domain/recusal/decide.ts';
import type { RecusalEvent, RecusalState } from '#domain/recusal/state.ts';
import { evolveRoadshow } from '#domain/roadshow/evolve.ts';
import type { RoadshowEvent, RoadshowState } from '#domain/roadshow/state.ts';
import { evolveRound } from '#domain/round/decide.ts';
import type { RoundEvent, RoundState } from '#domain/round/state.ts';
import { evolveSite } from '#domain/site/evolve.ts';
import type { SiteEvent, SiteState } from '#domain/site/state.ts';
import { evolveSiteVisit } from '#domain/site-visit/evolve.ts';
import type { SiteVisitEvent, SiteVisitState } from '#domain/site-visit/state.ts';
import { evolveVisit } from '#domain/visit/evolve.ts';
import type { VisitEvent, VisitState } from '#domain/visit/state.ts';
import { evolveVisiting, type VisitingEvent, type VisitingState } from '#domain/visit/visiting.ts';
import type { Aggregate } from './execute.ts';

const absent = { status: 'absent' } as const;

export const rounds: Aggregate<RoundState, RoundEvent> = { name: 'round', initial: absent, evolve: evolveRound };
export const folders: Aggregate<FolderState, FolderEvent> = { name: 'folder', initial: absent, evolve: evolveFolder };
export const applications: Aggregate<ApplicationState, ApplicationEvent> = {
  name: 'application',
  initial: absent,
  evolve: evolveApplication,
};
export const evaluations: Aggregate<EvaluationState, EvaluationEvent> = {
  name: 'evaluation',
  initial: absent,
  evolve: evolveEvaluation,
};
export const ballots: Aggregate<BallotState, BallotEvent> = { name: 'ballot', initial: absent, evolve: evolveBallot };
export const publicities: Aggregate<PublicityState, PublicityEvent> = {
  name: 'publicity',
  initial: absent,
  evolve: evolvePublicity,
};
export const objections: Aggregate<ObjectionState, ObjectionEvent> = {
  name: 'objection',
  initial: absent,
  evolve: evolveObjection,
};
export const sites: Aggregate<SiteState, SiteEvent> = { name: 'site', initial: absent, evolve: evolveSite };
export const draws: Aggregate<DrawState, DrawEvent> = { name: 'draw', initial: absent, evolve: evolveDraw };
export const meetings: Aggregate<MeetingState, MeetingEvent> = {
  name: 'meeting',
  initial: absent,
  evolve: evolveMeeting,
};
export const inspections: Aggregate<InspectionState, InspectionEvent> = {
  name: 'inspection',
  initial: absent,
  evolve: evolveInspection,
};
export const calendarYears: Aggregate<CalendarYearState, CalendarYearEvent> = {
  name: 'calendarYear',
  initial: absent,
  evolve: evolveCalendarYear,
};
export const grants: Aggregate<GrantState, GrantEvent> = { name: 'grant', initial: absent, evolve: evolveGrant };
export const recusals: Aggregate<RecusalState, RecusalEvent> = {
  name: 'recusal',
  initial: absent,
  evolve: evolveRecusal,
};
export const consents: Aggregate<ConsentState, ConsentEvent> = {
  name: 'consent',
  initial: absent,
  evolve: evolveConsent,
};
export const dataRequests: Aggregate<DataRequestState, DataRequestEvent> = {
  name: 'dataRequest',
  initial: absent,
  evolve: evolveDataRequest,
};
export const destructions: Aggregate<DestructionState, DestructionEvent> = {
  name: 'destruction',
  initial: absent,
  evolve: evolveDestruction,
};
export const visitings: Aggregate<VisitingState, VisitingEvent> = {
  name: 'visiting',
  initial: absent,
  evolve: evolveVisiting,
};
export const visits: Aggregate<VisitState, VisitEvent> = { name: 'visit', initial: absent, evolve: evolveVisit };
export const siteVisits: Aggregate<SiteVisitState, SiteVisitEvent> = {
  name: 'siteVisit',
  initial: absent,
  evolve: evolveSiteVisit,
};
export const roadshows: Aggregate<RoadshowState, RoadshowEvent> = {
  name: 'roadshow',
  initial: absent,
  evolve: evolveRoadshow,
};
