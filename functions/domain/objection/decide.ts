// A command to an objection: first the gates, then the time and the words it needs.
import type { Actor } from '../actor.ts';
import { afterWorkingDays } from '../calendar.ts';
import { accept, type Decision, firstRefusal, refuse } from '../decider.ts';
import { type CalendarDate, dateIn, endOfDay, startOfDay, textLength } from '../values.ts';
import { type ObjectionContext, objectionRules } from './rules.ts';
import type { FiledObjection, Filing, ObjectionEvent, ObjectionState } from './state.ts';

type Notice = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate };
type Raised = {
  readonly objection: Omit<FiledObjection, 'postmarkedOn' | 'answerBy'>;
  readonly filing: Filing;
  /** The public notice it is about. */
  readonly notice: Notice;
};
export type FileObjection = Raised & { readonly type: 'fileObjection' };
/** A letter counts from its postmark, however long the post took. */
export type RegisterObjection = Raised & { readonly type: 'registerObjection'; readonly postmarkedOn: CalendarDate };

export type ObjectionCommand =
  | FileObjection
  | RegisterObjection
  | { readonly type: 'acceptObjection'; readonly matters: string }
  | { readonly type: 'refuseObjection'; readonly reason: string }
  | { readonly type: 'askExtension'; readonly reason: string }
  | { readonly type: 'approveExtension' }
  | { readonly type: 'giveStatement'; readonly statement: string }
  | { readonly type: 'dismissObjection'; readonly answer: string }
  | { readonly type: 'upholdObjection'; readonly answer: string };

const lateOrEarly = (command: FileObjection | RegisterObjection, { at, timeZone }: ObjectionContext) => {
  const { firstDay, lastDay } = command.notice;
  if (command.type === 'registerObjection') {
    if (command.postmarkedOn < firstDay) return 'objection_too_early';
    return command.postmarkedOn > lastDay ? 'objection_too_late' : undefined;
  }
  if (at < startOfDay(timeZone, firstDay)) return 'objection_too_early';
  return at >= endOfDay(timeZone, lastDay) ? 'objection_too_late' : undefined;
};

const raise = (command: FileObjection | RegisterObjection, context: ObjectionContext): Decision<ObjectionEvent> => {
  const { objector, facts } = command.filing;
  const outOfTime = lateOrEarly(command, context);
  if (outOfTime !== undefined) return refuse(outOfTime);
  if (textLength(objector.name) === 0) return refuse('invalid_request', [{ path: ['name'], code: 'required' }]);
  // A letter may give no more than an address; who writes in on the web has to be reached.
  const reachable = textLength(objector.phone ?? '') + textLength(objector.email ?? '') > 0;
  if (command.type === 'fileObjection' && !reachable) return refuse('objection_contact_missing');
  if (textLength(facts) === 0) return refuse('reason_missing');
  const { timeZone, calendar, at, limits } = context;
  const answer = afterWorkingDays(calendar, dateIn(timeZone, at), limits?.accept.workingDays ?? 0);
  return accept({
    type: 'objectionFiled',
    ...command.objection,
    ...(command.type === 'registerObjection' ? { postmarkedOn: command.postmarkedOn } : {}),
    // Nobody's objection waits for next year's calendar.
    ...(answer.known ? { answerBy: answer.date } : {}),
  });
};

const takeUp = (matters: string, { at, timeZone, calendar, limits }: ObjectionContext): Decision<ObjectionEvent> => {
  if (textLength(matters) === 0) return refuse('reason_missing');
  if (limits === undefined) return refuse('not_in_this_programme');
  const today = dateIn(timeZone, at);
  const investigate = afterWorkingDays(calendar, today, limits.investigate.workingDays);
  const statement = afterWorkingDays(calendar, today, limits.statement.workingDays);
  if (!investigate.known || !statement.known) return refuse('calendar_unknown');
  return accept({
    type: 'objectionAccepted',
    matters,
    investigateBy: investigate.date,
    statementBy: statement.date,
  });
};

const extend = (from: CalendarDate, { calendar, limits }: ObjectionContext): Decision<ObjectionEvent> => {
  const until = afterWorkingDays(calendar, from, limits?.extension.workingDays ?? 0);
  return until.known
    ? accept({ type: 'investigationExtended', investigateBy: until.date })
    : refuse('calendar_unknown');
};

const saying = (words: string, event: ObjectionEvent): Decision<ObjectionEvent> =>
  textLength(words) === 0 ? refuse('reason_missing') : accept(event);

export const decideObjection = (
  objection: ObjectionState,
  command: ObjectionCommand,
  actor: Actor,
  context: ObjectionContext,
): Decision<ObjectionEvent> => {
  const refusal = firstRefusal(objectionRules[command.type].gates, objection, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  switch (command.type) {
    case 'fileObjection':
    case 'registerObjection':
      return raise(command, context);
    case 'acceptObjection':
      return takeUp(command.matters, context);
    case 'refuseObjection':
      return saying(command.reason, { type: 'objectionRefused', reason: command.reason });
    case 'askExtension':
      return saying(command.reason, { type: 'extensionAsked', reason: command.reason });
    case 'approveExtension':
      return 'investigateBy' in objection ? extend(objection.investigateBy, context) : refuse('wrong_status');
    case 'giveStatement':
      return saying(command.statement, { type: 'statementGiven', statement: command.statement });
    case 'dismissObjection':
      return saying(command.answer, { type: 'objectionDismissed', answer: command.answer });
    case 'upholdObjection':
      return saying(command.answer, { type: 'objectionUpheld', answer: command.answer });
    default:
      return command satisfies never;
  }
};
