// `cdk synth --strict` with the toolkit's validation and cdk-nag: nothing is reported that is not answered in writing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the toolkit finds nothing to say', () => {
  const output = mkdtempSync(join(tmpdir(), 'assembly-'));
  const { CDK_VALIDATION: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('npx', ['cdk', 'synth', '-q', '--strict', '-o', output], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, CDK_DISABLE_VERSION_CHECK: '1' },
  });
  expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
}, 120_000);
