// Which resource types the local run serves, which it knowingly leaves aside and why, and what each is called here.

export const region = 'ap-southeast-1';
export const account = '000000000000';

export type Addresses = { readonly sqs: string; readonly api: string; readonly issuer: string };

/** What a name may depend on; the properties are as written in the template, not yet resolved. */
export type Named = {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly addresses: Addresses;
};
type Name = (resource: Named) => string | undefined;
export type Naming = { readonly ref?: Name; readonly attributes?: Readonly<Record<string, Name>> };

const arn = (service: string, rest: string, inRegion = region) => `arn:aws:${service}:${inRegion}:${account}:${rest}`;
const byId: Name = ({ id }) => id;
/** The names people gave: only a plain text in the template is a name, anything else is refused as unresolvable. */
const byProperty =
  (property: string): Name =>
  ({ properties }) => {
    const value = properties[property];
    return typeof value === 'string' ? value : undefined;
  };

const tableArn = ({ id }: Named) => arn('dynamodb', `table/${id}`);
const table: Naming = {
  ref: byId,
  attributes: {
    Arn: tableArn,
    StreamArn: (it) => (it.properties['StreamSpecification'] ? `${tableArn(it)}/stream/local` : undefined),
  },
};

const bucketName = ({ id }: Named) => id.toLowerCase();
const queueUrl = ({ id, addresses }: Named) => `${addresses.sqs}/${account}/${id}`;
const poolId = ({ id }: Named) => `${region}_${id}`;
const managedPolicyArn = ({ id }: Named) => arn('iam', `policy/${id}`, '');
const topicArn = ({ id }: Named) => arn('sns', id);

export const served: Readonly<Record<string, Naming>> = {
  'AWS::Lambda::Function': { ref: byId, attributes: { Arn: ({ id }) => arn('lambda', `function:${id}`) } },
  'AWS::Lambda::EventSourceMapping': { ref: byId },
  'AWS::Lambda::EventInvokeConfig': {},
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': { ref: bucketName, attributes: { Arn: (it) => `arn:aws:s3:::${bucketName(it)}` } },
  'AWS::SQS::Queue': {
    ref: queueUrl,
    attributes: { Arn: ({ id }) => arn('sqs', id), QueueName: byId, QueueUrl: queueUrl },
  },
  'AWS::Events::Rule': { ref: byId, attributes: { Arn: ({ id }) => arn('events', `rule/${id}`) } },
  'AWS::Scheduler::Schedule': { ref: byId },
  'AWS::Scheduler::ScheduleGroup': {
    ref: byId,
    attributes: { Arn: ({ id }) => arn('scheduler', `schedule-group/${id}`) },
  },
  'AWS::ApiGatewayV2::Api': {
    ref: byId,
    attributes: { ApiId: byId, ApiEndpoint: ({ addresses }) => addresses.api },
  },
  'AWS::ApiGatewayV2::Route': { ref: byId },
  'AWS::ApiGatewayV2::Integration': { ref: byId },
  'AWS::ApiGatewayV2::Authorizer': { ref: byId, attributes: { AuthorizerId: byId } },
  'AWS::ApiGatewayV2::Stage': { ref: byProperty('StageName') },
  'AWS::Cognito::UserPool': {
    ref: poolId,
    attributes: {
      Arn: (it) => arn('cognito-idp', `userpool/${poolId(it)}`),
      UserPoolId: poolId,
      ProviderName: ({ addresses }) => addresses.issuer.replace(/^https?:\/\//, ''),
      ProviderURL: ({ addresses }) => addresses.issuer,
    },
  },
  'AWS::Cognito::UserPoolClient': { ref: byId, attributes: { ClientId: byId } },
  'AWS::Cognito::UserPoolGroup': { ref: byProperty('GroupName') },
  'AWS::Cognito::UserPoolDomain': { ref: byProperty('Domain') },
  'AWS::Cognito::UserPoolResourceServer': { ref: byProperty('Identifier') },
  'AWS::IAM::Role': { ref: byId, attributes: { Arn: ({ id }) => arn('iam', `role/${id}`, '') } },
  'AWS::IAM::Policy': { ref: byId },
  'AWS::IAM::ManagedPolicy': { ref: managedPolicyArn, attributes: { PolicyArn: managedPolicyArn } },
};

type Ignored = Naming & { readonly because: string };

/** Left aside on purpose. A name stands here only where something served is told it. */
export const ignored: Readonly<Record<string, Ignored>> = {
  'AWS::CDK::Metadata': { because: 'counts the use of construct libraries and does nothing' },
  'AWS::Logs::LogGroup': {
    because: 'the run prints what functions log',
    ref: byId,
    attributes: { Arn: ({ id }) => arn('logs', `log-group:${id}:*`) },
  },
  'AWS::Logs::MetricFilter': { because: 'feeds alarms, and nobody is on call for a laptop' },
  'AWS::CloudWatch::Alarm': { because: 'nobody is on call for a laptop' },
  'AWS::CloudWatch::CompositeAlarm': { because: 'nobody is on call for a laptop' },
  'AWS::CloudWatch::Dashboard': { because: 'there are no figures to draw' },
  'AWS::SNS::Topic': {
    because: 'carries alarms only; a function that publishes to it is refused for want of an engine',
    ref: topicArn,
    attributes: { TopicArn: topicArn, TopicName: byId },
  },
  'AWS::SNS::TopicPolicy': { because: 'lets alarms publish' },
  'AWS::SNS::Subscription': { because: 'tells people of alarms' },
  'AWS::S3::BucketPolicy': { because: 'asks for TLS, and the run listens on the loopback only' },
  'AWS::SQS::QueuePolicy': { because: 'asks for TLS and lets services of the same account send, which they may here' },
  'AWS::Lambda::Permission': { because: 'lets the service in front call the function, which the run does itself' },
  'AWS::KMS::Key': {
    because: 'the files of the run are not encrypted',
    ref: byId,
    attributes: { Arn: ({ id }) => arn('kms', `key/${id}`) },
  },
  'AWS::KMS::Alias': { because: 'the files of the run are not encrypted' },
  'AWS::SES::EmailIdentity': { because: 'letters stay on this machine', ref: byProperty('EmailIdentity') },
  'AWS::SES::ConfigurationSet': { because: 'letters stay on this machine, none can bounce', ref: byId },
  'AWS::SES::ConfigurationSetEventDestination': { because: 'letters stay on this machine, none can bounce' },
  'AWS::CloudFront::Distribution': { because: 'the browser speaks to the run itself' },
  'AWS::CloudFront::OriginAccessControl': { because: 'the browser speaks to the run itself' },
  'AWS::CloudFront::ResponseHeadersPolicy': { because: 'the browser speaks to the run itself' },
};

/** Addresses the CDK writes out in full; deployed they are the service's, here they are ours. */
export const writtenOut = (type: string, resource: Named): readonly (readonly [deployed: string, local: string])[] => {
  const { id, addresses } = resource;
  if (type === 'AWS::Cognito::UserPool') {
    return [[`https://cognito-idp.${region}.amazonaws.com/${poolId(resource)}`, addresses.issuer]];
  }
  if (type === 'AWS::ApiGatewayV2::Api') {
    return [[`https://${id}.execute-api.${region}.amazonaws.com`, addresses.api]];
  }
  return [];
};
