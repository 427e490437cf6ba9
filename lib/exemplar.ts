// One stage of the product: its three stacks, and the functions they are made of.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App, StackProps } from 'aws-cdk-lib';
import { ApiStack } from './api-stack.ts';
import type { Bundles } from './constructs/bundles.ts';
import { ServiceStack } from './service-stack.ts';
import { checkStage, type Stage } from './stages.ts';
import { StateStack } from './state-stack.ts';

const handlersIn = (root: string, folder: string, ending: string): string[] =>
  readdirSync(join(root, 'functions', folder)).map((name) => `${folder}/${name.replace(/\.ts$/, '')}${ending}`);

/** Every function's entry below `functions`, without its ending: what lies there is what is deployed. */
export const entriesIn = (root: string): readonly string[] => [
  ...handlersIn(root, 'api', '/index'),
  ...handlersIn(root, 'events', ''),
  ...handlersIn(root, 'schedules', ''),
];

export const addExemplar = (app: App, stage: Stage, bundles: Bundles) => {
  checkStage(stage);
  const props: StackProps = stage.env === undefined ? {} : { env: stage.env };
  const state = new StateStack(app, `Exemplar-${stage.name}-State`, { ...props, stage, bundles });
  const service = new ServiceStack(app, `Exemplar-${stage.name}-Service`, { ...props, stage, bundles, state });
  const api = new ApiStack(app, `Exemplar-${stage.name}-Api`, { ...props, stage, state, service });
  return { state, service, api };
};
