// One Lambda function the house way: ARM, Node 24, a role and a log of its own, and a sentence on who is harmed when it fails.
import {
  aws_cloudwatch as cloudwatch,
  Duration,
  aws_iam as iam,
  aws_lambda as lambda,
  aws_logs as logs,
  RemovalPolicy,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Bundles } from './bundles.ts';
import type { Use } from './use.ts';

export type HouseFunctionProps = {
  /** The handler's file below `functions`, without its ending. */
  readonly entry: string;
  readonly bundles: Bundles;
  /** Who is harmed when it fails: the words of its alarm, and the heading of its page in the runbook. */
  readonly impact: string;
  readonly uses: readonly Use[];
  /** @default 10 seconds */
  readonly timeout?: Duration;
  /** In MiB. @default 512 */
  readonly memory?: number;
};

export class HouseFunction extends Construct {
  readonly function: lambda.Function;
  readonly alarm: cloudwatch.Alarm;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const { entry, bundles, impact, uses, timeout = Duration.seconds(10), memory = 512 } = props;
    const logGroup = new logs.LogGroup(this, 'Log', {
      // 网络安全法 art. 21: logs are kept for six months at least.
      retention: logs.RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // No managed policy: it may write its own log, and what its uses grant.
    const role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.function = new lambda.Function(this, 'Function', {
      role,
      code: bundles(entry),
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      memorySize: memory,
      timeout,
      logGroup,
      environment: Object.assign({}, ...uses.map(({ environment }) => environment)),
    });
    for (const statement of uses.flatMap(({ grants = [] }) => grants)) this.function.addToRolePolicy(statement);
    this.alarm = new cloudwatch.Alarm(this, 'Alarm', {
      metric: this.function.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      alarmDescription: impact,
    });
  }
}
