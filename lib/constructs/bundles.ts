// The functions' bundles: one folder each, built by esbuild in one go.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aws_lambda as lambda } from 'aws-cdk-lib';
import { buildSync } from 'esbuild';

/** From an entry such as `api/rounds/index` to the code of its function. */
export type Bundles = (entry: string) => lambda.Code;

/**
 * Where the SDK looks for credentials that a function has in its environment: profiles, single sign-on, other clients
 * for tokens. It would import them only then, but bundled they are a quarter of a function and load `node:http`.
 */
const otherCredentials = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/**
 * ESM with the SDK inside, which imports faster than from node_modules; `module` before `main`, or the SDK's CommonJS
 * half comes along and the bundle is half again as big.
 */
export const bundled = (root: string, entries: readonly string[]): Bundles => {
  const outdir = join(root, '.bundles');
  buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((entry) => [`${entry}/index`, `functions/${entry}.ts`])),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: otherCredentials,
    minify: true,
    // Beside each bundle, for `kit/stack.ts`.
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return (entry) => lambda.Code.fromAsset(join(outdir, entry));
};

/** Stand-ins for tests that look at templates only. */
export const unbundled = (folder: string): Bundles => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mjs'), 'export const handler = async () => undefined;\n');
  return () => lambda.Code.fromAsset(folder);
};
