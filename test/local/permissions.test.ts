// A function may do what its role's policies say, and nothing else: a forgotten grant fails here, not in the cloud.
import { expect, test } from '@jest/globals';
import { aws_iam as iam, Stack, aws_s3 as s3, aws_sqs as sqs } from 'aws-cdk-lib';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { tableArn, withStatements, withTable } from './permission-cloud.ts';
import { assemblyOf, bundled, idOf } from './small-app.ts';

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
