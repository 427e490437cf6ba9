// The deciders of sites, draws and inspections with everything anybody could send to them, good and bad.
import fc from 'fast-check';
import { type DrawCommand, type DrawContext, drawRules } from '#domain/draw/decide.ts';
import type { DrawEvent, DrawState } from '#domain/draw/state.ts';
import type { InspectionCommand } from '#domain/inspection/decide.ts';
import { type InspectionContext, inspectionRules } from '#domain/inspection/rules.ts';
import type { InspectionEvent, InspectionState } from '#domain/inspection/state.ts';
import type { SiteCommand } from '#domain/site/decide/index.ts';
import { dutyOf, dutyRules } from '#domain/site/duty-rules.ts';
import { type SiteContext, siteRules } from '#domain/site/rules.ts';
import type { SiteEvent, SiteState } from '#domain/site/state.ts';
import { instant } from '#domain/values.ts';
import { anyAnswers } from './any-answers.ts';
import * as draw from './draw.ts';
import * as inspection from './inspection.ts';
import { evaluators } from './persons.ts';
import { round } from './round.ts';
import * as site from './site.ts';
import { lifeCommands } from './site-commands.ts';
import { type Machine, moments, words } from './walks.ts';

/** Beside the moments of the round, any morning of the years a site lives. */
const years = fc.integer({ min: Date.parse('2021-02-01'), max: Date.parse('2025-06-01') }).map(instant);
const duties = fc.constantFrom('annualReturn-1', 'annualReturn-3', 'annualReturn-4', 'exhibitionReport-1', '__proto__');
const inRound = fc.oneof(moments, years).map((at) => ({ at, round, calendar: site.weekdays }));
const results = fc.constantFrom('passed' as const, 'rectify' as const, 'suspend' as const, 'veto' as const);
const kinds = fc.constantFrom('drawn' as const, 'ordered' as const, 'recheck' as const);

export const siteMachine: Machine<SiteState, SiteEvent, SiteCommand, SiteContext> = {
  decider: site.siteDecider,
  rules: { ...siteRules, ...dutyRules },
  statusOf: (state, command) => ('dutyId' in command ? dutyOf(state, command.dutyId) : state).status,
  starts: [
    [],
    ...Object.values(site.siteTo),
    [...site.open, site.replaced, site.mediaAdded, site.changeReported, site.changeDecided],
    [...site.siteTo.delisting, site.defended, site.defenceAccepted],
    [...site.siteTo.delisted, site.voided],
    [...site.siteTo.exited, site.returned],
    [...site.siteTo.recheck, site.extended, site.recheckPassed],
    [...site.open, site.suspended, site.resumed, site.exitAsked, site.exitRefused, site.reviewBegan, site.renewed],
    [...site.open, site.handedIn],
    [...site.open, site.handedIn, site.accepted],
    [...site.open, site.handedIn, site.sentBack],
  ],
  final: ['completed', 'cancelled'],
  contexts: inRound,
  commands: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<SiteCommand>(...Object.values(lifeCommands)) },
    fc.record({ type: fc.constantFrom('suspendSite', 'extendRectification', 'renewTerm', 'askExit'), reason: words }),
    fc.record({
      type: fc.constant('takeInspection'),
      inspectionId: words,
      kind: kinds,
      result: results,
      findings: fc.array(words, { maxLength: 2 }),
      inspectedOn: fc.constant(site.order.orderedOn),
      inspectors: fc.subarray([...evaluators], { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant('proposeDelisting'), facts: words, basis: words }),
    fc.record({ type: fc.constantFrom('remindDuty', 'acceptReturn'), dutyId: duties }),
    fc.record({ type: fc.constant('sendBackReturn'), dutyId: duties, remark: words }),
    duties.map(
      (dutyId): SiteCommand => ({ type: 'handInReturn', dutyId, answers: site.answers, documents: site.proof }),
    ),
    fc.tuple(duties, anyAnswers).map(
      ([dutyId, answers]): SiteCommand => ({
        type: 'handInReturn',
        dutyId,
        answers: Object.assign({}, ...Object.values(answers)),
        documents: [],
      }),
    ),
  ),
};

export const drawMachine: Machine<DrawState, DrawEvent, DrawCommand, DrawContext> = {
  decider: draw.drawDecider,
  rules: drawRules,
  starts: Object.values(draw.drawTo),
  final: ['held', 'abandoned'],
  contexts: years.map((at) => ({ at, round })),
  commands: fc.oneof(
    fc
      .record({ sites: fc.nat({ max: 50 }), eligible: fc.subarray([...draw.eligible]) })
      .map((over): DrawCommand => ({ ...draw.freezing, ...over })),
    words.map((seed): DrawCommand => ({ ...draw.holding, seed })),
    words.map((reason): DrawCommand => ({ type: 'abandonDraw', reason })),
  ),
};

const inspectors = fc.subarray([...evaluators], { maxLength: 3 });
export const inspectionMachine: Machine<InspectionState, InspectionEvent, InspectionCommand, InspectionContext> = {
  decider: inspection.inspectionDecider,
  rules: inspectionRules,
  starts: Object.values(inspection.inspectionTo),
  final: ['concluded', 'cancelled'],
  contexts: years.map((at) => ({ at, round })),
  commands: fc.oneof(
    fc.record({ inspectors, kind: kinds, seenBefore: inspectors }).map(
      ({ seenBefore, ...over }): InspectionCommand => ({
        type: 'assignInspection',
        inspection: { ...inspection.inspection, ...over },
        seenBefore,
      }),
    ),
    fc.record({
      type: fc.constant('replaceInspector'),
      inspector: fc.constantFrom(...evaluators),
      instead: fc.constantFrom(...evaluators),
      mayInspect: fc.boolean(),
    }),
    fc.constant<InspectionCommand>({ type: 'noticeInspection', visitOn: inspection.inspection.dueOn }),
    fc
      .record({ K1: fc.nat({ max: 30 }), K2: fc.nat({ max: 20 }) })
      .map((lost): InspectionCommand => ({ type: 'recordInspection', record: inspection.recordOf(lost) })),
    fc.constantFrom<InspectionCommand>({ type: 'signInspection' }, { type: 'concludeInspection' }),
    words.map((reason): InspectionCommand => ({ type: 'cancelInspection', reason })),
  ),
};
