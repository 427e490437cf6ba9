// The five deciders with everything anybody could send to them, good and bad.
import fc, { type Arbitrary } from 'fast-check';
import type { ApplicationCommand } from '#domain/application/decide/index.ts';
import { type ApplicationContext, applicationRules } from '#domain/application/rules.ts';
import { type ApplicationEvent, type ApplicationState, finalStatuses } from '#domain/application/state.ts';
import { type EvaluationCommand, type EvaluationContext, evaluationRules } from '#domain/evaluation/decide.ts';
import type { Marks } from '#domain/evaluation/scoring.ts';
import type { EvaluationEvent, EvaluationState } from '#domain/evaluation/state.ts';
import type { FolderCommand } from '#domain/folder/decide.ts';
import { documentOf, documentRules, type FolderContext, folderRules } from '#domain/folder/rules.ts';
import type { FolderEvent, FolderState } from '#domain/folder/state.ts';
import type { GrantCommand } from '#domain/grant/decide.ts';
import { type GrantContext, grantRules } from '#domain/grant/rules.ts';
import type { GrantEvent, GrantState } from '#domain/grant/state.ts';
import { type RoundCommand, roundRules } from '#domain/round/decide.ts';
import type { RoundEvent, RoundState } from '#domain/round/state.ts';
import { CalendarDate, dateIn, Fen, type Instant, Tenths } from '#domain/values.ts';
import { anyAnswers } from './any-answers.ts';
import * as application from './commands.ts';
import * as folder from './folder.ts';
import * as grant from './grant.ts';
import * as life from './life.ts';
import { answersHash, ballotId, documentId, objectionId, papers } from './papers.ts';
import { evaluators } from './persons.ts';
import { round } from './round.ts';
import * as sheets from './sheets.ts';
import { type Machine, moments, words } from './walks.ts';
import * as written from './written-round.ts';

const inRound = moments.map((at) => ({ at, round }));
const phases = fc.constantFrom('documents', 'siteVisit', 'roadshow', 'interview', '__proto__', 'constructor');
const objectionIds = fc.constantFrom(objectionId, application.commands.takeUpObjection.objectionId);
const seats = fc.subarray([...evaluators]);

/** Half points up to the maximum, and now and then a mark nobody may give. */
export const marks = (phase: string): Arbitrary<Marks> =>
  fc.record(
    Object.fromEntries(
      round.rubric.items
        .filter((item) => item.phases.includes(phase))
        .map(({ id, max }) => [id, fc.integer({ min: 0, max: max / 5 }).map((half) => Tenths.parse(half * 5))]),
    ),
  );
const oddMarks: Arbitrary<Marks> = fc.dictionary(
  fc.constantFrom('B1', 'I2', 'E4', 'Z9', '__proto__'),
  fc.integer({ min: 0, max: 1000 }).map((tenths) => Tenths.parse(tenths)),
);

const sheetsIn = fc.record({
  documents: fc.array(marks('documents'), { maxLength: 7 }),
  siteVisit: fc.array(marks('siteVisit'), { maxLength: 5 }),
  roadshow: fc.array(marks('roadshow'), { maxLength: 9 }),
});

const handIn = fc.record({
  answers: anyAnswers,
  documents: fc.subarray([...papers]),
  contentHash: fc.constant(answersHash),
});

export const applicationMachine: Machine<ApplicationState, ApplicationEvent, ApplicationCommand, ApplicationContext> = {
  decider: life.applicationDecider,
  rules: applicationRules,
  starts: Object.values(life.lifeTo),
  final: finalStatuses,
  contexts: inRound,
  commands: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<ApplicationCommand>(...Object.values(application.commands)) },
    handIn.map((sent): ApplicationCommand => ({ type: 'submitApplication', ...sent })),
    handIn.map((sent): ApplicationCommand => ({ type: 'correctApplication', ...sent })),
    words.map((reason): ApplicationCommand => ({ type: 'withdrawApplication', reason })),
    fc.record({
      type: fc.constant('registerPaper'),
      given: fc.record({ number: words, version: words, dataHash: fc.oneof(words, fc.constantFrom('DA7A', '')) }),
      printed: fc.constant(life.paperCodes),
      receivedOn: fc.constantFrom(life.notice.firstDay, life.notice.lastDay),
      dueOn: fc.constant(life.notice.firstDay),
    }),
    fc.record({ type: fc.constant('assignPanel'), phase: phases, evaluators: seats, seated: seats }),
    fc.record({
      type: fc.constant('closePhase'),
      phase: phases,
      sheets: sheetsIn,
      open: fc.nat({ max: 1 }),
      visitSigned: fc.boolean(),
    }),
    fc
      .array(fc.record({ at: words, what: words }), { maxLength: 3 })
      .chain((defects) =>
        moments.map((correctBy): ApplicationCommand => ({ type: 'askCorrection', defects, correctBy })),
      ),
    fc.array(words, { maxLength: 3 }).map((reasons): ApplicationCommand => ({ type: 'refuseApplication', reasons })),
    fc.record({
      type: fc.constantFrom('recommendApplication', 'notRecommendApplication'),
      reason: words,
    }),
    fc.record({
      type: fc.constant('selectApplication'),
      ballotId: fc.constant(ballotId),
      reason: words,
      placesTaken: fc.nat({ max: 2 }),
    }),
    fc.record({
      type: fc.constant('moveUpReserve'),
      placesTaken: fc.nat({ max: 2 }),
      waiting: fc.array(fc.nat({ max: 2 }), { maxLength: 2 }),
      answerBy: fc.constant(life.notice.lastDay),
    }),
    fc.record({
      type: fc.constantFrom('takeUpObjection', 'liftObjection'),
      objectionId: objectionIds,
    }),
    fc.record({ type: fc.constant('disqualifyApplication'), objectionId: objectionIds, facts: words, basis: words }),
    fc.record({ type: fc.constant('confirmApplication'), openObjections: fc.nat({ max: 1 }) }),
  ),
};

