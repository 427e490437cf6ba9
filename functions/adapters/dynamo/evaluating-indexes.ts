// Under which questions years of the calendar, the register, site visits and roadshows are found again.
import type { CalendarYearState } from '#domain/calendar-year/state.ts';
import type { RecusalState } from '#domain/recusal/state.ts';
import type { RoadshowState } from '#domain/roadshow/state.ts';
import type { SiteVisitState } from '#domain/site-visit/state.ts';
import type { IndexAttributes } from './keys.ts';

export const ofCalendarYear = (year: CalendarYearState): IndexAttributes =>
  year.status === 'absent' ? {} : { queue: 'CALENDAR', queueSort: year.year, summary: { ...year } };

/** Found while somebody's request waits for its decision. */
export const ofRecusal = (register: RecusalState): IndexAttributes => {
  if (register.status === 'absent') return {};
  const open = Object.entries(register.requests).flatMap(([applicationId, { status, reason }]) =>
    status === 'open' ? [{ applicationId, reason }] : [],
  );
  const { person } = register;
  return open.length === 0 ? {} : { queue: 'RECUSALS', queueSort: person, summary: { person, open } };
};

/** Due the day after its opinion was, until that is given or asked for. */
export const ofSiteVisit = (visit: SiteVisitState): IndexAttributes => {
  if (visit.status === 'absent') return {};
  const { applicationId, roundId, fieldCode, status, visitAt } = visit;
  const waits = (visit.status === 'recorded' || visit.status === 'signed') && !visit.reminded;
  return {
    queue: `${roundId}#siteVisit`,
    queueSort: `${visitAt}#${applicationId}`,
    ...(waits ? { due: 'OPINION', dueOn: `${visit.opinionBy}#${applicationId}` } : {}),
    summary: { applicationId, fieldCode, status, visitAt },
  };
};

export const ofRoadshow = (roadshow: RoadshowState): IndexAttributes => {
  if (roadshow.status === 'absent') return {};
  const { id, roundId, status, startsAt, place } = roadshow;
  return {
    queue: `${roundId}#roadshow`,
    queueSort: `${startsAt}#${id}`,
    summary: { id, status, startsAt, place },
  };
};
