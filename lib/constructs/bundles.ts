// The functions' bundles: one folder each, built by esbuild in one go.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aws_lambda as lambda } from 'aws-cdk-lib';
import { buildSync, type Metafile } from 'esbuild';

/** From an entry such as `api/rounds/index` to the code of its function. */
export type Bundles = (entry: string) => lambda.Code;

const FONT = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const READS_THE_FONT = 'functions/adapters/font.ts';

/** Ten megabytes are read and not imported: a copy of the font lies beside each bundle that has its reader in it. */
const addFont = (root: string, { outputs }: Metafile): void => {
  for (const [file, { inputs }] of Object.entries(outputs))
    if ((inputs[READS_THE_FONT]?.bytesInOutput ?? 0) > 0)
      copyFileSync(join(root, FONT), join(root, dirname(file), 'NotoSansSC_400Regular.ttf'));
};

/**
 * ESM with the SDK inside, which imports faster than from node_modules; `module` before `main`, or the SDK's CommonJS
 * half comes along and the bundle is half again as big.
 */
export const bundled = (root: string, entries: readonly string[]): Bundles => {
  const outdir = join(root, '.bundles');
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((entry) => [`${entry}/index`, `functions/${entry}.ts`])),
    outdir,
    metafile: true,
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
  addFont(root, metafile);
  return (entry) => lambda.Code.fromAsset(join(outdir, entry));
};

/** Stand-ins for tests that look at templates only. */
export const unbundled = (folder: string): Bundles => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mjs'), 'export const handler = async () => undefined;\n');
  return () => lambda.Code.fromAsset(folder);
};
