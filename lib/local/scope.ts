// What the names in one stack's template mean: its own resources and parameters, and what other stacks export.
import type { Stack, Template, TemplateResource } from './assembly-files.ts';
import { resolve, type Scope } from './intrinsics.ts';
import { type Addresses, account, ignored, type Named, region, served, writtenOut } from './resources.ts';

const pseudoParameters = (stack: Stack): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ['AWS::Region', region],
    ['AWS::AccountId', account],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', stack.name],
    ['AWS::StackId', `arn:aws:cloudformation:${region}:${account}:stack/${stack.name}/local`],
    ['AWS::NoValue', undefined],
  ]);

/** A parameter that is looked up in SSM has its key as default, not its value: nothing to go by. */
const parameter = ({ Type: type, Default: value }: Template['Parameters'][string]) => {
  if (value === undefined || type.startsWith('AWS::SSM::')) return undefined;
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
  return {
    value: isList
      ? String(value)
          .split(',')
          .map((item) => item.trim())
      : value,
  };
};

type Complain = Scope['complain'];
export type ScopeOf = (stack: Stack, complain: Complain) => Scope;

export const scopesOver = (stacks: readonly Stack[], addresses: Addresses): ScopeOf => {
  const named = (id: string, { Properties: properties }: TemplateResource): Named => ({ id, properties, addresses });
  const rewrites = stacks.flatMap(({ template }) =>
    Object.entries(template.Resources).flatMap(([id, resource]) => writtenOut(resource.Type, named(id, resource))),
  );
  const localAddress = (text: string) =>
    rewrites.reduce((rewritten, [deployed, local]) => rewritten.replaceAll(deployed, local), text);

  const exported = (name: string, complain: Complain) => {
    for (const stack of stacks) {
      const scope = scopeOf(stack, complain);
      for (const { Export: exportedAs, Value: value } of Object.values(stack.template.Outputs)) {
        if (exportedAs && resolve(exportedAs.Name, scope) === name) return { value: resolve(value, scope) };
      }
    }
    return undefined;
  };

  const scopeOf: ScopeOf = (stack, complain) => {
    const { Resources: resources, Parameters: parameters, Mappings: mappings } = stack.template;
    const pseudo = pseudoParameters(stack);
    const naming = ({ Type: type }: TemplateResource) => served[type] ?? ignored[type] ?? {};
    return {
      reference: (name) => {
        if (pseudo.has(name)) return { value: pseudo.get(name) };
        const declared = parameters[name];
        if (declared) return parameter(declared);
        const resource = resources[name];
        const value = resource && naming(resource).ref?.(named(name, resource));
        return value === undefined ? undefined : { value };
      },
      attribute: (logicalId, attribute) => {
        const resource = resources[logicalId];
        return resource && naming(resource).attributes?.[attribute]?.(named(logicalId, resource));
      },
      exported: (name) => exported(name, complain),
      condition: (name) => stack.template.Conditions[name],
      mapped: (map, key, name) => mappings[map]?.[key]?.[name],
      localAddress,
      complain,
    };
  };
  return scopeOf;
};
