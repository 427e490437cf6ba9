// Synthesizes the app once for all the files of this folder, nothing bundled; jest runs it before the first of them.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { unbundled } from '../../lib/constructs/bundles.ts';
import { addExemplar } from '../../lib/exemplar.ts';
import { stages } from '../../lib/stages.ts';

export default (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'adapters-'));
  const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
  const app = new App({ outdir: join(folder, 'assembly'), builtinCloudFormationValidation: false, context });
  addExemplar(app, stages.dev, unbundled(join(folder, 'bundle')));
  process.env['SYNTHESIZED'] = app.synth().directory;
};
