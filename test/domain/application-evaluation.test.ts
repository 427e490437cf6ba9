import { describe, expect, test } from '@jest/globals';
import type { Marks } from '#domain/evaluation/scoring.ts';
import type { PersonId } from '#domain/values.ts';
import { allSheets, marksBelow } from '../support/commands.ts';
import * as life from '../support/life.ts';
import { evaluators, jiangSiqi, yeWenqing } from '../support/persons.ts';

const { given, lifeTo, panels } = life;

const assign = (phase: string, wanted: readonly PersonId[], seated: readonly PersonId[] = []) =>
  ({ type: 'assignPanel', phase, evaluators: wanted, seated }) as const;
const close = (phase: string, { open = 0, sheets = allSheets, visitSigned = true } = {}) =>
  ({ type: 'closePhase', phase, sheets, open, visitSigned }) as const;
const first = (count: number) => evaluators.slice(0, count);

describe('a panel', () => {
  test.each([
    ['documents', 5],
    ['siteVisit', 3],
    ['roadshow', 7],
  ])('for %s has %d evaluators at least', (phase, size) => {
    const accepted = given(...lifeTo.accepted);
    accepted.when(assign(phase, first(size - 2)), jiangSiqi).thenRefused('panel_too_small');
    accepted
      .when(assign(phase, first(size)), jiangSiqi)
      .then({ type: 'panelAssigned', phase, evaluators: first(size) });
    accepted.when(assign(phase, []), jiangSiqi).thenRefused('panel_too_small');
  });

  test('is odd, however large', () => {
    const accepted = given(...lifeTo.accepted);
    accepted.when(assign('siteVisit', first(4)), jiangSiqi).thenRefused('panel_even');
    accepted.when(assign('siteVisit', first(8)), jiangSiqi).thenRefused('panel_even');
    accepted
      .when(assign('siteVisit', first(9)), jiangSiqi)
      .then({ type: 'panelAssigned', phase: 'siteVisit', evaluators: evaluators });
  });

  test('has nobody twice, and nobody back who was recused', () => {
    const [one, two, three] = panels.siteVisit;
    const twice = [one, two, three, one].filter((id) => id !== undefined);
    given(...lifeTo.accepted)
      .when(assign('siteVisit', twice), jiangSiqi)
      .thenRefused('already_assigned');
    // The panel of the visit is assigned; one of it is recused, so that two still sit.
    given(...lifeTo.in_review)
      .when(assign('siteVisit', panels.siteVisit.slice(0, 1), panels.siteVisit.slice(1)), jiangSiqi)
      .thenRefused('already_assigned');
  });

  test('is filled up again after somebody was recused', () => {
    const inReview = given(...lifeTo.in_review);
    const seated = panels.siteVisit.slice(1);
    const replacement = evaluators.slice(7, 8);
    const event = { type: 'panelSupplemented', phase: 'siteVisit', evaluators: replacement } as const;
    inReview.when(assign('siteVisit', replacement, seated), jiangSiqi).then(event);
    const { state } = given(...lifeTo.in_review, { ...life.siteVisitAssigned, ...event });
    expect(state).toMatchObject({ phases: { siteVisit: { panel: [...panels.siteVisit, ...replacement] } } });
  });

  test('that all left is filled up like any other', () => {
    given(...lifeTo.in_review)
      .when(assign('siteVisit', evaluators.slice(5, 8)), jiangSiqi)
      .then({ type: 'panelSupplemented', phase: 'siteVisit', evaluators: evaluators.slice(5, 8) });
  });

  test('of one phase may sit in another', () => {
    given(...lifeTo.in_review)
      .when(assign('documents', panels.documents), jiangSiqi)
      .then({ type: 'panelAssigned', phase: 'documents', evaluators: panels.documents });
  });

  test('is for a phase the round knows, and for one that is not closed', () => {
    given(...lifeTo.accepted)
      .when(assign('interview', first(5)), jiangSiqi)
      .thenRefused('invalid_request', { phase: 'unknown_option' });
    given(...lifeTo.in_review, life.siteVisitClosed)
      .when(assign('siteVisit', evaluators.slice(7), panels.siteVisit), jiangSiqi)
      .thenRefused('phase_closed');
  });

  test('brings the application into review', () => {
    expect(given(...lifeTo.accepted, life.siteVisitAssigned).state).toMatchObject({
      status: 'in_review',
      phases: { siteVisit: { panel: panels.siteVisit } },
    });
  });
});

