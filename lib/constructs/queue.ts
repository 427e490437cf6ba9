// Queues the house way: what cannot be done in so many tries lies in a second queue, where somebody is told of it.
import { aws_cloudwatch as cloudwatch, Duration, aws_sqs as sqs, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';

export class DeadLetters extends Construct {
  readonly queue: sqs.Queue;
  readonly alarm: cloudwatch.Alarm;

  /** `impact`: what was not done for each message that lies here. */
  constructor(scope: Construct, id: string, impact: string) {
    super(scope, id);
    this.queue = new sqs.Queue(this, 'Queue', {
      enforceSSL: true,
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'It is where dead letters lie.' });
    this.alarm = new cloudwatch.Alarm(this, 'Alarm', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      alarmDescription: impact,
    });
  }
}
