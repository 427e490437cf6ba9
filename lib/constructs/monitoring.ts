// Who is told when something fails: every alarm goes to one topic, in the words of whom it harms.
import {
  aws_cloudwatch_actions as actions,
  type aws_cloudwatch as cloudwatch,
  aws_iam as iam,
  aws_kms as kms,
  aws_sns as sns,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';

export class Monitoring extends Construct {
  constructor(scope: Construct, id: string, alarms: readonly cloudwatch.Alarm[]) {
    super(scope, id);
    // CloudWatch cannot publish to a topic under the key AWS manages, hence one of our own.
    const key = new kms.Key(this, 'Key', { enableKeyRotation: true });
    key.grantEncryptDecrypt(new iam.ServicePrincipal('cloudwatch.amazonaws.com'));
    const topic = new sns.Topic(this, 'Alarms', { masterKey: key, enforceSSL: true });
    for (const alarm of alarms) alarm.addAlarmAction(new actions.SnsAction(topic));
  }
}
