// Who may do what about a grant, and when.
import { type Actor, hasRole } from '../actor.ts';
import { by, type Gate, type Rules } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import type { Instant } from '../values.ts';
import type { GrantState } from './state.ts';

export type GrantContext = { readonly at: Instant; readonly round: RoundDocument };
type GrantGate = Gate<GrantState, GrantContext>;

export type GrantCommandType =
  | 'planGrant'
  | 'agreeGrant'
  | 'requestInstalment'
  | 'approveInstalment'
  | 'sendBackInstalment'
  | 'payInstalment'
  | 'reportUse'
  | 'acceptUse'
  | 'sendBackUse'
  | 'holdGrant'
  | 'releaseGrant'
  | 'demandRecovery'
  | 'receiveRecovery'
  | 'closeGrant';

const whileIn = (...statuses: readonly GrantState['status'][]): GrantGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: statuses.includes('absent') ? 'already_exists' : 'wrong_status',
  statuses,
  passes: (grant) => statuses.includes(grant.status),
});

/** Somebody else's grant is not there at all. */
const byOwner: GrantGate = {
  name: 'by the organisation itself',
  refusal: 'grant_not_found',
  passes: (grant, actor) => grant.status !== 'absent' && grant.organisation === actor.organisation,
};

const whereGrantsAreGiven: GrantGate = {
  name: 'where the programme gives grants',
  refusal: 'not_in_this_programme',
  passes: (_grant, _actor, { round }) => round.grant !== undefined,
};

/** The operator plans; that money is agreed, approved, paid or asked back is the Bureau's [separation of duties]. */
export const grantRules: Rules<GrantCommandType, GrantState, GrantContext> = {
  planGrant: { gates: [by('operator', 'bureau'), whereGrantsAreGiven, whileIn('absent')], leadsTo: ['planned'] },
  agreeGrant: { gates: [by('bureau'), whileIn('planned')], leadsTo: ['agreed'] },
  requestInstalment: { gates: [by('applicant'), byOwner, whileIn('agreed')], leadsTo: ['agreed'] },
  approveInstalment: { gates: [by('bureau'), whileIn('agreed')], leadsTo: ['agreed'] },
  sendBackInstalment: { gates: [by('bureau'), whileIn('agreed')], leadsTo: ['agreed'] },
  payInstalment: { gates: [by('bureau'), whileIn('agreed')], leadsTo: ['agreed'] },
  reportUse: { gates: [by('applicant'), byOwner, whileIn('agreed', 'held')], leadsTo: ['agreed', 'held'] },
  acceptUse: { gates: [by('bureau'), whileIn('agreed', 'held')], leadsTo: ['agreed', 'held'] },
  sendBackUse: { gates: [by('bureau'), whileIn('agreed', 'held')], leadsTo: ['agreed', 'held'] },
  /** Nothing is paid while a site is being put right. */
  holdGrant: { gates: [by('bureau'), whileIn('agreed')], leadsTo: ['held'] },
  releaseGrant: { gates: [by('bureau'), whileIn('held')], leadsTo: ['agreed'] },
  demandRecovery: { gates: [by('bureau'), whileIn('agreed', 'held', 'closed')], leadsTo: ['recovering'] },
  receiveRecovery: { gates: [by('bureau'), whileIn('recovering')], leadsTo: ['recovering', 'recovered'] },
  closeGrant: { gates: [by('bureau'), whileIn('agreed')], leadsTo: ['closed'] },
};

/** Its organisation, those who prepare it and those who decide it. */
export const mayReadGrant = (grant: GrantState, actor: Actor): boolean =>
  grant.status !== 'absent' &&
  (grant.organisation === actor.organisation || hasRole(actor, 'operator', 'bureau', 'steering'));
