// The deciders of consents, requests and destructions with everything anybody could send to them, good and bad.
import fc from 'fast-check';
import { type ConsentCommand, type ConsentContext, consentRules } from '#domain/consent/decide.ts';
import type { ConsentEvent, ConsentState } from '#domain/consent/state.ts';
import { type DataRequestCommand, type DataRequestContext, dataRequestRules } from '#domain/data-request/decide.ts';
import type { DataRequestEvent, DataRequestState } from '#domain/data-request/state.ts';
import { type DestructionCommand, type DestructionContext, destructionRules } from '#domain/destruction/decide.ts';
import type { DestructionEvent, DestructionState } from '#domain/destruction/state.ts';
import { anyAnswers } from './any-answers.ts';
import * as consent from './consent.ts';
import * as data from './data-request.ts';
import { day } from './days.ts';
import { requestId } from './folder.ts';
import { songYan, zhouMin } from './persons.ts';
import { round } from './round.ts';
import { type Machine, words } from './walks.ts';

const asked = fc.constantFrom(consent.contact, 'consentPublish', 'orgName', '__proto__', 'constructor');

export const consentMachine: Machine<ConsentState, ConsentEvent, ConsentCommand, ConsentContext> = {
  decider: consent.consentDecider,
  rules: consentRules,
  starts: [[], [consent.recorded], [consent.recorded, consent.withdrawn]],
  final: [],
  contexts: fc.constant(consent.context),
  commands: fc.oneof(
    anyAnswers.map((answers): ConsentCommand => ({ type: 'recordConsents', answers })),
    fc.record({ type: fc.constantFrom('giveConsent', 'withdrawConsent'), consent: asked }),
  ),
};

export const dataRequestMachine: Machine<DataRequestState, DataRequestEvent, DataRequestCommand, DataRequestContext> = {
  decider: data.dataRequestDecider,
  rules: dataRequestRules,
  starts: [[], [data.deletionAsked], [data.correctionAsked, data.proposed], [data.deletionAsked, data.notGranted]],
  final: ['answered'],
  contexts: fc.record({ round: fc.constant(round), handedIn: fc.boolean(), takesPart: fc.boolean() }),
  commands: fc.oneof(
    fc.constantFrom<DataRequestCommand>(
      { type: 'makeDataRequest', ...data.forDeletion },
      { type: 'makeDataRequest', ...data.forCorrection },
      { type: 'approveAnswer' },
    ),
    fc.record({ type: fc.constant('proposeAnswer'), granted: fc.boolean(), reason: words }),
    words.map((reason): DataRequestCommand => ({ type: 'sendBackAnswer', reason })),
  ),
};

const from = fc.constantFrom(day('2021-07-31'), data.from);

export const destructionMachine: Machine<DestructionState, DestructionEvent, DestructionCommand, DestructionContext> = {
  decider: data.destructionDecider,
  rules: destructionRules,
  starts: [[], [data.listed], [data.listed, data.approved], [data.ordered]],
  final: ['rejected', 'carried_out'],
  contexts: fc.record({ today: from }),
  commands: fc.oneof(
    fc.constantFrom<DestructionCommand>(
      { type: 'proposeDestruction', ...data.list },
      { type: 'carryOutDestruction', ...data.destroyed },
    ),
    from.map((date): DestructionCommand => ({ type: 'approveDestruction', from: date })),
    words.map((reason): DestructionCommand => ({ type: 'rejectDestruction', reason })),
    fc.constantFrom(songYan.id, zhouMin.id).map(
      (proposedBy): DestructionCommand => ({
        type: 'orderDestruction',
        ...{ ...data.list, cause: 'request', requestId, proposedBy, from: data.from },
      }),
    ),
  ),
};