const anySheet = fc.record({
  marks: fc.oneof(marks('siteVisit'), oddMarks),
  comments: fc.dictionary(fc.constantFrom('B1', 'I2', 'Z9'), words),
});

export const evaluationMachine: Machine<EvaluationState, EvaluationEvent, EvaluationCommand, EvaluationContext> = {
  decider: sheets.evaluationDecider,
  rules: evaluationRules,
  starts: Object.values(sheets.sheetTo),
  final: ['recused', 'closed'],
  contexts: moments.map((at) => ({ rubric: round.rubric, today: dateIn(round.timeZone, at) })),
  commands: fc.oneof(
    fc.constantFrom<EvaluationCommand>(
      { type: 'assignEvaluator', assignment: sheets.assignment },
      { type: 'declareNoConflict' },
      { type: 'remindOfMarks' },
      { type: 'noteOpening' },
      { type: 'recuseByRegister', reason: 'employment' },
      { type: 'handInSheet', sheet: sheets.sheet },
      { type: 'closeEvaluation' },
    ),
    fc.record({ type: fc.constantFrom('declareConflict', 'findConflict'), reason: words }),
    fc.record({ type: fc.constantFrom('saveSheet', 'handInSheet'), sheet: anySheet }),
  ),
};

const { opened, requested, accepted, rejected, certificate, photograph } = folder;
const ids = fc.constantFrom(certificate.id, photograph(1).id, documentId(99));

export const folderMachine: Machine<FolderState, FolderEvent, FolderCommand, FolderContext> = {
  decider: folder.folderDecider,
  rules: { ...folderRules, ...documentRules },
  statusOf: (state, command) => {
    if (command.type === 'requestUpload') return documentOf(state, command.document.id).status;
    return 'documentId' in command ? documentOf(state, command.documentId).status : state.status;
  },
  starts: [
    [],
    [opened, requested(certificate), accepted(certificate)],
    [opened, requested(certificate), requested(photograph(1)), rejected(photograph(1))],
    [opened, folder.restricted],
    [opened, folder.erased],
  ],
  final: ['erased'],
  contexts: fc.record({
    at: moments,
    round: fc.constant(round),
    openStages: fc.subarray(['application', 'roadshow', 'duty'] as const),
  }),
  commands: fc.oneof(
    fc.constantFrom<FolderCommand>(...Object.values(folder.commands)),
    fc
      .record({
        id: ids,
        code: fc.constantFrom('A02', 'A11', 'D01', 'Z99'),
        name: words,
        contentType: fc.constantFrom('application/pdf', 'image/png'),
        bytes: fc.integer({ min: -1, max: 3e7 }),
      })
      .map((document): FolderCommand => ({ type: 'requestUpload', document })),
    ids.map((id): FolderCommand => ({ type: 'removeDocument', documentId: id })),
    ids.map((id): FolderCommand => ({ type: 'acceptDocument', documentId: id, sha256: answersHash })),
  ),
};

export const roundMachine: Machine<RoundState, RoundEvent, RoundCommand, { readonly at: Instant }> = {
  decider: written.roundDecider,
  rules: roundRules,
  starts: [...Object.values(written.lives), [...written.lives.published, written.amended(written.secondHash)]],
  final: [],
  contexts: moments.map((at) => ({ at })),
  commands: fc.oneof(
    fc.constantFrom<RoundCommand>(...Object.values(written.commands)),
    words.map((reason): RoundCommand => ({ ...written.commands.amendRound, reason })),
  ),
};

const fen = fc.integer({ min: -1, max: 12_000_000 }).map((sum) => Fen.parse(sum));
const number = fc.integer({ min: 0, max: 3 });
const anyDay = fc.constantFrom('2021-03-05', '2021-09-01', '2025-01-01').map((day) => CalendarDate.parse(day));

export const grantMachine: Machine<GrantState, GrantEvent, GrantCommand, GrantContext> = {
  decider: grant.grantDecider,
  rules: grantRules,
  starts: Object.values(grant.grantTo),
  final: ['recovered'],
  contexts: inRound,
  commands: fc.oneof(
    fen.map((amount): GrantCommand => ({ type: 'planGrant', grant: { ...grant.grant, amount } })),
    anyDay.map((agreedOn): GrantCommand => ({ type: 'agreeGrant', agreedOn })),
    number.map((of): GrantCommand => ({ type: 'requestInstalment', number: of, ...grant.invoice })),
    fc.record({ type: fc.constantFrom('approveInstalment', 'acceptUse'), number }),
    fc.record({ type: fc.constantFrom('sendBackInstalment', 'sendBackUse'), number, reason: words }),
    fc.record({ type: fc.constant('payInstalment'), number, paidOn: anyDay, voucher: words }),
    fc.record({ type: fc.constant('reportUse'), number, report: fen.map((spent) => ({ ...grant.report, spent })) }),
    fc.record({ type: fc.constantFrom('holdGrant', 'releaseGrant'), reason: words }),
    fc.record({ type: fc.constant('demandRecovery'), amount: fen, reason: words }),
    fc.record({ type: fc.constant('receiveRecovery'), amount: fen, receivedOn: anyDay }),
    fc.constant<GrantCommand>({ type: 'closeGrant' }),
  ),
};
