// Two buckets: what applicants upload waits in quarantine, what passed the check is accepted. One function reads the first.
import { Aws, Duration, aws_iam as iam, RemovalPolicy, aws_s3 as s3 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Use } from './use.ts';

const statement = (bucket: s3.Bucket, ...actions: readonly string[]) =>
  new iam.PolicyStatement({ actions: actions.map((name) => `s3:${name}`), resources: [bucket.arnForObjects('*')] });

export class Documents extends Construct {
  readonly quarantine: s3.Bucket;
  readonly accepted: s3.Bucket;

  constructor(
    scope: Construct,
    id: string,
    { keepsRecords, origins }: { keepsRecords: boolean; origins: readonly string[] },
  ) {
    super(scope, id);
    const bucket = (name: string, more: s3.BucketProps) =>
      new s3.Bucket(this, name, {
        blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
        encryption: s3.BucketEncryption.S3_MANAGED,
        enforceSSL: true,
        versioned: true,
        objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
        removalPolicy: keepsRecords ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        ...more,
      });
    // The CDK's own class does not fit its interface under exact optional properties; it is one all the same.
    const log = bucket('AccessLog', {
      lifecycleRules: [{ expiration: Duration.days(3 * 365), noncurrentVersionExpiration: Duration.days(30) }],
    }) as s3.IBucket;
    const allowed = [...origins];
    this.quarantine = bucket('Quarantine', {
      serverAccessLogsBucket: log,
      serverAccessLogsPrefix: 'quarantine/',
      cors: [{ allowedOrigins: allowed, allowedMethods: [s3.HttpMethods.POST], allowedHeaders: ['*'] }],
      // Whatever is worth keeping was taken over within minutes.
      lifecycleRules: [{ expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(7) }],
    });
    this.accepted = bucket('Accepted', {
      serverAccessLogsBucket: log,
      serverAccessLogsPrefix: 'accepted/',
      cors: [{ allowedOrigins: allowed, allowedMethods: [s3.HttpMethods.GET], allowedHeaders: ['*'] }],
      // Read during the round, hardly ever after it; documents are nine tenths of the bill.
      lifecycleRules: [
        { transitions: [{ storageClass: s3.StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(180) }] },
        // Only destruction removes anything; a week is left to notice one that should not have been.
        { noncurrentVersionExpiration: Duration.days(7) },
      ],
    });
    // Through the resource itself: the construct's own switch would add a function with a wide role to do the same.
    const resource = this.quarantine.node.defaultChild;
    if (resource instanceof s3.CfnBucket)
      resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }

  private readonly named = () => ({
    QUARANTINE_BUCKET: this.quarantine.bucketName,
    ACCEPTED_BUCKET: this.accepted.bucketName,
  });

  /** Signs forms to post into quarantine; the permission is asked for when the browser posts. */
  readonly takesUploads = (): Use => ({
    environment: this.named(),
    grants: [statement(this.quarantine, 'PutObject')],
  });
  readonly givesDownloads = (): Use => ({
    environment: this.named(),
    grants: [statement(this.accepted, 'GetObject')],
  });
  /** Reads what arrived, and takes it over. */
  readonly checksArrivals = (): Use => ({
    environment: this.named(),
    grants: [statement(this.quarantine, 'GetObject', 'GetObjectVersion'), statement(this.accepted, 'PutObject')],
  });

  /** Finds what lies under a folder, and removes it. */
  readonly erasesFiles = (): Use => ({
    environment: this.named(),
    grants: [this.quarantine, this.accepted].flatMap((bucket) => [
      new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
      statement(bucket, 'DeleteObject'),
    ]),
  });

  /** For rules on the account's event bus. */
  readonly arrivalPattern = () => ({
    source: ['aws.s3'],
    account: [Aws.ACCOUNT_ID],
    detailType: ['Object Created'],
    detail: { bucket: { name: [this.quarantine.bucketName] } },
  });
}
