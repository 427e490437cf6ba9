// A command to a public notice: what is drafted states its days, and what is opened is frozen with its hash.
import type { Actor } from '../actor.ts';
import { noticeEnd } from '../calendar.ts';
import { accept, type Decision, type Fault, firstRefusal, type Recorded, refuse } from '../decider.ts';
import { type BallotId, textLength } from '../values.ts';
import { type PublicityContext, publicityRules } from './rules.ts';
import type { PublicityContent, PublicityEvent, PublicityState } from './state.ts';

export type DraftPublicity = {
  readonly type: 'draftPublicity';
  /** Its last day follows from the first and the number of working days. */
  readonly publicity: Omit<PublicityContent, 'lastDay'>;
  /** As many as the round says where absent, and never fewer. */
  readonly workingDays?: number;
};

export type PublicityCommand =
  | DraftPublicity
  | {
      readonly type: 'openPublicity';
      readonly contentHash: string;
      /** The ballots behind the list whose signed resolution is still missing. */
      readonly unsigned: readonly BallotId[];
    }
  | { readonly type: 'endPublicity' };

/** Opened at once: two writes an application, and a hundred in all. */
const MOST_ENTRIES = 40;

const contentFaults = ({ title, text, entries, phones }: DraftPublicity['publicity']): Fault[] => {
  const ids = entries.map(({ applicationId }) => applicationId);
  const said = { 'title.zh': title.zh, 'title.en': title.en, 'text.zh': text.zh, 'text.en': text.en, ...phones };
  return [
    ...Object.entries(said)
      .filter(([, words]) => textLength(words) === 0)
      .map(([name]): Fault => ({ path: name.split('.'), code: 'required' })),
    ...(phones.enquiries === phones.supervision
      ? [{ path: ['phones', 'supervision'], code: 'same_as_other' } as const]
      : []),
    ...(ids.length === 0 ? [{ path: ['applications'], code: 'too_few' } as const] : []),
    ...(ids.length > MOST_ENTRIES ? [{ path: ['applications'], code: 'too_many' } as const] : []),
    ...ids.flatMap((id, i): Fault[] =>
      ids.indexOf(id) === i ? [] : [{ path: ['applications', i], code: 'already_exists' }],
    ),
  ];
};

const draft = (
  { publicity, workingDays }: DraftPublicity,
  { round, calendar }: PublicityContext,
): Decision<PublicityEvent> => {
  const least = round.publicity?.workingDays ?? 0;
  const count = workingDays ?? least;
  if (count < least) return refuse('publicity_too_short');
  const faults = contentFaults(publicity);
  if (faults.length > 0) return refuse('invalid_request', faults);
  const last = noticeEnd(calendar, publicity.firstDay, count);
  if (!last.known) return refuse('calendar_unknown');
  return accept({ type: 'publicityDrafted', ...publicity, lastDay: last.date });
};

export const decidePublicity = (
  publicity: PublicityState,
  command: PublicityCommand,
  actor: Actor,
  context: PublicityContext,
): Decision<PublicityEvent> => {
  const refusal = firstRefusal(publicityRules[command.type].gates, publicity, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  switch (command.type) {
    case 'draftPublicity':
      return draft(command, context);
    case 'openPublicity':
      if (command.unsigned.length > 0) return refuse('resolution_missing');
      return accept({ type: 'publicityOpened', contentHash: command.contentHash });
    case 'endPublicity':
      if (publicity.status !== 'open') return refuse('wrong_status');
      return accept({ type: 'publicityEnded', lastDay: publicity.lastDay });
    default:
      return command satisfies never;
  }
};

export const evolvePublicity = (publicity: PublicityState, event: Recorded<PublicityEvent>): PublicityState => {
  switch (event.type) {
    case 'publicityDrafted': {
      if (publicity.status !== 'absent' && publicity.status !== 'draft') return publicity;
      const { type: _type, at: _at, by, commandId: _commandId, ...content } = event;
      return { ...content, status: 'draft', draftedBy: by };
    }
    case 'publicityOpened':
      if (publicity.status !== 'draft') return publicity;
      return { ...publicity, status: 'open', contentHash: event.contentHash, openedAt: event.at, openedBy: event.by };
    case 'publicityEnded':
      return publicity.status === 'open' ? { ...publicity, status: 'ended' } : publicity;
    default:
      return event satisfies never;
  }
};
