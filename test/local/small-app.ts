// Synthesizes small apps into a folder of their own, as `cdk synth` would write them, nothing bundled.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnElement, type aws_iam as iam, aws_lambda as lambda, type Stack } from 'aws-cdk-lib';
import { readAssembly } from '../../lib/local/template.ts';

export const addresses = {
  sqs: 'http://127.0.0.1:9324',
  api: 'http://127.0.0.1:3000',
  issuer: 'http://127.0.0.1:3001/oidc',
};

// These apps are wrong on purpose here and there; the CDK's own remarks on them would drown the tests'.
process.env['CDK_VALIDATION'] = 'false';

export const synthesized = (build: (app: App) => void): string => {
  const outdir = mkdtempSync(join(tmpdir(), 'small-app-'));
  const app = new App({
    outdir,
    context: { 'aws:cdk:bundling-stacks': [], 'aws:cdk:enable-asset-metadata': true },
  });
  build(app);
  app.synth();
  return outdir;
};

export const assemblyOf = (build: (app: App) => void) => readAssembly(synthesized(build), addresses);

/** A function whose bundle is a folder, as that of every function of the product. */
export const bundled = (stack: Stack, id: string, props: Partial<lambda.FunctionProps> = {}): lambda.Function => {
  const folder = join(mkdtempSync(join(tmpdir(), 'bundle-')), id);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.mjs'), `export const handler = async () => '${id}';\n`);
  return new lambda.Function(stack, id, {
    runtime: lambda.Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: lambda.Code.fromAsset(folder),
    ...props,
  });
};

export const idOf = (stack: Stack, construct: lambda.Function | iam.Role): string => {
  const element = construct.node.defaultChild;
  if (!(element instanceof CfnElement)) throw new Error(`${construct.node.path} has no resource of its own`);
  return String(stack.resolve(element.logicalId));
};
