// May this person take part in this application? The one question every path asks, and the reasons where the answer is no.
import type { RecusalRules } from '../round/recusal.ts';
import { type ApplicationId, addMonths, type CalendarDate } from '../values.ts';
import type { RecusalState, Tie } from './state.ts';

/** What is known of the person beside the register; addresses and numbers only as fingerprints. */
export type Involved = {
  /** The credit code of the organisation the person belongs to. */
  readonly organisation?: string;
  readonly contacts: readonly string[];
  /** Recused from the same application before, in whatever phase. */
  readonly recusedBefore: boolean;
};
export type Concerned = {
  readonly applicationId: ApplicationId;
  readonly organisation: string;
  readonly contacts: readonly string[];
};

export type RecusalReason =
  | { readonly kind: 'tie'; readonly tie: Tie['kind']; readonly until?: CalendarDate }
  | { readonly kind: 'sameOrganisation' | 'sameContact' | 'recusedBefore' | 'requestGranted' };
export type Standing = { readonly may: true } | { readonly may: false; readonly reasons: readonly RecusalReason[] };

/** A tie that ended counts for some years more: 离职不满2年 [社会组织评估管理办法 art. 19]. */
const counts = ({ until }: Tie, { yearsAfter }: RecusalRules, on: CalendarDate): boolean =>
  until === undefined || on < addMonths(until, 12 * yearsAfter);

export const mayTakePart = (
  register: RecusalState,
  person: Involved,
  application: Concerned,
  rules: RecusalRules,
  on: CalendarDate,
): Standing => {
  const kept = register.status === 'kept' ? register : undefined;
  const ties = (kept?.ties ?? []).filter(
    (tie) => tie.organisation === application.organisation && counts(tie, rules, on),
  );
  const reasons: RecusalReason[] = [
    ...ties.map(({ kind, until }) => ({ kind: 'tie' as const, tie: kind, ...(until === undefined ? {} : { until }) })),
    ...(person.organisation === application.organisation ? [{ kind: 'sameOrganisation' as const }] : []),
    ...(person.contacts.some((contact) => application.contacts.includes(contact))
      ? [{ kind: 'sameContact' as const }]
      : []),
    ...(person.recusedBefore ? [{ kind: 'recusedBefore' as const }] : []),
    ...(kept?.requests[application.applicationId]?.status === 'granted' ? [{ kind: 'requestGranted' as const }] : []),
  ];
  return reasons.length === 0 ? { may: true } : { may: false, reasons };
};
