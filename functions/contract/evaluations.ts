// Evaluations: a panel per phase, a declaration before the file opens, a sheet, and the order that follows.
import * as z from 'zod';
import { Name } from '#domain/round/form.ts';
import { Field } from '#domain/round/schema.ts';
import { ApplicationId, DocumentId, PersonId, RoundId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { DiligenceEntry, ScoresView } from './evaluating-views.ts';
import {
  ApplicationView,
  DownloadView,
  EvaluationView,
  frozenRules,
  page,
  RankingEntry,
  SheetView,
  WorklistEntry,
} from './views.ts';

const phaseParams = z.object({ applicationId: ApplicationId, phase: Name });
const own = ['evaluation_not_found', 'not_permitted', 'conflict_of_interest', 'wrong_status'] as const;
const Sheet = z.strictObject({ marks: SheetView.shape.marks, comments: SheetView.shape.comments });

export const assign = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/panels/{phase}',
  access: ['operator'],
  summary: 'Assign evaluators to a phase: at least the panel, and an odd number',
  params: phaseParams,
  body: z.strictObject({ evaluators: z.array(PersonId).min(1).max(25) }),
  returns: ApplicationView,
  refuses: [
    'application_not_found',
    'not_permitted',
    'wrong_status',
    'panel_too_small',
    'panel_even',
    'already_assigned',
    'phase_closed',
    'person_conflicted',
    'invalid_request',
  ],
});

export const closePhase = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/panels/{phase}/close',
  access: ['leader'],
  summary: 'Close a phase once every sheet is in; the last phase gives the final mark',
  params: phaseParams,
  returns: ApplicationView,
  refuses: [
    'application_not_found',
    'not_permitted',
    'wrong_status',
    'evaluations_open',
    'site_visit_not_signed',
    'panel_too_small',
    'phase_closed',
    'invalid_request',
  ],
});

export const worklist = endpoint({
  method: 'GET',
  path: '/evaluations',
  access: ['evaluator'],
  summary: "An evaluator's own list over all rounds and phases",
  returns: page(WorklistEntry),
  refuses: [],
});

export const get = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/evaluations/{phase}',
  access: ['evaluator'],
  summary: "One's own sheet, and the application once no conflict was declared",
  params: phaseParams,
  returns: EvaluationView,
  refuses: ['evaluation_not_found', 'conflict_of_interest'],
});

export const download = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/evaluations/{phase}/documents/{documentId}',
  access: ['evaluator'],
  summary: 'A link to a document of the application, once no conflict was declared',
  params: phaseParams.extend({ documentId: DocumentId }),
  returns: DownloadView,
  refuses: ['evaluation_not_found', 'conflict_of_interest', 'conflict_not_declared', 'document_not_found'],
});

export const declare = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/evaluations/{phase}/declaration',
  access: ['evaluator'],
  summary: 'Declare that there is no conflict of interest, or that there is one (回避)',
  params: phaseParams,
  body: z.discriminatedUnion('conflict', [
    z.strictObject({ conflict: z.literal(false) }),
    z.strictObject({ conflict: z.literal(true), reason: z.string().max(500) }),
  ]),
  returns: z.object({ status: z.string() }),
  refuses: [...own, 'application_not_found', 'reason_missing', 'invalid_request'],
});

export const saveSheet = endpoint({
  method: 'PUT',
  path: '/applications/{applicationId}/evaluations/{phase}/sheet',
  access: ['evaluator'],
  summary: 'Keep marks and comments as a draft',
  params: phaseParams,
  body: Sheet,
  returns: EvaluationView,
  refuses: [...own, 'conflict_not_declared', 'slot_not_open', 'invalid_request'],
});

export const handIn = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/evaluations/{phase}/hand-in',
  access: ['evaluator'],
  summary: 'Hand the sheet in; from here nobody changes it',
  params: phaseParams,
  body: Sheet,
  returns: EvaluationView,
  refuses: [...own, 'conflict_not_declared', 'slot_not_open', 'sheet_incomplete', 'invalid_request'],
});

export const findConflict = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/evaluations/{phase}/conflicts',
  access: ['operator', 'leader'],
  summary: 'Recuse an evaluator who was found to be in conflict',
  params: phaseParams,
  body: z.strictObject({ evaluator: PersonId, reason: z.string().max(500) }),
  returns: z.object({ status: z.string() }),
  refuses: [
    'evaluation_not_found',
    'application_not_found',
    'not_permitted',
    'wrong_status',
    'reason_missing',
    'invalid_request',
  ],
});

export const ranking = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/fields/{fieldCode}/ranking',
  access: ['leader', 'steering', 'bureau', 'operator'],
  summary: 'The order of a field, from the closed phases',
  params: z.object({ roundId: RoundId, fieldCode: Field.shape.code }),
  returns: z.object({ ...frozenRules, items: z.array(RankingEntry) }),
  refuses: ['round_not_found'],
});

const phaseOfField = z.object({ roundId: RoundId, fieldCode: z.string().max(40), phase: z.string().max(40) });

export const scores = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/fields/{fieldCode}/phases/{phase}/scores',
  access: ['leader', 'steering', 'bureau'],
  summary: 'Closed panels seen four ways: raw, median, trimmed, normalised, with outliers; one of them decides',
  params: phaseOfField,
  returns: ScoresView,
  refuses: ['round_not_found'],
});

export const diligence = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/fields/{fieldCode}/phases/{phase}/diligence',
  access: ['leader'],
  summary: 'When each file was opened and each sheet handed in; nothing of what is in them',
  params: phaseOfField,
  returns: z.object({ items: z.array(DiligenceEntry) }),
  refuses: [],
});
