// One stage of the product: its two stacks, and the functions they are made of.

import type { App, StackProps } from 'aws-cdk-lib';
import { features } from '#contract/index.ts';
import type { Bundles } from './constructs/bundles.ts';
import { ServiceStack } from './service-stack.ts';
import { checkStage, type Stage } from './stages.ts';
import { StateStack } from './state-stack.ts';

/** Every function's entry below `functions`, without its ending. */
export const entries: readonly string[] = [
  ...features.map((feature) => `api/${feature}/index`),
  ...['plan-letters', 'project-public', 'send-letter', 'receive-document', 'vouch-organisation'].map(
    (name) => `events/${name}`,
  ),
  ...[
    'lapse-drafts',
    'end-corrections',
    'remind-of-deadline',
    'remind-evaluators',
    'remind-duties',
    'sweep-uploads',
    'replay-letters',
  ].map((name) => `schedules/${name}`),
];

export const addExemplar = (app: App, stage: Stage, bundles: Bundles) => {
  checkStage(stage);
  const props: StackProps = stage.env === undefined ? {} : { env: stage.env };
  const state = new StateStack(app, `Exemplar-${stage.name}-State`, { ...props, stage, bundles });
  const service = new ServiceStack(app, `Exemplar-${stage.name}-Service`, { ...props, stage, bundles, state });
  return { state, service };
};