describe('closing a phase', () => {
  const inReview = given(...lifeTo.in_review, life.documentsAssigned, life.roadshowAssigned);

  test('reckons its mean, and tells it to nobody yet', () => {
    inReview.when(close('documents'), yeWenqing).then({
      type: 'phaseClosed',
      phase: 'documents',
      phaseScore: life.phaseScores.documents,
    });
  });

  test('of a visit waits for the record that is signed by visitors and host', () => {
    inReview.when(close('siteVisit', { visitSigned: false }), yeWenqing).thenRefused('site_visit_not_signed');
    inReview.when(close('documents', { visitSigned: false }), yeWenqing).then({
      type: 'phaseClosed',
      phase: 'documents',
      phaseScore: life.phaseScores.documents,
    });
  });

  test('leaves out the highest and the lowest of five, and none of three', () => {
    const [best, worst] = [marksBelow('documents', 0), marksBelow('documents', 40)];
    const five: Marks[] = [best, ...(allSheets['documents'] ?? []).slice(0, 3), worst];
    inReview
      .when(close('documents', { sheets: { documents: five } }), yeWenqing)
      .then({ type: 'phaseClosed', phase: 'documents', phaseScore: { marks: 5, hundredths: 8500 } });
    const visit = [marksBelow('siteVisit', 0), marksBelow('siteVisit', 0), marksBelow('siteVisit', 20)];
    // 70, 70 and 48 of 70 make 188 of 210.
    inReview
      .when(close('siteVisit', { sheets: { siteVisit: visit } }), yeWenqing)
      .then({ type: 'phaseClosed', phase: 'siteVisit', phaseScore: { marks: 3, hundredths: 8952 } });
  });

  test('waits for every sheet of those who sit', () => {
    inReview.when(close('documents', { open: 1 }), yeWenqing).thenRefused('evaluations_open');
  });

  test('needs as many marks as the phase wants, when somebody is excused', () => {
    const four = { ...allSheets, documents: (allSheets['documents'] ?? []).slice(0, 4) };
    inReview.when(close('documents', { sheets: four }), yeWenqing).thenRefused('panel_too_small');
    inReview.when(close('documents', { sheets: {} }), yeWenqing).thenRefused('panel_too_small');
  });

  test('happens once, to a phase the round knows', () => {
    const documentsClosed = given(...lifeTo.in_review, life.documentsAssigned, life.documentsClosed);
    documentsClosed.when(close('documents'), yeWenqing).thenRefused('phase_closed');
    inReview.when(close('interview'), yeWenqing).thenRefused('invalid_request', { phase: 'unknown_option' });
    expect(documentsClosed.state).toMatchObject({
      status: 'in_review',
      phases: { documents: { panel: panels.documents, score: life.phaseScores.documents } },
    });
  });

  test('for the last time completes the review with the final mark', () => {
    const twoClosed = given(
      ...lifeTo.in_review,
      life.documentsAssigned,
      life.roadshowAssigned,
      life.documentsClosed,
      life.siteVisitClosed,
    );
    twoClosed
      .when(close('roadshow'), yeWenqing)
      .then(
        { type: 'phaseClosed', phase: 'roadshow', phaseScore: life.phaseScores.roadshow },
        { type: 'reviewCompleted', score: life.score },
      );
    expect(given(...lifeTo.reviewed).state).toMatchObject({ status: 'reviewed', score: life.score });
  });

  test('is the same whichever phase comes last', () => {
    const twoClosed = given(
      ...lifeTo.in_review,
      life.documentsAssigned,
      life.roadshowAssigned,
      life.roadshowClosed,
      life.siteVisitClosed,
    );
    twoClosed
      .when(close('documents'), yeWenqing)
      .then(
        { type: 'phaseClosed', phase: 'documents', phaseScore: life.phaseScores.documents },
        { type: 'reviewCompleted', score: life.score },
      );
  });
});
