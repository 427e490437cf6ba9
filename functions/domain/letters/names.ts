// The letters the programme writes, by name, each with its number in the list of messages and the kind of its reader.
import type { PersonId } from '../values.ts';

/** M numbers are those of the programme's list of messages; D numbers are our own additions [default]. */
export const letterNames = {
  applicationReceived: { code: 'M03', to: 'contact' },
  applicationToCheck: { code: 'M04', to: 'office' },
  deadlineNear: { code: 'M05', to: 'contact' },
  draftLapsed: { code: 'M06', to: 'contact' },
  correctionAsked: { code: 'M07', to: 'contact' },
  correctionReceived: { code: 'M08', to: 'office' },
  notAccepted: { code: 'M09', to: 'contact' },
  accepted: { code: 'M10', to: 'contact' },
  reviewTask: { code: 'M11', to: 'person' },
  siteVisit: { code: 'M12', to: 'contact' },
  roadshow: { code: 'M13', to: 'contact' },
  evaluatorRecused: { code: 'M14', to: 'office' },
  marksDue: { code: 'M15', to: 'person' },
  proposed: { code: 'M16', to: 'contact' },
  notSelected: { code: 'M17', to: 'contact' },
  awarded: { code: 'M24', to: 'contact' },
  instalmentPaid: { code: 'M26', to: 'contact' },
  dutyDue: { code: 'M28', to: 'contact' },
  dutyOverdue: { code: 'M29', to: 'contact' },
  dutyStillOverdue: { code: 'M29', to: 'office' },
  calendarMissing: { code: 'M41', to: 'office' },
  returnReceived: { code: 'D01', to: 'office' },
  returnAccepted: { code: 'D02', to: 'contact' },
  returnSentBack: { code: 'D03', to: 'contact' },
  withdrawalConfirmed: { code: 'D04', to: 'contact' },
  withdrawalToNote: { code: 'D05', to: 'office' },
  instalmentRequested: { code: 'D20', to: 'office' },
  instalmentSentBack: { code: 'D21', to: 'contact' },
  useReported: { code: 'D22', to: 'office' },
  useSentBack: { code: 'D23', to: 'contact' },
  grantHeld: { code: 'D24', to: 'contact' },
  recoveryDemanded: { code: 'D25', to: 'contact' },
} as const satisfies Record<string, { readonly code: `${'M' | 'D'}${number}`; readonly to: Reader['kind'] }>;

export type LetterName = keyof typeof letterNames;

/** Who reads: the organisation's contact person, the round's office, or one evaluator. Addresses are found at sending. */
export type Reader =
  | { readonly kind: 'contact' }
  | { readonly kind: 'office' }
  | { readonly kind: 'person'; readonly id: PersonId };
