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
  objectionReceived: { code: 'M18', to: 'objector' },
  objectionConcernsYou: { code: 'M19', to: 'contact' },
  objectionAnswered: { code: 'M20', to: 'objector' },
  objectionSettled: { code: 'M20', to: 'contact' },
  confirmed: { code: 'M21', to: 'contact' },
  disqualified: { code: 'M22', to: 'contact' },
  movedUp: { code: 'M23', to: 'contact' },
  awarded: { code: 'M24', to: 'contact' },
  instalmentPaid: { code: 'M26', to: 'contact' },
  dutyDue: { code: 'M28', to: 'contact' },
  dutyOverdue: { code: 'M29', to: 'contact' },
  dutyStillOverdue: { code: 'M29', to: 'office' },
  visitConfirmed: { code: 'M40', to: 'visitor' },
  visitWaitlisted: { code: 'M40', to: 'visitor' },
  visitRequested: { code: 'M40', to: 'visitor' },
  visitDeclined: { code: 'M40', to: 'visitor' },
  visitCancelled: { code: 'M40', to: 'visitor' },
  visitCalledOff: { code: 'M40', to: 'visitor' },
  recusalAsked: { code: 'M14', to: 'office' },
  visitToMake: { code: 'D31', to: 'person' },
  visitRecordToSign: { code: 'D32', to: 'contact' },
  visitOpinionDue: { code: 'D33', to: 'office' },
  recusalDecided: { code: 'D30', to: 'contact' },
  calendarMissing: { code: 'M41', to: 'office' },
  returnReceived: { code: 'D01', to: 'office' },
  returnAccepted: { code: 'D02', to: 'contact' },
  returnSentBack: { code: 'D03', to: 'contact' },
  withdrawalConfirmed: { code: 'D04', to: 'contact' },
  withdrawalToNote: { code: 'D05', to: 'office' },
  publicityOver: { code: 'D10', to: 'office' },
  objectionToHandle: { code: 'D11', to: 'office' },
  instalmentRequested: { code: 'D20', to: 'office' },
  instalmentSentBack: { code: 'D21', to: 'contact' },
  useReported: { code: 'D22', to: 'office' },
  useSentBack: { code: 'D23', to: 'contact' },
  grantHeld: { code: 'D24', to: 'contact' },
  recoveryDemanded: { code: 'D25', to: 'contact' },
  groupToAnswer: { code: 'D40', to: 'contact' },
  visitThanks: { code: 'D41', to: 'visitor' },
} as const satisfies Record<string, { readonly code: `${'M' | 'D'}${number}`; readonly to: Reader['kind'] }>;

export type LetterName = keyof typeof letterNames;

/** Who reads: the organisation's contact person, the round's office, who booked a visit, who raised an objection, or one evaluator. Addresses are found at sending. */
export type Reader =
  | { readonly kind: 'contact' }
  | { readonly kind: 'office' }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'objector' }
  | { readonly kind: 'person'; readonly id: PersonId };
