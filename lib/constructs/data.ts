// The four tables, each with its own consistency boundary and lifetime, and what may be done with them.
import { aws_dynamodb as dynamodb, aws_iam as iam, RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Use } from './use.ts';

const text = (name: string) => ({ name, type: dynamodb.AttributeType.STRING });

const index = (name: string, partition: string, sort: string, shown: readonly string[] = []) => ({
  indexName: name,
  partitionKey: text(partition),
  sortKey: text(sort),
  ...(shown.length === 0
    ? { projectionType: dynamodb.ProjectionType.KEYS_ONLY }
    : { projectionType: dynamodb.ProjectionType.INCLUDE, nonKeyAttributes: [...shown] }),
});

type Reach = {
  readonly read: readonly string[];
  readonly write?: readonly string[];
  readonly indexes?: readonly string[];
};

/** Actions on one table, and queries of the indexes named. */
const onTable = (variable: string, table: dynamodb.TableV2, { read, write = [], indexes = [] }: Reach): Use => {
  const statement = (actions: readonly string[], resources: string[]) =>
    new iam.PolicyStatement({ actions: actions.map((name) => `dynamodb:${name}`), resources });
  const queried = indexes.map((name) => `${table.tableArn}/index/${name}`);
  return {
    environment: { [variable]: table.tableName },
    grants: [
      ...(read.length + write.length > 0 ? [statement([...read, ...write], [table.tableArn])] : []),
      ...(queried.length > 0 ? [statement(['Query'], queried)] : []),
    ],
  };
};

const PROGRAMME_INDEXES = ['byApplicant', 'byQueue', 'byDue'];
const READ = ['GetItem', 'Query'];
/** An id and nothing after it. */
const ANY_ID = '?'.repeat(26);

export class Data extends Construct {
  /** Records and their logs, kept for decades; private. */
  readonly programme: dynamodb.TableV2;
  /** What everybody may read; built again from the programme's records. */
  readonly public: dynamodb.TableV2;
  /** Letters on their way, kept a year. */
  readonly deliveries: dynamodb.TableV2;
  /** Heads of the logs day by day, and the seals over them; kept as long as the records. */
  readonly seals: dynamodb.TableV2;
  /** Slots and bookings: who comes for thirty days, how many came for good. */
  readonly visits: dynamodb.TableV2;

  constructor(scope: Construct, id: string, keepsRecords: boolean) {
    super(scope, id);
    const table = (name: string, more: Partial<dynamodb.TablePropsV2>) =>
      new dynamodb.TableV2(this, name, {
        partitionKey: text('pk'),
        sortKey: text('sk'),
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection: keepsRecords,
        removalPolicy: keepsRecords ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        ...more,
      });
    this.programme = table('Programme', {
      dynamoStream: dynamodb.StreamViewType.NEW_IMAGE,
      globalSecondaryIndexes: [
        index('byApplicant', 'applicant', 'applicantSort', ['summary']),
        index('byQueue', 'queue', 'queueSort', ['summary']),
        index('byDue', 'due', 'dueOn'),
      ],
    });
    this.public = table('Public', {});
    this.seals = table('Seals', {});
    this.visits = table('Visits', {
      dynamoStream: dynamodb.StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      globalSecondaryIndexes: [index('byDue', 'due', 'dueOn')],
    });
    this.deliveries = table('Deliveries', {
      timeToLiveAttribute: 'expiresAt',
      globalSecondaryIndexes: [index('byWaiting', 'waiting', 'waitingSince')],
    });
  }

  private readonly visitsFor = (reach: Reach): Use => onTable('VISITS_TABLE', this.visits, reach);

  private readonly programmeFor = (reach: Reach): Use => onTable('PROGRAMME_TABLE', this.programme, reach);

  readonly readsProgramme = (): Use => this.programmeFor({ read: READ, indexes: PROGRAMME_INDEXES });
  /** Puts with a condition; a log entry is put once, and nothing here may update or delete one. */
  readonly writesProgramme = (): Use =>
    this.programmeFor({ read: READ, write: ['PutItem'], indexes: PROGRAMME_INDEXES });
  /** For claims that are given back, when an application is withdrawn or lapses. */
  readonly releasesClaims = (): Use => this.programmeFor({ read: [], write: ['DeleteItem'] });
  /** Removes what lies under these keys, and so no entry of any log: that would be a longer key. */
  private readonly removes = (...keys: readonly string[]): Use => ({
    environment: { PROGRAMME_TABLE: this.programme.tableName },
    grants: [
      new iam.PolicyStatement({
        actions: ['dynamodb:DeleteItem'],
        resources: [this.programme.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } },
      }),
    ],
  });
  /** What a folder held whose time is over, and the claims it had. */
  readonly destroysExpired = (): Use => this.removes(`FOLDER#${ANY_ID}`, 'ORG#*');
  /** What an answer was to be corrected to, once that is decided. */
  readonly forgetsCorrections = (): Use => this.removes(`DATAREQUEST#${ANY_ID}`);
  /** For the running numbers of applications. */
  readonly drawsNumbers = (): Use => this.programmeFor({ read: [], write: ['UpdateItem'] });

  /** For anybody's objection: it may be put, and nothing of the programme read or changed. */
  readonly filesObjections = (): Use => ({
    environment: { PROGRAMME_TABLE: this.programme.tableName },
    grants: [
      new iam.PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [this.programme.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['OBJECTION#*'] } },
      }),
    ],
  });

  readonly readsPublic = (): Use => onTable('PUBLIC_TABLE', this.public, { read: READ });
  readonly writesPublic = (): Use => onTable('PUBLIC_TABLE', this.public, { read: ['GetItem'], write: ['PutItem'] });
  readonly readsSeals = (): Use => onTable('SEALS_TABLE', this.seals, { read: ['Query'] });
  readonly writesSeals = (): Use => onTable('SEALS_TABLE', this.seals, { read: READ, write: ['PutItem'] });
  readonly keepsDeliveries = (): Use =>
    onTable('DELIVERIES_TABLE', this.deliveries, { read: ['GetItem'], write: ['PutItem'] });
  /** Bookings with their logs, and counters of places and requests; nothing is deleted by it. */
  readonly takesBookings = (): Use => this.visitsFor({ read: READ, write: ['PutItem', 'UpdateItem'] });
  /** Removes who came, when the time to keep it is over. */
  readonly forgetsVisitors = (): Use =>
    this.visitsFor({ read: READ, write: ['PutItem', 'UpdateItem', 'DeleteItem'], indexes: ['byDue'] });
  /** What a letter says of a booking, and the secret link it carries. */
  readonly linksVisits = (): Use => this.visitsFor({ read: READ, write: ['PutItem'] });
  readonly findsWaiting = (): Use => onTable('DELIVERIES_TABLE', this.deliveries, { read: [], indexes: ['byWaiting'] });
}
