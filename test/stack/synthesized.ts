// The stacks as templates, nothing bundled, for tests that look at what would be deployed.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { unbundled } from '../../lib/constructs/bundles.ts';
import { addExemplar } from '../../lib/exemplar.ts';
import { type Stage, stages } from '../../lib/stages.ts';

/** The feature flags that a deployment goes by. */
const { context } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

export const templatesOf = (stage: Stage = stages.dev) => {
  const app = new App({ builtinCloudFormationValidation: false, context });
  const { state, service, api } = addExemplar(app, stage, unbundled(mkdtempSync(join(tmpdir(), 'bundle-'))));
  return { state: Template.fromStack(state), service: Template.fromStack(service), api: Template.fromStack(api) };
};

const Resource = z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).optional() });
type Resource = z.infer<typeof Resource>;

/** Everything of one type, over all stacks, by logical id. */
export const resourcesOf = (templates: ReturnType<typeof templatesOf>, type: string): readonly [string, Resource][] =>
  Object.values(templates).flatMap((template) =>
    Object.entries(template.findResources(type)).map(([id, found]): [string, Resource] => [id, Resource.parse(found)]),
  );
