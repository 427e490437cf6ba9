// The templates are read as CloudFormation would deploy them, or the run does not start.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  type App,
  Aws,
  aws_apigatewayv2 as api,
  CfnCondition,
  CfnMapping,
  CfnParameter,
  CfnResource,
  aws_cognito as cognito,
  aws_dynamodb as dynamodb,
  Fn,
  aws_logs as logs,
  Stack,
  Stage,
  aws_s3 as s3,
  aws_sqs as sqs,
} from 'aws-cdk-lib';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { readAssembly, UnknownResources } from '../../lib/local/template.ts';
import { addresses, assemblyOf, bundled, idOf, synthesized } from './small-app.ts';

const programmeTable = (stack: Stack) =>
  new dynamodb.Table(stack, 'Programme', {
    partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
    stream: dynamodb.StreamViewType.NEW_IMAGE,
  });

const environmentOf = (build: (stack: Stack) => Readonly<Record<string, string>>): unknown => {
  const assembly = assemblyOf((app) => {
    const stack = new Stack(app, 'Service');
    bundled(stack, 'Reader', { environment: build(stack) });
  });
  return assembly.ofType('AWS::Lambda::Function')[0]?.properties['Environment'];
};

/** One resource whose property holds any raw piece of template. */
const raw = (stack: Stack, id: string, value: unknown) =>
  new CfnResource(stack, id, { type: 'AWS::SQS::Queue', properties: { Value: value } });

const refusalOf = (build: (app: App) => void): UnknownResources => {
  const directory = synthesized(build);
  try {
    readAssembly(directory, addresses);
  } catch (error) {
    if (error instanceof UnknownResources) return error;
    throw error;
  }
  throw new Error('the assembly was read without complaint');
};

test('a function is told the names of tables, buckets and queues that live in other stacks', () => {
  const assembly = assemblyOf((app) => {
    const state = new Stack(app, 'State');
    const service = new Stack(app, 'Service');
    const table = programmeTable(state);
    bundled(service, 'Reader', {
      environment: {
        TABLE: table.tableName,
        TABLE_ARN: table.tableArn,
        STREAM_ARN: table.tableStreamArn ?? '',
        BUCKET: new s3.Bucket(state, 'Quarantine').bucketName,
        QUEUE: new sqs.Queue(service, 'Letters').queueUrl,
      },
    });
  });
  const id = (type: string) => assembly.ofType(type)[0]?.logicalId ?? '';
  const table = id('AWS::DynamoDB::Table');
  const arn = `arn:aws:dynamodb:ap-southeast-1:000000000000:table/${table}`;
  expect(assembly.ofType('AWS::Lambda::Function')[0]?.properties['Environment']).toEqual({
    Variables: {
      TABLE: table,
      TABLE_ARN: arn,
      STREAM_ARN: `${arn}/stream/local`,
      BUCKET: id('AWS::S3::Bucket').toLowerCase(),
      QUEUE: `http://127.0.0.1:9324/000000000000/${id('AWS::SQS::Queue')}`,
    },
  });
});

test('the stacks of a stage are read too, and their bundles are found', () => {
  const assembly = assemblyOf((app) => {
    const stage = new Stage(app, 'Prod');
    const state = new Stack(stage, 'State');
    bundled(new Stack(stage, 'Service'), 'Reader', { environment: { TABLE: programmeTable(state).tableName } });
  });
  const [reader] = assembly.ofType('AWS::Lambda::Function');
  expect(reader?.stack).toBe('Prod-Service');
  expect(reader?.properties['Environment']).toEqual({
    Variables: { TABLE: assembly.ofType('AWS::DynamoDB::Table')[0]?.logicalId },
  });
  expect(existsSync(join(reader?.assetPath ?? '', 'index.mjs'))).toBe(true);
});

