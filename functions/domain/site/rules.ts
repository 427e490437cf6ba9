// Who may do what to a site and to each of its duties, and when.
import { type Actor, hasRole } from '../actor.ts';
import { by, type Gate, inStatus, type Rules } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import type { Instant } from '../values.ts';
import type { DutyState, SiteState } from './state.ts';

export type SiteContext = { readonly at: Instant; readonly round: RoundDocument };
/** A duty is judged within its site. */
export type DutyContext = SiteContext & { readonly site: SiteState };

type SomeDuty = DutyState | { readonly status: 'absent' };
type DutyGate = Gate<SomeDuty, DutyContext>;

export const dutyOf = (site: SiteState, dutyId: string): SomeDuty =>
  (site.status === 'active' ? site.duties.find(({ id }) => id === dutyId) : undefined) ?? { status: 'absent' };

const byOwner: DutyGate = {
  name: 'by the organisation itself',
  refusal: 'site_not_found',
  passes: (_duty, actor, { site }) => site.status === 'active' && site.organisation === actor.organisation,
};

const owed: DutyGate = {
  name: 'of a duty the site has',
  refusal: 'duty_not_found',
  passes: (duty) => duty.status !== 'absent',
};

const untilHandedIn = inStatus<SomeDuty>('step_already_taken', 'due', 'sent_back');
const onceHandedIn = inStatus<SomeDuty>('wrong_status', 'handed_in');

export type SiteCommandType = 'createSite';
export type DutyCommandType = 'remindDuty' | 'handInReturn' | 'acceptReturn' | 'sendBackReturn';

export const siteRules: Rules<SiteCommandType, SiteState, SiteContext> = {
  createSite: { gates: [by('bureau'), inStatus<SiteState>('already_exists', 'absent')], leadsTo: ['active'] },
};

export const dutyRules: Rules<DutyCommandType, SomeDuty, DutyContext> = {
  remindDuty: { gates: [by('system'), owed, untilHandedIn], leadsTo: ['due', 'sent_back'] },
  handInReturn: { gates: [by('applicant'), byOwner, owed, untilHandedIn], leadsTo: ['handed_in'] },
  acceptReturn: { gates: [by('clerk', 'bureau'), owed, onceHandedIn], leadsTo: ['fulfilled'] },
  sendBackReturn: { gates: [by('clerk', 'bureau'), owed, onceHandedIn], leadsTo: ['sent_back'] },
};

export const mayReadSite = (site: SiteState, actor: Actor): boolean =>
  site.status === 'active' &&
  (site.organisation === actor.organisation || hasRole(actor, 'clerk', 'operator', 'bureau', 'leader', 'steering'));
