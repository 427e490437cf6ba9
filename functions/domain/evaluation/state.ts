// An evaluation (评审): one evaluator's sheet for one application in one phase, sealed from the others until it closes.
import type { ApplicationId, CalendarDate, Instant, PersonId, RoundId, Tenths } from '../values.ts';

/** Names one evaluation: nobody marks the same application twice in a phase. */
export type EvaluationKey = {
  readonly applicationId: ApplicationId;
  readonly phase: string;
  readonly evaluator: PersonId;
};

export type Sheet = {
  readonly marks: Readonly<Record<string, Tenths>>;
  readonly comments: Readonly<Record<string, string>>;
};

type Assigned = EvaluationKey & {
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly fieldCode: string;
  /** The day by which the sheet is wanted. */
  readonly dueOn: CalendarDate;
};
type Open = Assigned & { readonly reminded: boolean };
type Declared = Assigned & {
  readonly sheet: Sheet;
  /** When the evaluator first opened the file. */
  readonly openedAt?: Instant;
};
type Filed = Declared & { readonly filedAt: Instant };

export type EvaluationState =
  | { readonly status: 'absent' }
  | (Open & { readonly status: 'assigned' })
  /** 回避: the mark is gone, and the evaluator sees nothing more of the application. */
  | (Assigned & { readonly status: 'recused'; readonly reason: string })
  | (Open & Declared & { readonly status: 'marking' })
  | (Filed & { readonly status: 'handed_in' })
  | (Filed & { readonly status: 'closed' });

export type EvaluationStatus = EvaluationState['status'];

export type EvaluationEvent =
  | ({ readonly type: 'evaluatorAssigned' } & Assigned)
  | { readonly type: 'noConflictDeclared' }
  | { readonly type: 'fileOpened' }
  | { readonly type: 'marksReminded' }
  | { readonly type: 'evaluatorRecused'; readonly reason: string; readonly found: boolean }
  | { readonly type: 'sheetSaved'; readonly sheet: Sheet }
  | { readonly type: 'sheetHandedIn'; readonly sheet: Sheet }
  | { readonly type: 'evaluationClosed' };
