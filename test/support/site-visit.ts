// The visit to 海澄 by 高原 and 沈静姝, as the events of its log.
import { type Actor, system } from '#domain/actor.ts';
import { decideSiteVisit, type SiteVisitCommand } from '#domain/site-visit/decide.ts';
import { evolveSiteVisit } from '#domain/site-visit/evolve.ts';
import type { SiteVisitContext } from '#domain/site-visit/rules.ts';
import type { AnnouncedPhoto, SiteVisitEvent, SiteVisitState, VisitRecord } from '#domain/site-visit/state.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { applicationId, documentId, folderId } from './papers.ts';
import { gaoYuan, jiangSiqi, linXiaoman, shenJingshu, yeWenqing } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const siteVisitDecider: Decider<SiteVisitState, SiteVisitEvent, SiteVisitCommand, SiteVisitContext> = {
  initial: { status: 'absent' },
  decide: decideSiteVisit,
  evolve: evolveSiteVisit,
};
export const visitAt = days.inShenzhen('2021-01-26 14:30:00.000');
export const afterTheVisit = days.inShenzhen('2021-01-26 17:10:00.000');
export const { given } = spec(siteVisitDecider, { at: afterTheVisit, round });

export const visited = {
  applicationId,
  folderId,
  roundId: round.id,
  roundVersion: 1,
  fieldCode: 'ECOLOGY',
  organisation: haicheng.uscc,
};
export const appointment = { visitAt, place: '福田区梅林街道凯丰路10号', visitors: [gaoYuan.id, shenJingshu.id] };
export const photo: AnnouncedPhoto = {
  id: documentId(70),
  name: '展厅正门.jpg',
  contentType: 'image/jpeg',
  bytes: 2_345_678,
  takenAt: days.inShenzhen('2021-01-26 14:42:00.000'),
};
export const record: VisitRecord = {
  checklist: Object.fromEntries(
    round.rubric.items.filter(({ group }) => group === 'basic').map(({ id }) => [id, { outcome: 'met', note: '' }]),
  ),
  findings: '展厅面积与申报一致，开放时间已公示。',
  photos: [photo.id],
};
export const recordHash = '9c'.repeat(32);
export const opinionBy = days.day('2021-02-04');

const event = (what: SiteVisitEvent, by: Actor, at = afterTheVisit) => happened(what, by, at);
export const appointed = event(
  { type: 'siteVisitAppointed', phase: 'siteVisit', changed: false, ...visited, ...appointment },
  jiangSiqi,
  days.dayOfThePanels,
);
export const photoRequested = event({ type: 'visitPhotoRequested', photo }, gaoYuan);
export const photoAccepted = event({ type: 'visitPhotoAccepted', photoId: photo.id, sha256: '70'.repeat(32) }, system);
export const photoRejected = event(
  { type: 'visitPhotoRejected', photoId: photo.id, reason: 'file_content_mismatch' },
  system,
);
export const recorded = event({ type: 'siteVisitRecorded', record, recordHash, opinionBy }, gaoYuan);
export const signed = event({ type: 'siteVisitSigned' }, gaoYuan);
export const signedToo = event({ type: 'siteVisitSigned' }, shenJingshu);
export const countersigned = event({ type: 'siteVisitCountersigned' }, linXiaoman);
export const refused = event({ type: 'hostRefusalNoted', reason: '接待人员表示无权签署' }, gaoYuan);
export const completed = event({ type: 'siteVisitCompleted' }, linXiaoman);
export const reminded = event({ type: 'siteVisitOpinionReminded', opinionBy }, system, days.morningOf('2021-02-05'));
export const concluded = event(
  { type: 'siteVisitOpinionGiven', opinion: '基本标准各项符合', late: false },
  yeWenqing,
  days.morningOf('2021-02-03'),
);

const written = [appointed, photoRequested, photoAccepted, recorded];
/** What happened to a visit that is now in this status. */
export const visitTo = {
  absent: [],
  appointed: [appointed],
  recorded: written,
  signed: [...written, signed, signedToo, countersigned, completed],
  concluded: [...written, signed, signedToo, countersigned, completed, concluded],
} as const;
