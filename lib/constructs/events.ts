// What happens after a decision or an arrival: letters are planned and sent, public records written, files checked.
import {
  Aws,
  aws_events as awsEvents,
  Duration,
  type aws_dynamodb as dynamodb,
  aws_iam as iam,
  aws_lambda as lambda,
  SecretValue,
  aws_lambda_event_sources as sources,
  aws_sqs as sqs,
  aws_events_targets as targets,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Bundles } from './bundles.ts';
import type { Data } from './data.ts';
import type { Documents } from './documents.ts';
import { HouseFunction } from './house-function.ts';
import { DeadLetters } from './queue.ts';
import type { Use } from './use.ts';

type EventsProps = {
  readonly bundles: Bundles;
  readonly data: Data;
  readonly documents: Documents;
  readonly stage: Stage;
};

const SEND_SECONDS = 30;

/** SES signs for the whole domain; each letter is from the one address. */
const carries = ({ carrier, mailFrom }: Stage): Use => {
  if (carrier.kind === 'smtp')
    return {
      environment: {
        MAIL_CARRIER: SecretValue.secretsManager(carrier.secretName).unsafeUnwrap(),
        MAIL_FROM: mailFrom,
      },
    };
  const domain = mailFrom.slice(mailFrom.indexOf('@') + 1);
  const identity = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:identity/${domain}`;
  return {
    environment: { MAIL_CARRIER: 'ses', MAIL_FROM: mailFrom },
    grants: [
      new iam.PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [identity],
        conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
      }),
    ],
  };
};

/** Links in letters lead to the portal. */
const linksTo = ({ portalOrigins }: Stage): Use => ({ environment: { PORTAL_URL: portalOrigins[0] ?? '' } });

export class Events extends Construct {
  readonly functions: readonly HouseFunction[];
  readonly deadLetters: readonly DeadLetters[];
  /** Puts the id of a letter on the queue. */
  readonly queuesLetters: () => Use;

  constructor(scope: Construct, id: string, { bundles, data, documents, stage }: EventsProps) {
    super(scope, id);
    const unsent = new DeadLetters(this, 'UnsentLetters', 'A letter was not sent after five tries');
    const unread = new DeadLetters(this, 'UnreadEntries', 'Letters or public records do not follow a decision');
    const unchecked = new DeadLetters(this, 'UncheckedFiles', 'An uploaded file was not checked');
    const letters = new sqs.Queue(this, 'Letters', {
      enforceSSL: true,
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      // Six times the time of a try, as AWS asks for.
      visibilityTimeout: Duration.seconds(6 * SEND_SECONDS),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: unsent.queue, maxReceiveCount: 5 },
    });
    this.queuesLetters = () => ({
      environment: { LETTER_QUEUE: letters.queueUrl },
      grants: [new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [letters.queueArn] })],
    });

    const made = (name: string, entry: string, impact: string, uses: readonly Use[], timeout?: Duration) =>
      new HouseFunction(this, name, {
        entry: `events/${entry}`,
        bundles,
        impact,
        uses,
        ...(timeout === undefined ? {} : { timeout }),
      });
    // The CDK's own class does not fit its interface under exact optional properties; it is one all the same.
    const ofLog = (table: dynamodb.TableV2 = data.programme) =>
      new sources.DynamoEventSource(table as dynamodb.ITable, {
        startingPosition: lambda.StartingPosition.TRIM_HORIZON,
        filters: [
          lambda.FilterCriteria.filter({
            eventName: lambda.FilterRule.isEqual('INSERT'),
            dynamodb: { NewImage: { kind: { S: lambda.FilterRule.isEqual('event') } } },
          }),
        ],
        batchSize: 100,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        onFailure: new sources.SqsDlq(unread.queue),
      });

    const planLetters = made(
      'PlanLetters',
      'plan-letters',
      'Nobody is told of what was decided',
      [data.keepsDeliveries(), this.queuesLetters()],
      Duration.seconds(60),
    );
    planLetters.function.addEventSource(ofLog());
    planLetters.function.addEventSource(ofLog(data.visits));

    const projectPublic = made(
      'ProjectPublic',
      'project-public',
      'The public pages fall behind the decisions',
      [data.readsProgramme(), data.writesPublic(), data.writesSeals()],
      Duration.seconds(60),
    );
    projectPublic.function.addEventSource(ofLog());

    const sendLetter = made(
      'SendLetter',
      'send-letter',
      'Letters are planned and do not leave',
      [data.keepsDeliveries(), data.readsProgramme(), data.linksVisits(), carries(stage), linksTo(stage)],
      Duration.seconds(SEND_SECONDS),
    );
    sendLetter.function.addEventSource(
      new sources.SqsEventSource(letters, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );

    const receiveDocument = new HouseFunction(this, 'ReceiveDocument', {
      entry: 'events/receive-document',
      bundles,
      impact: 'Uploaded files wait unchecked',
      uses: [data.writesProgramme(), documents.checksArrivals()],
      timeout: Duration.seconds(60),
      memory: 1024,
    });
    receiveDocument.function.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    });
    new awsEvents.Rule(this, 'Arrival', {
      eventPattern: documents.arrivalPattern(),
      targets: [new targets.LambdaFunction(receiveDocument.function, { deadLetterQueue: unchecked.queue })],
    });

    this.functions = [planLetters, projectPublic, sendLetter, receiveDocument];
    this.deadLetters = [unsent, unread, unchecked];
  }
}
