// Who may do what to each duty of a site, and when.
import { by, type Gate, inStatus, type Rules } from '../decider.ts';
import type { SiteMoment } from './rules.ts';
import { type DutyState, isLiving, type SiteState } from './state.ts';

/** A duty is judged within its site. */
export type DutyContext = SiteMoment & { readonly site: SiteState };

type SomeDuty = DutyState | { readonly status: 'absent' };
type DutyGate = Gate<SomeDuty, DutyContext>;

/** Before it opens a site owes nothing yet, and after its end nothing any more. */
export const dutyOf = (site: SiteState, dutyId: string): SomeDuty =>
  (isLiving(site) ? site.duties.find(({ id }) => id === dutyId) : undefined) ?? { status: 'absent' };

const byOwner: DutyGate = {
  name: 'by the organisation itself',
  refusal: 'site_not_found',
  passes: (_duty, actor, { site }) => site.status !== 'absent' && site.organisation === actor.organisation,
};

const owed: DutyGate = {
  name: 'of a duty the site has',
  refusal: 'duty_not_found',
  passes: (duty) => duty.status !== 'absent',
};

const untilHandedIn = inStatus<SomeDuty>('step_already_taken', 'due', 'sent_back');
const onceHandedIn = inStatus<SomeDuty>('wrong_status', 'handed_in');

export type DutyCommandType = 'remindDuty' | 'handInReturn' | 'acceptReturn' | 'sendBackReturn';

export const dutyRules: Rules<DutyCommandType, SomeDuty, DutyContext> = {
  remindDuty: { gates: [by('system'), owed, untilHandedIn], leadsTo: ['due', 'sent_back'] },
  handInReturn: { gates: [by('applicant'), byOwner, owed, untilHandedIn], leadsTo: ['handed_in'] },
  acceptReturn: { gates: [by('clerk', 'bureau'), owed, onceHandedIn], leadsTo: ['fulfilled'] },
  sendBackReturn: { gates: [by('clerk', 'bureau'), owed, onceHandedIn], leadsTo: ['sent_back'] },
};
