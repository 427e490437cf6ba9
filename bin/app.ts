// The CDK app: `npx cdk deploy -c stage=dev --all`.
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { bundled } from '../lib/constructs/bundles.ts';
import { addExemplar, entriesIn } from '../lib/exemplar.ts';
import { guard } from '../lib/guards/nag.ts';
import { stages } from '../lib/stages.ts';

const app = new App();
const wanted: unknown = app.node.tryGetContext('stage') ?? 'dev';
const stage = Object.values(stages).find(({ name }) => name === wanted);
if (stage === undefined) throw new Error(`There is no stage ${String(wanted)}: ${Object.keys(stages).join(', ')}`);

const root = fileURLToPath(new URL('..', import.meta.url));
guard(app, addExemplar(app, stage, bundled(root, entriesIn(root))));
app.synth();
