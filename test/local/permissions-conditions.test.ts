// Grants and denials under a condition: on keys, on the sender of mail, on how a call was sent.
import { expect, test } from '@jest/globals';
import { Aws, aws_iam as iam } from 'aws-cdk-lib';
import type { Request } from '../../lib/local/permissions.ts';
import { withStatements } from './permission-cloud.ts';

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
