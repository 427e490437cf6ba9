// The functions' bundles: one folder each, built by esbuild in one go.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aws_lambda as lambda } from 'aws-cdk-lib';
import { buildSync } from 'esbuild';

/** From an entry such as `api/rounds/index` to the code of its function. */
export type Bundles = (entry: string) => lambda.Code;

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
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    // nodemailer is CommonJS and asks for Node's own modules at run time.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return (entry) => lambda.Code.fromAsset(join(outdir, entry));
};

/** Stand-ins for tests that look at templates only. */
export const unbundled = (folder: string): Bundles => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mjs'), 'export const handler = async () => undefined;\n');
  return () => lambda.Code.fromAsset(folder);
};