test('every type and every intrinsic that is not understood is listed at once, by stack and logical id', () => {
  const { unknown } = refusalOf((app) => {
    const state = new Stack(app, 'State');
    const service = new Stack(app, 'Service');
    new CfnResource(state, 'Search', { type: 'AWS::OpenSearchService::Domain' });
    new CfnResource(service, 'Cache', { type: 'AWS::ElastiCache::CacheCluster' });
    raw(service, 'Zones', { a: Fn.getAzs(), b: Fn.importValue('elsewhere') });
    raw(service, 'Attribute', Fn.getAtt('Zones', 'Colour'));
  });
  expect(unknown).toEqual([
    { stack: 'State', logicalId: 'Search', what: 'type AWS::OpenSearchService::Domain' },
    { stack: 'Service', logicalId: 'Cache', what: 'type AWS::ElastiCache::CacheCluster' },
    { stack: 'Service', logicalId: 'Zones', what: 'Fn::GetAZs, which the local run cannot work out' },
    { stack: 'Service', logicalId: 'Zones', what: 'Fn::ImportValue elsewhere' },
    { stack: 'Service', logicalId: 'Attribute', what: 'Fn::GetAtt Zones.Colour' },
  ]);
});

test('the refusal reads as a list a person can work through', () => {
  const { message } = refusalOf((app) => {
    new CfnResource(new Stack(app, 'Service'), 'Cache', { type: 'AWS::ElastiCache::CacheCluster' });
  });
  expect(message).toContain('\n  Service / Cache: type AWS::ElastiCache::CacheCluster');
});

test('a type left aside on purpose does not stop the run, whatever stands in it, and is not served', () => {
  const assembly = assemblyOf((app) => {
    const stack = new Stack(app, 'Service');
    new CfnResource(stack, 'Alarm', { type: 'AWS::CloudWatch::Alarm', properties: { Zones: Fn.getAzs() } });
    const logGroup = new logs.LogGroup(stack, 'Log');
    bundled(stack, 'Reader', { logGroup });
  });
  expect(assembly.resources.map(({ type }) => type).sort()).toEqual(['AWS::IAM::Role', 'AWS::Lambda::Function']);
});

test('one logical id in two stacks is refused, for it would be one thing here', () => {
  const { unknown } = refusalOf((app) => {
    programmeTable(new Stack(app, 'State'));
    programmeTable(new Stack(app, 'Other'));
  });
  expect(unknown).toHaveLength(1);
  expect(unknown[0]).toMatchObject({ stack: 'Other', what: expect.stringContaining('State') });
});

test('the stream of a table that has none is not invented', () => {
  const { unknown } = refusalOf((app) => {
    const stack = new Stack(app, 'State');
    new CfnResource(stack, 'Plain', { type: 'AWS::DynamoDB::Table' });
    raw(stack, 'Listener', Fn.getAtt('Plain', 'StreamArn'));
  });
  expect(unknown).toEqual([{ stack: 'State', logicalId: 'Listener', what: 'Fn::GetAtt Plain.StreamArn' }]);
});

test('texts are put together and taken apart as CloudFormation does', () => {
  const environment = environmentOf((stack) => {
    const queue = new sqs.Queue(stack, 'Letters');
    new CfnMapping(stack, 'Words', { mapping: { greeting: { zh: '你好' } } });
    return {
      SUBSTITUTED: Fn.sub(`\${Colour} in \${AWS::Region}, not \${!Colour}`, { Colour: 'green' }),
      JOINED: Fn.join('-', ['a', Aws.ACCOUNT_ID]),
      SELECTED: Fn.select(5, Fn.split(':', Fn.sub('x:x:x:x:x:fifth:x'))),
      MAPPED: Fn.findInMap('Words', 'greeting', 'zh'),
      LAST: Fn.select(0, Fn.split('.', queue.queueName)),
    };
  });
  expect(environment).toEqual({
    Variables: {
      SUBSTITUTED: `green in ap-southeast-1, not \${Colour}`,
      JOINED: 'a-000000000000',
      SELECTED: 'fifth',
      MAPPED: '你好',
      LAST: expect.stringMatching(/^Letters/),
    },
  });
});

