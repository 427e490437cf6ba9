// A function may do what its role's policies say, and nothing else: a forgotten grant fails here, not in the cloud.
import { expect, test } from '@jest/globals';
import { Aws, aws_dynamodb as dynamodb, Fn, aws_iam as iam, Stack, aws_s3 as s3, aws_sqs as sqs } from 'aws-cdk-lib';
import { permissionsIn, type Request } from '../../lib/local/permissions.ts';
import { assemblyOf, bundled, idOf } from './small-app.ts';

const tableArn = 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/';

/** A table, and one function with what it was granted. */
const withTable = (grant: (table: dynamodb.Table, reader: iam.IGrantable, stack: Stack) => void) => {
  let principal = '';
  const assembly = assemblyOf((app) => {
    const state = new Stack(app, 'State');
    const service = new Stack(app, 'Service');
    const table = new dynamodb.Table(state, 'Programme', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
    });
    table.addGlobalSecondaryIndex({
      indexName: 'byDue',
      partitionKey: { name: 'due', type: dynamodb.AttributeType.STRING },
    });
    const reader = bundled(service, 'Reader');
    grant(table, reader, service);
    principal = idOf(service, reader);
  });
  const arn = `${tableArn}${assembly.ofType('AWS::DynamoDB::Table')[0]?.logicalId}`;
  const permissions = permissionsIn(assembly);
  const may = (action: string, resource = arn, context: Request['context'] = {}) =>
    permissions.mayCall(principal, { action, resource, context }).allowed;
  return { may, arn, principal, permissions };
};

/** One function whose role holds exactly these statements. */
const withStatements = (...statements: readonly iam.PolicyStatementProps[]) =>
  withTable((_table, reader) => {
    for (const statement of statements) reader.grantPrincipal.addToPrincipalPolicy(new iam.PolicyStatement(statement));
  });

const refusalOf = (statement: object): string => {
  const written = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*', ...statement };
  try {
    withTable((_table, _reader, stack) => {
      const role = new iam.CfnRole(stack, 'Odd', {
        assumeRolePolicyDocument: {},
        policies: [{ policyName: 'Strange', policyDocument: { Statement: [written] } }],
      });
      role.overrideLogicalId('Odd');
    });
  } catch (error) {
    return String(error);
  }
  return 'understood';
};

test('a function that was granted a table may use it, in another stack too', () => {
  const { may } = withTable((table, reader) => table.grantReadData(reader));
  expect(may('dynamodb:GetItem')).toBe(true);
  expect(may('dynamodb:PutItem')).toBe(false);
});

test('a call without a grant is refused, and the refusal names function, action and resource', () => {
  const { permissions, principal, arn } = withTable(() => undefined);
  expect(permissions.mayCall(principal, { action: 'dynamodb:PutItem', resource: arn })).toEqual({
    allowed: false,
    reason: `${principal} may not call dynamodb:PutItem on ${arn}: no policy of its role allows it`,
  });
});

test('a query on an index needs the index, not only the table', () => {
  const bare = withTable((table, reader) =>
    reader.grantPrincipal.addToPrincipalPolicy(
      new iam.PolicyStatement({ actions: ['dynamodb:Query'], resources: [table.tableArn] }),
    ),
  );
  expect(bare.may('dynamodb:Query')).toBe(true);
  expect(bare.may('dynamodb:Query', `${bare.arn}/index/byDue`)).toBe(false);
  const whole = withTable((table, reader) => table.grant(reader, 'dynamodb:Query'));
  expect(whole.may('dynamodb:Query', `${whole.arn}/index/byDue`)).toBe(true);
});

test('a grant for one table does not reach another whose name begins alike', () => {
  const { may, arn } = withTable((table, reader) => table.grant(reader, 'dynamodb:GetItem'));
  expect(may('dynamodb:GetItem', `${arn}Archive`)).toBe(false);
});

