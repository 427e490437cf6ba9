// What the functions inside a template (Ref, Fn::Join and the rest) come to, once everything has a local name.

/** Where an intrinsic looks things up. `undefined` means: there is no such thing. */
export type Scope = {
  readonly reference: (name: string) => { readonly value: unknown } | undefined;
  readonly attribute: (logicalId: string, attribute: string) => string | undefined;
  readonly exported: (name: string) => { readonly value: unknown } | undefined;
  readonly condition: (name: string) => unknown;
  readonly mapped: (map: string, key: string, name: string) => unknown;
  /** Turns the deployed address of a service into the local one. */
  readonly localAddress: (text: string) => string;
  readonly complain: (what: string) => void;
};

type Fields = Readonly<Record<string, unknown>>;
type Intrinsic = (argument: unknown, scope: Scope) => unknown;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Stands where nothing could be found; the run never starts with one, for each is also in the list of complaints. */
const missing = (what: string, scope: Scope): string => {
  scope.complain(what);
  return '';
};

const text = (value: unknown, where: string, scope: Scope): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : missing(`${where} needs a text where it has ${JSON.stringify(value)}`, scope);

const items = (value: unknown, where: string, scope: Scope): readonly unknown[] => {
  const resolved = resolve(value, scope);
  if (Array.isArray(resolved)) return resolved;
  scope.complain(`${where} needs a list where it has ${JSON.stringify(value)}`);
  return [];
};

const refer: Intrinsic = (argument, scope) => {
  const name = text(argument, 'Ref', scope);
  const found = scope.reference(name);
  return found ? found.value : missing(`Ref ${name}`, scope);
};

const attributeOf = (logicalId: string, attribute: string, scope: Scope): string =>
  scope.attribute(logicalId, attribute) ?? missing(`Fn::GetAtt ${logicalId}.${attribute}`, scope);

const getAttribute: Intrinsic = (argument, scope) => {
  const [logicalId = '', ...rest] = Array.isArray(argument) ? argument : String(argument).split('.');
  return attributeOf(String(logicalId), rest.join('.'), scope);
};

const join: Intrinsic = (argument, scope) => {
  const [separator, parts] = Array.isArray(argument) ? argument : [];
  const texts = items(parts, 'Fn::Join', scope).map((part) => text(part, 'Fn::Join', scope));
  return scope.localAddress(texts.join(String(separator)));
};

const substitute: Intrinsic = (argument, scope) => {
  const [template, given] = Array.isArray(argument) ? argument : [argument];
  const variables = isFields(given) ? given : {};
  const filled = String(template).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (Object.hasOwn(variables, name)) return text(resolve(variables[name], scope), 'Fn::Sub', scope);
    return text(name.includes('.') ? getAttribute(name, scope) : refer(name, scope), 'Fn::Sub', scope);
  });
  return scope.localAddress(filled);
};

const importValue: Intrinsic = (argument, scope) => {
  const name = text(resolve(argument, scope), 'Fn::ImportValue', scope);
  const found = scope.exported(name);
  return found ? found.value : missing(`Fn::ImportValue ${name}`, scope);
};

const select: Intrinsic = (argument, scope) => {
  const [index, list] = Array.isArray(argument) ? argument : [];
  return items(list, 'Fn::Select', scope)[Number(index)] ?? missing(`Fn::Select ${JSON.stringify(argument)}`, scope);
};

const split: Intrinsic = (argument, scope) => {
  const [separator, whole] = Array.isArray(argument) ? argument : [];
  return text(resolve(whole, scope), 'Fn::Split', scope).split(String(separator));
};

const findInMap: Intrinsic = (argument, scope) => {
  const [map = '', key = '', name = ''] = items(argument, 'Fn::FindInMap', scope).map(String);
  return scope.mapped(map, key, name) ?? missing(`Fn::FindInMap ${map}.${key}.${name}`, scope);
};

const choose: Intrinsic = (argument, scope) => {
  const [name, whenTrue, whenFalse] = Array.isArray(argument) ? argument : [];
  return resolve(isTrue({ Condition: name }, scope) ? whenTrue : whenFalse, scope);
};

const operands = (argument: unknown): readonly unknown[] => (Array.isArray(argument) ? argument : []);

/** Conditions speak a language of their own: only these five forms, and only about texts known before deployment. */
export const isTrue = (condition: unknown, scope: Scope): boolean => {
  const [[form, argument] = []] = isFields(condition) ? Object.entries(condition) : [];
  if (form === 'Fn::Equals') {
    const [left, right] = operands(argument).map((operand) => text(resolve(operand, scope), 'Fn::Equals', scope));
    return left === right;
  }
  if (form === 'Fn::And') return operands(argument).every((operand) => isTrue(operand, scope));
  if (form === 'Fn::Or') return operands(argument).some((operand) => isTrue(operand, scope));
  if (form === 'Fn::Not') return operands(argument).every((operand) => !isTrue(operand, scope));
  const named = form === 'Condition' ? scope.condition(String(argument)) : undefined;
  if (named !== undefined) return isTrue(named, scope);
  scope.complain(`condition ${JSON.stringify(condition)}`);
  return false;
};

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: refer,
  'Fn::GetAtt': getAttribute,
  'Fn::Join': join,
  'Fn::Sub': substitute,
  'Fn::ImportValue': importValue,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::FindInMap': findInMap,
  'Fn::If': choose,
};

/** `undefined` is what `AWS::NoValue` comes to: the property or the entry is left out. */
export const resolve = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined);
  if (!isFields(value)) return value;
  const [only, ...others] = Object.entries(value);
  const intrinsic = only && others.length === 0 && (only[0] === 'Ref' || only[0].startsWith('Fn::')) ? only : undefined;
  if (intrinsic) {
    const known = intrinsics[intrinsic[0]];
    return known ? known(intrinsic[1], scope) : missing(`${intrinsic[0]}, which the local run cannot work out`, scope);
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, field]) => [key, resolve(field, scope)] as const)
      .filter(([, field]) => field !== undefined),
  );
};
