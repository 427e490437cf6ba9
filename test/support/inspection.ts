// An inspection of 海澄's site by 高原 and 沈静姝, from the draw to its conclusion, as the events of its log.
import type { Actor } from '#domain/actor.ts';
import { decideInspection, type InspectionCommand } from '#domain/inspection/decide.ts';
import { evolveInspection } from '#domain/inspection/evolve.ts';
import type { InspectionContext } from '#domain/inspection/rules.ts';
import {
  type InspectionEvent,
  InspectionId,
  type InspectionRecord,
  type InspectionState,
} from '#domain/inspection/state.ts';
import { PersonId } from '#domain/values.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { applicationId, documentId, siteId } from './papers.ts';
import { gaoYuan, shenJingshu, songYan } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const inspectionDecider: Decider<InspectionState, InspectionEvent, InspectionCommand, InspectionContext> = {
  initial: { status: 'absent' },
  decide: decideInspection,
  evolve: evolveInspection,
};
export const { given } = spec(inspectionDecider, { at: days.morningOf('2022-05-20'), round });

export const inspection = {
  id: InspectionId.parse(`1NSP${'0'.repeat(22)}`),
  kind: 'drawn',
  cause: '2022年第一次抽取',
  siteId,
  applicationId,
  roundId: round.id,
  roundVersion: 1,
  fieldCode: 'ECOLOGY',
  organisation: haicheng.uscc,
  inspectors: [gaoYuan.id, shenJingshu.id],
  dueOn: days.day('2022-05-27'),
} as const;

const full = Object.fromEntries((round.inspection?.items ?? []).map(({ id, max }) => [id, max]));
/** A record with so many points taken away from single items. */
export const recordOf = (
  lost: Readonly<Record<string, number>>,
  more: Partial<InspectionRecord> = {},
): InspectionRecord => ({
  visitedOn: days.day('2022-05-19'),
  points: Object.fromEntries(Object.entries(full).map(([id, max]) => [id, max - (lost[id] ?? 0)])),
  vetoes: [],
  findings: ['展板内容未更新'],
  photos: [documentId(70)],
  host: { signed: true, by: '陈晓岚' },
  ...more,
});

const on = (event: InspectionEvent, by: Actor, day: string) => happened(event, by, days.morningOf(day));

export const assigned = on({ type: 'inspectionAssigned', ...inspection }, songYan, '2022-05-12');
export const replaced = on(
  {
    type: 'inspectorReplaced',
    inspector: shenJingshu.id,
    instead: PersonId.parse('zhu-mingzhe'),
    kind: 'drawn',
    dueOn: days.day('2022-05-27'),
  },
  songYan,
  '2022-05-13',
);
export const noticed = on({ type: 'inspectionNoticed', visitOn: days.day('2022-05-19') }, gaoYuan, '2022-05-18');
export const recorded = on({ type: 'inspectionRecorded', record: recordOf({ K2: 15, K3: 10 }) }, gaoYuan, '2022-05-19');
const worth = { points: 75, result: 'rectify' } as const;
export const signedOnce = on({ type: 'inspectionSigned', ...worth, complete: false }, gaoYuan, '2022-05-19');
export const signed = on({ type: 'inspectionSigned', ...worth, complete: true }, shenJingshu, '2022-05-19');
export const concluded = on(
  { type: 'inspectionConcluded', ...worth, findings: ['展板内容未更新'] },
  songYan,
  '2022-05-20',
);
export const cancelled = on({ type: 'inspectionCancelled', reason: '示范点已退出' }, songYan, '2022-05-15');

export const inspectionTo = {
  assigned: [assigned],
  recorded: [assigned, noticed, recorded],
  signed: [assigned, noticed, recorded, signedOnce, signed],
  concluded: [assigned, noticed, recorded, signedOnce, signed, concluded],
  cancelled: [assigned, cancelled],
} as const;