test('a bucket grant covers the objects by pattern and not the bucket next to it', () => {
  let principal = '';
  const assembly = assemblyOf((app) => {
    const stack = new Stack(app, 'Service');
    const reader = bundled(stack, 'Reader');
    new s3.Bucket(stack, 'Accepted').grantRead(reader, 'rounds/*');
    new s3.Bucket(stack, 'Quarantine');
    principal = idOf(stack, reader);
  });
  const [accepted, quarantine] = assembly.ofType('AWS::S3::Bucket').map(({ logicalId }) => logicalId.toLowerCase());
  const may = (resource: string) =>
    permissionsIn(assembly).mayCall(principal, { action: 's3:GetObject', resource }).allowed;
  expect(may(`arn:aws:s3:::${accepted}/rounds/2026/a.pdf`)).toBe(true);
  expect(may(`arn:aws:s3:::${accepted}/other.pdf`)).toBe(false);
  expect(may(`arn:aws:s3:::${quarantine}/rounds/2026/a.pdf`)).toBe(false);
});

test('a denial wins over any number of grants, and is named', () => {
  const all = { actions: ['dynamodb:*'], resources: ['*'] };
  const never = { effect: iam.Effect.DENY, actions: ['dynamodb:DeleteItem'], resources: ['*'] };
  const { may, permissions, principal, arn } = withStatements(all, never);
  expect(may('dynamodb:PutItem')).toBe(true);
  expect(permissions.mayCall(principal, { action: 'dynamodb:DeleteItem', resource: arn })).toMatchObject({
    allowed: false,
    reason: expect.stringContaining('denies it'),
  });
});

test('actions are compared without regard to case, resources exactly', () => {
  const { may } = withStatements({ actions: ['dynamodb:GetItem'], resources: [`${tableArn}R?unds`] });
  expect(may('DynamoDB:getitem', `${tableArn}Rounds`)).toBe(true);
  expect(may('dynamodb:GetItem', `${tableArn}rounds`)).toBe(false);
  expect(may('dynamodb:GetItems', `${tableArn}Rounds`)).toBe(false);
  expect(may('dynamodb:GetItem', `${tableArn}Runds`)).toBe(false);
});

test('a wildcard stays within its part of an ARN', () => {
  const { may } = withStatements({ actions: ['sqs:*'], resources: ['arn:aws:sqs:*:000000000000:Letters*'] });
  expect(may('sqs:SendMessage', 'arn:aws:sqs:ap-southeast-1:000000000000:LettersDead')).toBe(true);
  expect(may('sqs:SendMessage', 'arn:aws:sqs:ap-southeast-1:111111111111:000000000000:Letters')).toBe(false);
});

test('everything but the named actions and resources can be granted', () => {
  const { may } = withStatements({ notActions: ['dynamodb:Delete*'], notResources: [`${tableArn}Secret`] });
  expect(may('dynamodb:GetItem', `${tableArn}Open`)).toBe(true);
  expect(may('dynamodb:DeleteItem', `${tableArn}Open`)).toBe(false);
  expect(may('dynamodb:GetItem', `${tableArn}Secret`)).toBe(false);
});

test('a grant for some keys only is a grant for those keys', () => {
  const { may, arn } = withStatements({
    actions: ['dynamodb:PutItem'],
    resources: ['*'],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['letter#*', 'receipt#*'] } },
  });
  const put = (...keys: readonly string[]) => may('dynamodb:PutItem', arn, { 'dynamodb:LeadingKeys': keys });
  expect(put('letter#1', 'receipt#1')).toBe(true);
  expect(put('letter#1', 'round#1')).toBe(false);
});

