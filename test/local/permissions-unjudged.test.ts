// Policies this machine cannot judge as AWS would: the run stops and names them, rather than guess.
import { expect, test } from '@jest/globals';
import { Fn, aws_iam as iam, Stack } from 'aws-cdk-lib';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { withTable } from './permission-cloud.ts';
import { assemblyOf, bundled } from './small-app.ts';

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
