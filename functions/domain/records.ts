// The kinds of record the programme keeps, each with a log of its own, and everything that may happen in one.
import type { ApplicationEvent } from './application/state.ts';
import type { BallotEvent } from './ballot/state.ts';
import type { CalendarYearEvent } from './calendar-year/state.ts';
import type { ConsentEvent } from './consent/state.ts';
import type { DataRequestEvent } from './data-request/state.ts';
import type { Recorded } from './decider.ts';
import type { DestructionEvent } from './destruction/state.ts';
import type { DrawEvent } from './draw/state.ts';
import type { EvaluationEvent } from './evaluation/state.ts';
import type { MeetingEvent } from './exchange/meeting.ts';
import type { FolderEvent } from './folder/state.ts';
import type { GrantEvent } from './grant/state.ts';
import type { InspectionEvent } from './inspection/state.ts';
import type { ObjectionEvent } from './objection/state.ts';
import type { PublicityEvent } from './publicity/state.ts';
import type { RecusalEvent } from './recusal/state.ts';
import type { RoadshowEvent } from './roadshow/state.ts';
import type { RoundEvent } from './round/state.ts';
import type { SiteEvent } from './site/state.ts';
import type { SiteVisitEvent } from './site-visit/state.ts';
import type { VisitEvent } from './visit/state.ts';
import type { VisitingEvent } from './visit/visiting.ts';

/** The events of each kind of record. */
type Events = {
  readonly round: RoundEvent;
  readonly folder: FolderEvent;
  readonly application: ApplicationEvent;
  readonly evaluation: EvaluationEvent;
  readonly ballot: BallotEvent;
  readonly publicity: PublicityEvent;
  readonly objection: ObjectionEvent;
  readonly site: SiteEvent;
  readonly draw: DrawEvent;
  readonly inspection: InspectionEvent;
  readonly meeting: MeetingEvent;
  readonly visiting: VisitingEvent;
  readonly visit: VisitEvent;
  readonly grant: GrantEvent;
  readonly calendarYear: CalendarYearEvent;
  /** One of each application, under the application's id. */
  readonly siteVisit: SiteVisitEvent;
  /** One of each application, under the application's id. */
  readonly consent: ConsentEvent;
  readonly dataRequest: DataRequestEvent;
  readonly destruction: DestructionEvent;
  readonly roadshow: RoadshowEvent;
  /** One of each person, under the person's id. */
  readonly recusal: RecusalEvent;
};

export type AggregateName = keyof Events;
export type ProgrammeEvent = Events[AggregateName];

const known: Readonly<Record<AggregateName, true>> = {
  round: true,
  folder: true,
  application: true,
  evaluation: true,
  ballot: true,
  publicity: true,
  objection: true,
  site: true,
  draw: true,
  inspection: true,
  meeting: true,
  visiting: true,
  visit: true,
  grant: true,
  calendarYear: true,
  recusal: true,
  siteVisit: true,
  consent: true,
  dataRequest: true,
  destruction: true,
  roadshow: true,
};
export const isAggregateName = (name: unknown): name is AggregateName =>
  typeof name === 'string' && Object.hasOwn(known, name);

/** An event with its place in the log of one record. */
export type LoggedEvent = {
  readonly aggregate: AggregateName;
  readonly id: string;
  readonly version: number;
  readonly event: Recorded<ProgrammeEvent>;
};
