// The five kinds of record of the programme.
import { evolveApplication } from '#domain/application/evolve.ts';
import type { ApplicationEvent, ApplicationState } from '#domain/application/state.ts';
import { evolveEvaluation } from '#domain/evaluation/decide.ts';
import type { EvaluationEvent, EvaluationState } from '#domain/evaluation/state.ts';
import { evolveFolder } from '#domain/folder/decide.ts';
import type { FolderEvent, FolderState } from '#domain/folder/state.ts';
import { evolveRound } from '#domain/round/decide.ts';
import type { RoundEvent, RoundState } from '#domain/round/state.ts';
import { evolveSite } from '#domain/site/decide.ts';
import type { SiteEvent, SiteState } from '#domain/site/state.ts';
import type { Aggregate } from './execute.ts';

const absent = { status: 'absent' } as const;

export const rounds: Aggregate<RoundState, RoundEvent> = { name: 'round', initial: absent, evolve: evolveRound };
export const folders: Aggregate<FolderState, FolderEvent> = { name: 'folder', initial: absent, evolve: evolveFolder };
export const applications: Aggregate<ApplicationState, ApplicationEvent> = {
  name: 'application',
  initial: absent,
  evolve: evolveApplication,
};
export const evaluations: Aggregate<EvaluationState, EvaluationEvent> = {
  name: 'evaluation',
  initial: absent,
  evolve: evolveEvaluation,
};
export const sites: Aggregate<SiteState, SiteEvent> = { name: 'site', initial: absent, evolve: evolveSite };
