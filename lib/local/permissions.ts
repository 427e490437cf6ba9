// Decides from the roles and policies in the templates whether a function may make a call, as IAM would.
import { isFields } from './intrinsics.ts';
import { applies, type Request, readStatement, type Statement } from './statements.ts';
import type { Assembly, Resource } from './template.ts';

export type { Request } from './statements.ts';

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };
/** The principal is the logical id of a function, or of a role (that of a schedule, say). */
export type Permissions = { readonly mayCall: (principal: string, request: Request) => Verdict };

type Granted = { readonly policy: string; readonly statement: Statement };
type Document = { readonly policy: string; readonly document: unknown };

const awsManaged: Readonly<Record<string, unknown>> = {
  AWSLambdaBasicExecutionRole: {
    Statement: [
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: '*',
      },
    ],
  },
};

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const lastPart = (arn: unknown) => String(arn).split('/').at(-1) ?? '';
const roleArn = /^arn:aws:iam::\d{12}:role\/([A-Za-z0-9]+)$/;

const inline = (role: Resource): readonly Document[] =>
  list(role.properties['Policies']).map((policy) =>
    isFields(policy)
      ? { policy: `${role.logicalId}.${String(policy['PolicyName'])}`, document: policy['PolicyDocument'] }
      : { policy: role.logicalId, document: policy },
  );

const documentOf = ({ logicalId, properties }: Resource): Document => ({
  policy: logicalId,
  document: properties['PolicyDocument'],
});

/** Every document that speaks about the role; a managed policy may be named by the role, or name it. */
const documentsOf = (assembly: Assembly, role: Resource): readonly Document[] => {
  const named = list(role.properties['ManagedPolicyArns']).map(String);
  const managed = assembly.ofType('AWS::IAM::ManagedPolicy');
  const own = named.flatMap((arn) => managed.filter(({ logicalId }) => arn.endsWith(`:policy/${logicalId}`)));
  const byAws = named
    .filter((arn) => !own.some(({ logicalId }) => arn.endsWith(`:policy/${logicalId}`)))
    .map((arn) => ({ policy: arn, document: awsManaged[lastPart(arn)] }));
  const attached = [...assembly.ofType('AWS::IAM::Policy'), ...managed].filter(({ properties }) =>
    list(properties['Roles']).includes(role.logicalId),
  );
  return [...inline(role), ...byAws, ...[...new Set([...own, ...attached])].map(documentOf)];
};

type Read = { readonly granted: readonly Granted[]; readonly problems: readonly string[] };

const readDocument = ({ policy, document }: Document): Read => {
  if (!isFields(document)) return { granted: [], problems: [`${policy}: its statements are not in the templates`] };
  const read = list(document['Statement']).map((written) => ({ written, statement: readStatement(written) }));
  return {
    granted: read.flatMap(({ statement }) => ('problems' in statement ? [] : { policy, statement })),
    problems: read.flatMap(({ written, statement }) =>
      'problems' in statement ? `${policy}: ${statement.problems.join('; ')}, in ${JSON.stringify(written)}` : [],
    ),
  };
};

const readRole = (assembly: Assembly, role: Resource): Read => {
  const read = documentsOf(assembly, role).map(readDocument);
  const bounded = role.properties['PermissionsBoundary'] === undefined ? [] : [`${role.logicalId}: has a boundary`];
  return {
    granted: read.flatMap(({ granted }) => granted),
    problems: [...bounded, ...read.flatMap(({ problems }) => problems)],
  };
};

const judge = (principal: string, granted: readonly Granted[], request: Request): Verdict => {
  const relevant = granted.filter(({ statement }) => applies(statement, request));
  const call = `${principal} may not call ${request.action} on ${request.resource}`;
  const denial = relevant.find(({ statement }) => statement.Effect === 'Deny');
  if (denial) return { allowed: false, reason: `${call}: ${denial.policy} denies it` };
  if (relevant.length > 0) return { allowed: true };
  return { allowed: false, reason: `${call}: no policy of its role allows it` };
};

export const permissionsIn = (assembly: Assembly): Permissions => {
  const roles = new Map(assembly.ofType('AWS::IAM::Role').map((role) => [role.logicalId, readRole(assembly, role)]));
  const roleOf = new Map(
    assembly
      .ofType('AWS::Lambda::Function')
      .map(({ logicalId, properties }) => [logicalId, roleArn.exec(String(properties['Role']))?.[1] ?? '']),
  );
  const strangers = [...roleOf].filter(([, role]) => !roles.has(role)).map(([id]) => `${id}: its role is not ours`);
  const problems = new Set([...[...roles.values()].flatMap((role) => role.problems), ...strangers]);
  if (problems.size > 0) {
    throw new Error(
      `The local run cannot judge these permissions:\n${[...problems].map((it) => `  ${it}`).join('\n')}`,
    );
  }
  return {
    mayCall: (principal, request) =>
      judge(principal, roles.get(roleOf.get(principal) ?? principal)?.granted ?? [], request),
  };
};
