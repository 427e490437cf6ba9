// What an applicant agreed to (同意记录): each answer with the version of the notice, the moment and the person.
import type { ApplicationId, Instant, PersonId } from '../values.ts';

/** `consent` is the question it was asked by. */
export type ConsentRecord = {
  readonly consent: string;
  readonly given: boolean;
  /** The version of the privacy notice. */
  readonly notice: string;
  readonly at: Instant;
  readonly by: PersonId;
  /** Given or withdrawn by itself, not with the form. */
  readonly byItself: boolean;
};

export type ConsentState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'kept';
      readonly applicationId: ApplicationId;
      readonly organisation: string;
      /** The oldest first; the last of each consent holds. */
      readonly records: readonly ConsentRecord[];
    };

export type ConsentEvent =
  | {
      readonly type: 'consentsRecorded';
      readonly applicationId: ApplicationId;
      readonly organisation: string;
      readonly notice: string;
      readonly answers: Readonly<Record<string, boolean>>;
    }
  | { readonly type: 'consentGiven'; readonly consent: string; readonly notice: string }
  | { readonly type: 'consentWithdrawn'; readonly consent: string; readonly notice: string };

export const lastRecord = (consents: ConsentState, consent: string): ConsentRecord | undefined =>
  consents.status === 'kept' ? consents.records.findLast((record) => record.consent === consent) : undefined;

export const isGiven = (consents: ConsentState, consent: string): boolean =>
  lastRecord(consents, consent)?.given ?? false;
