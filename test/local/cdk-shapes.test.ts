// What the CDK writes for functions, APIs, mappings, rules and schedules is what the local run understands.
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import {
  aws_apigatewayv2_authorizers as authorizers,
  Duration,
  aws_lambda_destinations as destinations,
  aws_dynamodb as dynamodb,
  aws_events as events,
  aws_apigatewayv2 as gateway,
  aws_apigatewayv2_integrations as integrations,
  aws_lambda as lambda,
  Stack,
  aws_s3 as s3,
  aws_scheduler_targets as scheduled,
  aws_scheduler as scheduler,
  aws_lambda_event_sources as sources,
  aws_sqs as sqs,
  TimeZone,
  aws_events_targets as targets,
} from 'aws-cdk-lib';
import { createTables } from '../../lib/local/dynamodb/tables.ts';
import { type Dynamodb, startDynamodb } from '../../lib/local/dynamodb.ts';
import { startEvents } from '../../lib/local/events.ts';
import { startHttp } from '../../lib/local/http.ts';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { startSchedules } from '../../lib/local/schedules.ts';
import { queuesIn, startSqs } from '../../lib/local/sqs.ts';
import { newFolder, running } from './hand-made.ts';
import { assemblyOf, bundled } from './small-app.ts';

let engine: Dynamodb;
beforeAll(async () => {
  engine = await startDynamodb({ file: join(newFolder(), 'tables.db') });
});
afterAll(() => engine.close());
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const wholeCloud = () =>
  assemblyOf((app) => {
    const stack = new Stack(app, 'Small', { env: { account: '000000000000', region: 'ap-southeast-1' } });
    const failed = new sqs.Queue(stack, 'Failed', { enforceSSL: true });
    const letters = new sqs.Queue(stack, 'Letters', { deadLetterQueue: { queue: failed, maxReceiveCount: 3 } });
    const table = new dynamodb.Table(stack, 'Programme', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      stream: dynamodb.StreamViewType.NEW_IMAGE,
    });
    const quarantine = new s3.Bucket(stack, 'Quarantine');
    const bucket = quarantine.node.defaultChild;
    if (!(bucket instanceof s3.CfnBucket)) throw new Error('The bucket has no resource of its own');
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };

    const worker = bundled(stack, 'Worker', { onFailure: new destinations.SqsDestination(failed), retryAttempts: 1 });
    table.grantStreamRead(worker);
    new lambda.EventSourceMapping(stack, 'FromTable', {
      target: worker,
      eventSourceArn: table.tableStreamArn ?? '',
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(12),
      parallelizationFactor: 2,
      onFailure: new sources.SqsDlq(failed),
      filters: [lambda.FilterCriteria.filter({ eventName: lambda.FilterRule.isEqual('INSERT') })],
    });
    worker.addEventSource(
      new sources.SqsEventSource(letters, { reportBatchItemFailures: true, maxConcurrency: 2, batchSize: 5 }),
    );
    new events.Rule(stack, 'Uploaded', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [quarantine.bucketName] } },
      },
      targets: [new targets.LambdaFunction(worker, { deadLetterQueue: failed, retryAttempts: 3 })],
    });
    new scheduler.Schedule(stack, 'Nightly', {
      schedule: scheduler.ScheduleExpression.cron({ minute: '0', hour: '2', timeZone: TimeZone.ASIA_SHANGHAI }),
      target: new scheduled.LambdaInvoke(worker, {
        deadLetterQueue: failed,
        input: scheduler.ScheduleTargetInput.fromObject({ kind: 'nightly' }),
      }),
    });
    const api = new gateway.HttpApi(stack, 'Api', {
      corsPreflight: { allowOrigins: ['http://127.0.0.1:5173'], allowMethods: [gateway.CorsHttpMethod.ANY] },
    });
    const integration = new integrations.HttpLambdaIntegration('Integration', worker);
    api.addRoutes({ path: '/public', methods: [gateway.HttpMethod.GET], integration });
    api.addRoutes({
      path: '/rounds/{id}',
      methods: [gateway.HttpMethod.ANY],
      integration,
      authorizationScopes: ['openid'],
      authorizer: new authorizers.HttpJwtAuthorizer('Authorizer', 'http://127.0.0.1:1/oidc', {
        jwtAudience: ['portal'],
      }),
    });
  });

test('a cloud with one of everything starts, answers, and becomes quiet', async () => {
  const assembly = wholeCloud();
  const permissions = permissionsIn(assembly);
  const folder = newFolder();
  const queues = await startSqs({ file: join(folder, 'queues.log'), queues: queuesIn(assembly), now: Date.now });
  closing.push(queues.close);
  const client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'AKLOCALLOCAL', secretAccessKey: 'local-LOCAL' },
  });
  await createTables(client, assembly);
  client.destroy();
  const run = await running(assembly, { folder, permissions, send: queues.send });
  closing.push(run.functions.close);
  const happening = await startEvents({ assembly, permissions, engine: engine.url, sqs: queues, ...run });
  closing.push(happening.close);
  const schedules = startSchedules({ assembly, permissions, send: queues.send, ...run });
  closing.push(schedules.close);
  const http = await startHttp({ assembly, ...run });
  closing.push(http.close);

  expect((await fetch(`${http.url}/public`)).status).toBe(200);
  expect((await fetch(`${http.url}/rounds/1`)).status).toBe(401);
  await Promise.all(schedules.list().map(({ name }) => schedules.runNow(name)));
  expect(schedules.list()).toMatchObject([{ zone: 'Asia/Shanghai', lastRun: { at: expect.any(Number) } }]);
  await happening.settle();
});
