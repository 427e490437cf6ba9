// Synthesizes the app into a folder, as `cdk synth` does, without the toolkit around it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Settings = z.object({ context: z.record(z.string(), z.unknown()) });

/** The validators are left to `cdk synth` and the tests: a run wants to start. */
export const synthesize = (root: string, outdir: string): void => {
  const { context } = Settings.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  const { status } = spawnSync(process.execPath, ['bin/app.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      CDK_OUTDIR: outdir,
      CDK_VALIDATION: 'false',
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, 'aws:cdk:enable-asset-metadata': true }),
    },
  });
  if (status !== 0) throw new Error('The app could not be synthesized; what went wrong stands above.');
};