test('conditions choose values, leave properties out and leave resources out', () => {
  const assembly = assemblyOf((app) => {
    const stack = new Stack(app, 'Service');
    const size = new CfnParameter(stack, 'Size', { default: 'small' });
    const small = new CfnCondition(stack, 'Small', { expression: Fn.conditionEquals(size.valueAsString, 'small') });
    const large = new CfnCondition(stack, 'Large', { expression: Fn.conditionNot(small) });
    const both = new CfnCondition(stack, 'Both', { expression: Fn.conditionAnd(small, large) });
    const either = new CfnCondition(stack, 'Either', { expression: Fn.conditionOr(small, large) });
    raw(stack, 'Kept', {
      chosen: Fn.conditionIf('Small', 'few', 'many'),
      gone: Fn.conditionIf('Large', 'x', Aws.NO_VALUE),
      list: ['a', Fn.conditionIf('Both', 'x', Aws.NO_VALUE)],
    }).cfnOptions.condition = either;
    raw(stack, 'Dropped', Fn.getAzs()).cfnOptions.condition = both;
  });
  expect(assembly.resources.map(({ logicalId }) => logicalId)).toEqual(['Kept']);
  expect(assembly.get('Kept').properties['Value']).toEqual({ chosen: 'few', list: ['a'] });
});

test('a parameter has its default; one without, or one kept in SSM, is listed', () => {
  const { unknown } = refusalOf((app) => {
    const stack = new Stack(app, 'Service');
    const type = 'AWS::SSM::Parameter::Value<String>';
    raw(stack, 'Fine', new CfnParameter(stack, 'Hosts', { type: 'CommaDelimitedList', default: 'a, b' }).valueAsList);
    raw(stack, 'Unset', new CfnParameter(stack, 'Mail').valueAsString);
    raw(stack, 'Kept', new CfnParameter(stack, 'Key', { type, default: '/some/key' }).valueAsString);
  });
  expect(unknown.map(({ logicalId, what }) => `${logicalId}: ${what}`)).toEqual(['Unset: Ref Mail', 'Kept: Ref Key']);
});

test('the pool that signs tokens and the address of the API are those of this machine', () => {
  const assembly = assemblyOf((app) => {
    const people = new cognito.UserPool(new Stack(app, 'State'), 'People');
    const service = new Stack(app, 'Service');
    const http = new api.HttpApi(service, 'Api');
    const reader = bundled(service, 'Reader', { environment: { POOL: people.userPoolProviderUrl } });
    http.addRoutes({
      path: '/rounds',
      methods: [api.HttpMethod.GET],
      integration: new HttpLambdaIntegration('Rounds', reader),
      authorizer: new HttpUserPoolAuthorizer('Persons', people),
    });
    raw(service, 'Told', { endpoint: http.apiEndpoint, url: http.url });
  });
  expect(assembly.ofType('AWS::ApiGatewayV2::Authorizer')[0]?.properties['JwtConfiguration']).toEqual({
    Audience: [assembly.ofType('AWS::Cognito::UserPoolClient')[0]?.logicalId],
    Issuer: addresses.issuer,
  });
  expect(assembly.ofType('AWS::Lambda::Function')[0]?.properties['Environment']).toEqual({
    Variables: { POOL: addresses.issuer },
  });
  expect(assembly.get('Told').properties['Value']).toEqual({ endpoint: addresses.api, url: `${addresses.api}/` });
});

test('asking for a resource that is not there names it', () => {
  const assembly = assemblyOf((app) => programmeTable(new Stack(app, 'State')));
  expect(() => assembly.get('Nowhere')).toThrow('Nowhere');
});

test('a function keeps its logical id as its name', () => {
  let id = '';
  const assembly = assemblyOf((app) => {
    const stack = new Stack(app, 'Service');
    const reader = bundled(stack, 'Reader');
    id = idOf(stack, reader);
    raw(stack, 'Caller', { name: reader.functionName, arn: reader.functionArn });
  });
  expect(assembly.get('Caller').properties['Value']).toEqual({
    name: id,
    arn: `arn:aws:lambda:ap-southeast-1:000000000000:function:${id}`,
  });
});
