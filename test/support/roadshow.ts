// A roadshow of three applications, as the events of its log.
import { createHmac } from 'node:crypto';
import type { Actor } from '#domain/actor.ts';
import { decideRoadshow, type RoadshowCommand, type RoadshowContext } from '#domain/roadshow/decide.ts';
import { evolveRoadshow } from '#domain/roadshow/evolve.ts';
import type { RoadshowEvent, RoadshowState, Session } from '#domain/roadshow/state.ts';
import { ApplicationId, RoadshowId } from '#domain/values.ts';
import * as days from './days.ts';
import { applicationId } from './papers.ts';
import { gaoYuan, jiangSiqi } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const roadshowDecider: Decider<RoadshowState, RoadshowEvent, RoadshowCommand, RoadshowContext> = {
  initial: { status: 'absent' },
  decide: decideRoadshow,
  evolve: evolveRoadshow,
};
export const lotsOf = (seed: string) => (message: string) => createHmac('sha256', seed).update(message).digest('hex');
export const { given } = spec(roadshowDecider, { at: days.dayOfThePanels, round, lotsOf });

const another = (n: number) => ApplicationId.parse(`APP${n}`.padEnd(26, '0'));
export const session: Session = {
  id: RoadshowId.parse('R0AD'.padEnd(26, '0')),
  roundId: round.id,
  roundVersion: 1,
  startsAt: days.inShenzhen('2021-01-29 09:00:00.000'),
  place: '深圳市民政局三楼会议室',
  applications: [applicationId, another(1), another(2)],
};
export const seed = '排列5 第21023期 41873';
/** By the lots of that seed, computed with openssl. */
export const order = [another(1), applicationId, another(2)];
const timed = (startsAt: string) => ({
  phase: 'roadshow',
  place: session.place,
  minutes: 15,
  uploadBy: startsAt.startsWith('2021-01-29') ? '2021-01-28' : '2021-01-29',
  seed,
  slots: order.map((id, i) => ({
    applicationId: id,
    startsAt: days.inShenzhen(`${startsAt.slice(0, 10)} 09:${['00', '20', '40'][i]}:00.000`),
  })),
});

const event = (what: RoadshowEvent, by: Actor) => happened(what, by, days.dayOfThePanels);
export const planned = event({ type: 'roadshowPlanned', ...session }, jiangSiqi);
export const drawnSlots: RoadshowEvent = { type: 'roadshowDrawn', ...timed('2021-01-29') };
export const drawn = event(drawnSlots, jiangSiqi);
export const later = days.inShenzhen('2021-01-30 09:00:00.000');
export const movedSlots: RoadshowEvent = { type: 'roadshowMoved', startsAt: later, ...timed('2021-01-30') };
export const moved = event(movedSlots, jiangSiqi);
export const opened = event({ type: 'slotOpened', applicationId, lockedOut: [gaoYuan.id] }, jiangSiqi);
export const slotClosed = event({ type: 'slotClosed', applicationId }, jiangSiqi);
export const closed = event({ type: 'roadshowClosed' }, jiangSiqi);

/** What happened to a roadshow that is now in this status. */
export const roadshowTo = {
  absent: [],
  planned: [planned],
  drawn: [planned, drawn],
  closed: [planned, drawn, opened, slotClosed, closed],
} as const;
