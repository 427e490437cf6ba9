// What may be done to a round, by whom, and what follows.
import { type Actor, hasRole } from '../actor.ts';
import {
  accept,
  by,
  type Decision,
  type Fault,
  firstRefusal,
  type Gate,
  inStatus,
  type Recorded,
  type Rules,
  refuse,
} from '../decider.ts';
import { type Instant, type RoundId, textLength } from '../values.ts';
import { clonedRound, type Shift } from './clone.ts';
import type { RoundFault } from './duplicates.ts';
import { roundFaults } from './faults.ts';
import type { RoundDocument } from './schema.ts';
import type { RoundEvent, RoundState } from './state.ts';

export type RoundCommand =
  | { readonly type: 'writeRound'; readonly document: RoundDocument }
  | { readonly type: 'cloneRound'; readonly source: RoundDocument; readonly id: RoundId; readonly shift: Shift }
  | { readonly type: 'publishRound'; readonly contentHash: string }
  | {
      readonly type: 'amendRound';
      readonly document: RoundDocument;
      readonly contentHash: string;
      readonly reason: string;
    };

type RoundContext = { readonly at: Instant };
type RoundGate = Gate<RoundState, RoundContext>;

const whileIn = (...statuses: readonly RoundState['status'][]) => inStatus<RoundState>('wrong_status', ...statuses);

/** What is published was read by someone who did not write it. */
const bySecondPerson: RoundGate = {
  name: 'by another than the writer',
  refusal: 'two_persons_needed',
  passes: (round, actor) => round.status !== 'draft' || round.writtenBy !== actor.id,
};

export const roundRules: Rules<RoundCommand['type'], RoundState, RoundContext> = {
  writeRound: { gates: [by('operator', 'bureau'), whileIn('absent', 'draft')], leadsTo: ['draft'] },
  cloneRound: {
    gates: [by('operator', 'bureau'), inStatus<RoundState>('already_exists', 'absent')],
    leadsTo: ['draft'],
  },
  publishRound: { gates: [by('bureau'), whileIn('draft'), bySecondPerson], leadsTo: ['published'] },
  amendRound: { gates: [by('bureau'), whileIn('published')], leadsTo: ['published'] },
};

const refusable = (faults: readonly RoundFault[]): Fault[] =>
  faults.map(({ path, message }) => ({ path, code: 'round_invalid', detail: message }));

const faultsOf = (document: RoundDocument): Fault[] => refusable(roundFaults(document));

export const decideRound = (
  round: RoundState,
  command: RoundCommand,
  actor: Actor,
  context: RoundContext,
): Decision<RoundEvent> => {
  const refusal = firstRefusal(roundRules[command.type].gates, round, actor, context);
  if (refusal === 'wrong_status' && round.status === 'absent') return refuse('round_not_found');
  if (refusal !== undefined) return refuse(refusal);
  switch (command.type) {
    case 'writeRound':
      return accept({ type: 'roundDrafted', document: command.document });
    case 'cloneRound': {
      const cloned = clonedRound(command.source, command.id, command.shift);
      if ('faults' in cloned) return refuse('round_invalid', refusable(cloned.faults));
      return accept({ type: 'roundDrafted', document: cloned.document });
    }
    case 'publishRound': {
      const faults = round.status === 'draft' ? faultsOf(round.document) : [];
      if (faults.length > 0) return refuse('round_invalid', faults);
      return accept({ type: 'roundPublished', contentHash: command.contentHash });
    }
    case 'amendRound': {
      if (textLength(command.reason) === 0) return refuse('reason_missing');
      const faults = faultsOf(command.document);
      if (faults.length > 0) return refuse('round_invalid', faults);
      const { document, contentHash, reason } = command;
      return accept({ type: 'roundAmended', document, contentHash, reason });
    }
    default:
      return command satisfies never;
  }
};

export const evolveRound = (round: RoundState, event: Recorded<RoundEvent>): RoundState => {
  switch (event.type) {
    case 'roundDrafted':
      if (round.status === 'published') return round;
      return { status: 'draft', id: event.document.id, document: event.document, writtenBy: event.by };
    case 'roundPublished':
      if (round.status !== 'draft') return round;
      return {
        status: 'published',
        id: round.id,
        document: round.document,
        roundVersion: 1,
        contentHash: event.contentHash,
        publishedAt: event.at,
      };
    case 'roundAmended':
      if (round.status !== 'published') return round;
      return {
        ...round,
        document: event.document,
        roundVersion: round.roundVersion + 1,
        contentHash: event.contentHash,
      };
    default:
      return event satisfies never;
  }
};

/** Drafts are the office's own; what is published is everybody's. */
export const mayReadRound = (round: RoundState, actor: Actor): boolean =>
  round.status === 'published' || hasRole(actor, 'operator', 'bureau', 'clerk', 'leader', 'steering');