test('one fitting value is enough where a condition asks for any', () => {
  const { may, arn } = withStatements({
    actions: ['dynamodb:GetItem'],
    resources: ['*'],
    conditions: { 'ForAnyValue:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } },
  });
  expect(may('dynamodb:GetItem', arn, { 'dynamodb:LeadingKeys': ['a', 'b'] })).toBe(true);
  expect(may('dynamodb:GetItem', arn, { 'dynamodb:LeadingKeys': ['b'] })).toBe(false);
  expect(may('dynamodb:GetItem', arn)).toBe(false);
});

test('mail leaves under the granted sender only', () => {
  const identity = `arn:aws:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:identity/*`;
  const { may } = withStatements({
    actions: ['ses:SendEmail'],
    resources: [identity],
    conditions: { StringEquals: { 'ses:FromAddress': 'awards@example.org' } },
  });
  const send = (context: Request['context']) =>
    may('ses:SendEmail', 'arn:aws:ses:ap-southeast-1:000000000000:identity/example.org', context);
  expect(send({ 'ses:FromAddress': 'awards@example.org' })).toBe(true);
  expect(send({ 'ses:FromAddress': 'mayor@example.org' })).toBe(false);
  expect(send({})).toBe(false);
});

test('a condition that may be absent holds when it is', () => {
  const { may, arn } = withStatements({
    actions: ['dynamodb:GetItem'],
    resources: ['*'],
    conditions: { StringEqualsIfExists: { 'dynamodb:LeadingKeys': 'a' } },
  });
  expect(may('dynamodb:GetItem', arn, { 'dynamodb:LeadingKeys': [] })).toBe(true);
  expect(may('dynamodb:GetItem', arn, { 'dynamodb:LeadingKeys': 'b' })).toBe(false);
});

test('a call whose keys nobody looked at is neither granted by a condition on them nor spared a denial', () => {
  const onKeys = {
    resources: ['*'],
    conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } },
  };
  const granted = withStatements({ actions: ['dynamodb:Scan'], ...onKeys });
  expect(granted.may('dynamodb:Scan')).toBe(false);
  expect(granted.may('dynamodb:Scan', granted.arn, { 'dynamodb:LeadingKeys': [] })).toBe(true);
  const all = { actions: ['dynamodb:*'], resources: ['*'] };
  const denied = withStatements(all, { effect: iam.Effect.DENY, actions: ['dynamodb:Scan'], ...onKeys });
  expect(denied.may('dynamodb:Scan')).toBe(false);
  expect(denied.may('dynamodb:Scan', denied.arn, { 'dynamodb:LeadingKeys': ['b'] })).toBe(true);
});

test('calls count as sent over TLS from our own account, as they are when deployed', () => {
  const insecure = { Bool: { 'aws:SecureTransport': 'false' } };
  const ours = { ArnLike: { 'aws:PrincipalAccount': '*' } };
  const { may } = withStatements(
    { actions: ['dynamodb:GetItem'], resources: ['*'], conditions: { Bool: { 'aws:SecureTransport': true } } },
    { effect: iam.Effect.DENY, actions: ['*'], resources: ['*'], conditions: insecure },
    { actions: ['dynamodb:Scan'], resources: ['*'], conditions: { ...ours, ...insecure } },
  );
  expect(may('dynamodb:GetItem')).toBe(true);
  expect(may('dynamodb:Scan')).toBe(false);
});

test('policies written into the role, attached to it and named by it all count', () => {
  let principal = '';
  const statement = (action: string) => new iam.PolicyStatement({ actions: [action], resources: ['*'] });
  const assembly = assemblyOf((app) => {
    const stack = new Stack(app, 'Service');
    const role = new iam.Role(stack, 'Person', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Within: new iam.PolicyDocument({ statements: [statement('sqs:A')] }) },
      managedPolicies: [new iam.ManagedPolicy(stack, 'Named', { statements: [statement('sqs:B')] })],
    });
    new iam.ManagedPolicy(stack, 'Attached', { statements: [statement('sqs:C')], roles: [role] });
    new iam.Policy(stack, 'Beside', { statements: [statement('sqs:D')], roles: [role] });
    principal = idOf(stack, bundled(stack, 'Reader', { role }));
  });
  const permissions = permissionsIn(assembly);
  const allowed = ['sqs:A', 'sqs:B', 'sqs:C', 'sqs:D', 'sqs:E'].filter(
    (action) => permissions.mayCall(principal, { action, resource: '*' }).allowed,
  );
  expect(allowed).toEqual(['sqs:A', 'sqs:B', 'sqs:C', 'sqs:D']);
});

