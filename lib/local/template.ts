// Reads the synthesized templates as one set of resources with every reference worked out, or says all it cannot.
import { resolve as resolvePath } from 'node:path';
import { type Stack, stacksIn, type TemplateResource } from './assembly-files.ts';
import { isFields, isTrue, resolve } from './intrinsics.ts';
import { type Addresses, ignored, served } from './resources.ts';
import { type ScopeOf, scopesOver } from './scope.ts';

export type { Addresses } from './resources.ts';

export type Resource = {
  /** Unique over all stacks, for it is also the local name. */
  readonly logicalId: string;
  readonly stack: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The built bundle's folder, for functions. */
  readonly assetPath?: string;
};

export type Assembly = {
  readonly resources: readonly Resource[];
  readonly ofType: (type: string) => readonly Resource[];
  readonly get: (logicalId: string) => Resource;
};

export type Unknown = { readonly stack: string; readonly logicalId: string; readonly what: string };

/** Thrown once, with everything: a run that starts half understood would prove nothing. */
export class UnknownResources extends Error {
  readonly unknown: readonly Unknown[];
  constructor(unknown: readonly Unknown[]) {
    const lines = unknown.map(({ stack, logicalId, what }) => `  ${stack} / ${logicalId}: ${what}`);
    super(`The local run does not understand ${unknown.length} things in the templates:\n${lines.join('\n')}`);
    this.name = 'UnknownResources';
    this.unknown = unknown;
  }
}

type Told = { readonly resource?: Resource; readonly unknown: readonly Unknown[] };

const tell = (stack: Stack, scopeOf: ScopeOf, logicalId: string, written: TemplateResource): Told => {
  const { Type: type, Properties: properties, Metadata: metadata, Condition: condition } = written;
  const unknown: Unknown[] = [];
  const complain = (what: string) => unknown.push({ stack: stack.name, logicalId, what });
  const scope = scopeOf(stack, complain);
  if (ignored[type]) return { unknown };
  if (condition !== undefined && !isTrue({ Condition: condition }, scope)) return { unknown };
  if (!served[type]) {
    complain(`type ${type}`);
    return { unknown };
  }
  const resolved = resolve(properties, scope);
  const asset = metadata['aws:asset:path'];
  const resource = {
    logicalId,
    stack: stack.name,
    type,
    properties: isFields(resolved) ? resolved : {},
    ...(typeof asset === 'string' && { assetPath: resolvePath(stack.directory, asset) }),
  };
  return { resource, unknown };
};

const repeated = (resources: readonly Resource[]): readonly Unknown[] =>
  resources.flatMap(({ stack, logicalId }, index) => {
    const first = resources.findIndex((other) => other.logicalId === logicalId);
    const what = `the stack ${resources[first]?.stack} has this logical id too, and here it would be one thing`;
    return first < index ? [{ stack, logicalId, what }] : [];
  });

const transformed = (stacks: readonly Stack[]): readonly Unknown[] =>
  stacks
    .filter(({ template }) => template.Transform !== undefined)
    .map(({ name }) => ({ stack: name, logicalId: 'Transform', what: 'macros run in the cloud only' }));

export const readAssembly = (directory: string, addresses: Addresses): Assembly => {
  const stacks = stacksIn(resolvePath(directory));
  const scopeOf = scopesOver(stacks, addresses);
  const told = stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources).map(([logicalId, written]) => tell(stack, scopeOf, logicalId, written)),
  );
  const resources = told.flatMap(({ resource }) => resource ?? []);
  const unknown = [...transformed(stacks), ...told.flatMap((one) => one.unknown), ...repeated(resources)];
  if (unknown.length > 0) throw new UnknownResources(unknown);
  return {
    resources,
    ofType: (type) => resources.filter((resource) => resource.type === type),
    get: (logicalId) => {
      const found = resources.find((resource) => resource.logicalId === logicalId);
      if (!found) throw new Error(`No resource of the templates is called ${logicalId}`);
      return found;
    },
  };
};
