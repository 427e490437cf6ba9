// A command to an application: first the gates, then what the command itself demands.
import type { Actor } from '../../actor.ts';
import { accept, type Decision, firstRefusal, refuse } from '../../decider.ts';
import { type ApplicationContext, applicationRules } from '../rules.ts';
import type { ApplicationEvent, ApplicationState } from '../state.ts';
import { type AnnouncementCommand, decideAnnouncement } from './announcement.ts';
import { type AssignPanel, assignPanel, type ClosePhase, closePhase } from './evaluation.ts';
import {
  type CorrectApplication,
  correct,
  remindOfDeadline,
  type StartApplication,
  type SubmitApplication,
  start,
  submit,
  type WithdrawApplication,
  withdraw,
} from './intake.ts';
import { type RegisterPaper, registerPaper } from './paper.ts';
import { type AskCorrection, askCorrection, type RefuseApplication, refuseApplication } from './review.ts';
import {
  decideByBallot,
  type MoveUp,
  moveUp,
  type NotSelect,
  type Recommend,
  type Reserve,
  recommend,
  type Select,
} from './selection.ts';

export type ApplicationCommand =
  | StartApplication
  | SubmitApplication
  | WithdrawApplication
  | RegisterPaper
  | {
      readonly type:
        | 'remindOfDeadline'
        | 'lapseApplication'
        | 'discardApplication'
        | 'takeReview'
        | 'endCorrection'
        | 'acceptApplication';
    }
  | AskCorrection
  | CorrectApplication
  | RefuseApplication
  | AssignPanel
  | ClosePhase
  | Recommend
  | Select
  | Reserve
  | NotSelect
  | MoveUp
  | AnnouncementCommand;

const decideStarted = (
  application: Exclude<ApplicationState, { status: 'absent' }>,
  command: Exclude<ApplicationCommand, StartApplication>,
  { round, at }: ApplicationContext,
): Decision<ApplicationEvent> => {
  switch (command.type) {
    case 'submitApplication':
      return submit(application, command, round);
    case 'correctApplication':
      return correct(application, command, round);
    case 'withdrawApplication':
      return withdraw(command);
    case 'remindOfDeadline':
      return remindOfDeadline(application, round, at);
    case 'lapseApplication':
      return accept({ type: 'applicationLapsed' });
    case 'discardApplication':
      return accept({ type: 'applicationDiscarded' });
    case 'registerPaper':
      return registerPaper(command, round, at);
    case 'takeReview':
      return accept({ type: 'reviewTaken' });
    case 'askCorrection':
      return askCorrection(command);
    case 'endCorrection':
      return accept({ type: 'applicationNotAccepted', reasons: ['补正期限届满未补正'] });
    case 'acceptApplication':
      return accept({ type: 'applicationAccepted' });
    case 'refuseApplication':
      return refuseApplication(command);
    case 'assignPanel':
      return assignPanel(application, command, round.rubric);
    case 'closePhase':
      return closePhase(application, command, round);
    case 'recommendApplication':
    case 'notRecommendApplication':
      return recommend(application, command, round);
    case 'selectApplication':
    case 'reserveApplication':
    case 'notSelectApplication':
      return decideByBallot(application, command, round);
    case 'moveUpReserve':
      return moveUp(application, command, round);
    default:
      return decideAnnouncement(application, command);
  }
};

export const decideApplication = (
  application: ApplicationState,
  command: ApplicationCommand,
  actor: Actor,
  context: ApplicationContext,
): Decision<ApplicationEvent> => {
  const refusal = firstRefusal(applicationRules[command.type].gates, application, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type === 'startApplication') return start(command, actor, context.round);
  if (application.status === 'absent') return refuse('application_not_found');
  return decideStarted(application, command, context);
};