test('what every function of AWS may do is to write its log', () => {
  const { may } = withTable(() => undefined);
  expect(may('logs:PutLogEvents', 'arn:aws:logs:ap-southeast-1:000000000000:log-group:any:log-stream:any')).toBe(true);
  expect(may('logs:DeleteLogGroup', 'arn:aws:logs:ap-southeast-1:000000000000:log-group:any')).toBe(false);
});

test('a role without a function, as schedules have, is judged by its own name', () => {
  let schedule = '';
  const assembly = assemblyOf((app) => {
    const stack = new Stack(app, 'Service');
    const role = new iam.Role(stack, 'Schedule', { assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com') });
    bundled(stack, 'Reader').grantInvoke(role);
    new sqs.Queue(stack, 'Letters').grantSendMessages(role);
    schedule = idOf(stack, role);
  });
  const permissions = permissionsIn(assembly);
  const [reader] = assembly.ofType('AWS::Lambda::Function');
  const resource = `arn:aws:lambda:ap-southeast-1:000000000000:function:${reader?.logicalId}`;
  expect(permissions.mayCall(schedule, { action: 'lambda:InvokeFunction', resource }).allowed).toBe(true);
  expect(permissions.mayCall('Nobody', { action: 'lambda:InvokeFunction', resource }).allowed).toBe(false);
});

test('a statement that cannot be judged as AWS would judge it stops the run and is named', () => {
  expect(refusalOf({})).toBe('understood');
  expect(refusalOf({ Condition: { NumericLessThan: { 'dynamodb:LeadingKeys': 3 } } })).toContain('NumericLessThan');
  expect(refusalOf({ Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } })).toContain('aws:SourceVpc');
  expect(refusalOf({ Principal: '*' })).toContain('Principal');
  expect(refusalOf({ NotAction: 'dynamodb:Scan' })).toContain('exactly one of Action and NotAction');
  expect(refusalOf({ Resource: 'Programme' })).toContain('no ARN');
  expect(refusalOf({ Resource: Fn.join('', ['arn:aws:s3:::box/$', '{aws:username}']) })).toContain('policy variable');
  expect(refusalOf({ Effect: 'Perhaps' })).toContain('Odd.Strange: Effect');
});

test('all that cannot be judged is listed at once: statements, managed policies, boundaries and roles of others', () => {
  const assembly = assemblyOf((app) => {
    const stack = new Stack(app, 'Service');
    const reader = bundled(stack, 'Reader');
    reader.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['box'] }));
    reader.role?.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess'));
    const boundary = iam.ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess');
    bundled(stack, 'Bounded');
    iam.PermissionsBoundary.of(stack).apply(boundary);
    const elsewhere = iam.Role.fromRoleArn(stack, 'Elsewhere', 'arn:aws:iam::111111111111:role/other/Person');
    bundled(stack, 'Foreign', { role: elsewhere });
  });
  let message = '';
  try {
    permissionsIn(assembly);
  } catch (error) {
    message = String(error);
  }
  expect(message).toMatch(/ReaderServiceRole\w+: has a boundary/);
  expect(message).toMatch(/BoundedServiceRole\w+: has a boundary/);
  expect(message).toMatch(/AdministratorAccess: its statements are not in the templates/);
  expect(message).toMatch(/ReaderServiceRoleDefaultPolicy\w+: .*no ARN/);
  expect(message).toMatch(/Foreign\w+: its role is not ours/);
});
