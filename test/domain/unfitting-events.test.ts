import { describe, expect, test } from '@jest/globals';
import { system } from '#domain/actor.ts';
import { type ApplicationEvent, type ApplicationStatus, applicationStatuses } from '#domain/application/state.ts';
import type { Recorded } from '#domain/decider.ts';
import type { EvaluationEvent, EvaluationStatus } from '#domain/evaluation/state.ts';
import { morningOf } from '../support/days.ts';
import * as folder from '../support/folder.ts';
import * as life from '../support/life.ts';
import * as sheets from '../support/sheets.ts';
import * as site from '../support/site.ts';
import { happened } from '../support/spec.ts';
import * as written from '../support/written-round.ts';

const reminded = happened<ApplicationEvent>(
  { type: 'deadlineReminded', daysBefore: 7, daysLeft: 7 },
  system,
  morningOf('2021-01-08'),
);
const stillOpen: readonly ApplicationStatus[] = [
  'submitted',
  'formal_review',
  'correction',
  'accepted',
  'in_review',
  'reviewed',
  'recommended',
  'selected',
  'reserve',
  'in_publicity',
  'objection',
];

/** Where each event fits; anywhere else it leaves the record as it is. */
const inLife: readonly (readonly [Recorded<ApplicationEvent>, readonly ApplicationStatus[]])[] = [
  [life.started, ['absent']],
  [reminded, ['draft']],
  [life.lapsed, ['draft']],
  [life.discarded, ['draft']],
  [life.submitted, ['draft']],
  [life.withdrawn, stillOpen],
  [life.paperReceived, ['submitted', 'formal_review', 'correction', 'accepted']],
  [life.taken, ['submitted']],
  [life.correctionAsked, ['formal_review']],
  [life.corrected, ['correction']],
  [life.notAccepted, ['formal_review', 'correction']],
  [life.accepted, ['formal_review']],
  [life.documentsAssigned, ['accepted', 'in_review']],
  [life.siteVisitSupplemented, ['in_review']],
  [life.documentsClosed, ['in_review']],
  [life.reviewCompleted, ['in_review']],
  [life.recommended, ['reviewed']],
  [life.notRecommended, ['reviewed']],
  [life.selected, ['recommended']],
  [life.notSelected, ['recommended']],
  [life.reserved, ['recommended']],
  [life.movedUp, ['reserve']],
  [life.noticeBegun, ['selected']],
  [life.objectionTakenUp, ['in_publicity']],
  [life.objectionLifted, ['objection']],
  [life.disqualified, ['objection']],
  [life.confirmed, ['in_publicity', 'selected']],
  [life.agreementSigned, ['confirmed']],
  [life.awarded, ['confirmed']],
];
const onSheet: readonly (readonly [Recorded<EvaluationEvent>, readonly EvaluationStatus[]])[] = [
  [sheets.assigned, ['absent']],
  [sheets.declared, ['assigned']],
  [sheets.reminded, ['assigned', 'marking']],
  [sheets.opened, ['marking']],
  [sheets.saved, ['marking']],
  [sheets.handedIn, ['marking']],
  [sheets.recused, ['assigned', 'marking', 'handed_in']],
  [sheets.closed, ['handed_in']],
];

describe('an event changes a record where it fits, and nowhere else', () => {
  test.each(inLife.map(([event, fits]) => [event.type, event, fits] as const))(
    '%s of an application',
    (_type, event, fits) => {
      for (const status of applicationStatuses) {
        const before = life.given(...life.lifeTo[status]).state;
        const after = life.applicationDecider.evolve(before, event);
        if (fits.includes(status)) expect([status, after]).not.toEqual([status, before]);
        else expect(after).toBe(before);
      }
    },
  );

  test.each(onSheet.map(([event, fits]) => [event.type, event, fits] as const))(
    '%s of a sheet',
    (_type, event, fits) => {
      for (const status of Object.keys(sheets.sheetTo) as EvaluationStatus[]) {
        const before = sheets.given(...sheets.sheetTo[status]).state;
        const after = sheets.evaluationDecider.evolve(before, event);
        if (fits.includes(status)) expect([status, after]).not.toEqual([status, before]);
        else expect(after).toBe(before);
      }
    },
  );

  test('what happens to a folder, a round or a site that is not there changes nothing', () => {
    const { requested, accepted, rejected, certificate } = folder;
    const removed = folder.event({ type: 'documentRemoved', documentId: certificate.id }, system);
    const nothing = folder.given(requested(certificate), accepted(certificate), rejected(certificate), removed);
    expect(nothing.state).toEqual({ status: 'absent' });
    const { published, amended, secondHash } = written;
    expect(written.given(published, amended(secondHash)).state).toEqual({ status: 'absent' });
    expect(site.given(site.handedIn, site.accepted, site.sentBack).state).toEqual({ status: 'absent' });
  });

  test('a folder keeps its documents when it is opened again, and a document nobody asked for stays unknown', () => {
    const { opened, requested, accepted, certificate, photograph } = folder;
    const held = folder.given(opened, requested(certificate)).state;
    expect(folder.given(opened, requested(certificate), opened).state).toEqual(held);
    expect(folder.given(opened, requested(certificate), accepted(photograph(1))).state).toEqual(held);
  });

  test('a published round is not written over, nor published again', () => {
    const { drafted, published } = written;
    const once = written.given(drafted, published).state;
    expect(written.given(drafted, published, drafted).state).toEqual(once);
    expect(written.given(drafted, published, published).state).toEqual(once);
    expect(written.given(drafted, written.amended(written.secondHash)).state).toEqual(written.given(drafted).state);
  });

  test('a site is made once', () => {
    const { created, open, handedIn } = site;
    expect(site.given(...open, handedIn, created).state).toEqual(site.given(...open, handedIn).state);
  });
});
