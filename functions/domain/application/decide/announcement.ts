// From the public notice to the award: objections are taken up and lifted, and what stands is confirmed and agreed.
import { accept, type Decision, refuse } from '../../decider.ts';
import { type CalendarDate, type ObjectionId, type SiteId, textLength } from '../../values.ts';
import type { Agreement, ApplicationEvent, ApplicationState, PublicNotice } from '../state.ts';

export type BeginPublicNotice = { readonly type: 'beginPublicNotice'; readonly notice: PublicNotice };
export type TakeUpObjection = { readonly type: 'takeUpObjection'; readonly objectionId: ObjectionId };
export type LiftObjection = { readonly type: 'liftObjection'; readonly objectionId: ObjectionId };
export type Disqualify = {
  readonly type: 'disqualifyApplication';
  readonly objectionId: ObjectionId;
  readonly facts: string;
  readonly basis: string;
};
export type Confirm = {
  readonly type: 'confirmApplication';
  /** Objections against it that nobody has answered yet, accepted or not. */
  readonly openObjections: number;
  /** By when the agreement is to be signed, where the programme has one. */
  readonly agreementBy?: CalendarDate;
};
export type SignAgreement = { readonly type: 'signAgreement'; readonly agreement: Agreement };
export type Award = { readonly type: 'awardApplication'; readonly siteId: SiteId };

export type AnnouncementCommand =
  | BeginPublicNotice
  | TakeUpObjection
  | LiftObjection
  | Disqualify
  | Confirm
  | SignAgreement
  | Award;

const isUnder = (application: ApplicationState, objectionId: ObjectionId): boolean =>
  application.status === 'objection' && application.objections.includes(objectionId);

export const decideAnnouncement = (
  application: ApplicationState,
  command: AnnouncementCommand,
): Decision<ApplicationEvent> => {
  switch (command.type) {
    case 'beginPublicNotice':
      return accept({ type: 'publicNoticeBegun', ...command.notice });
    case 'takeUpObjection':
      if (isUnder(application, command.objectionId)) return refuse('step_already_taken');
      return accept({ type: 'objectionTakenUp', objectionId: command.objectionId });
    case 'liftObjection':
      if (!isUnder(application, command.objectionId)) return refuse('objection_not_found');
      return accept({ type: 'objectionLifted', objectionId: command.objectionId });
    case 'disqualifyApplication': {
      const { objectionId, facts, basis } = command;
      if (!isUnder(application, objectionId)) return refuse('objection_not_found');
      if (textLength(facts) === 0 || textLength(basis) === 0) return refuse('reason_missing');
      return accept({ type: 'applicationDisqualified', objectionId, facts, basis });
    }
    case 'confirmApplication': {
      const { openObjections, agreementBy } = command;
      if (openObjections > 0) return refuse('objection_open');
      return accept({ type: 'applicationConfirmed', ...(agreementBy === undefined ? {} : { agreementBy }) });
    }
    case 'signAgreement':
      return accept({ type: 'agreementSigned', ...command.agreement });
    case 'awardApplication':
      return accept({ type: 'applicationAwarded', siteId: command.siteId });
    default:
      return command satisfies never;
  }
};
