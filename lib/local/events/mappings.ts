// Reads the event source mappings of the templates, and refuses those that AWS would refuse to create.
import * as z from 'zod';
import { functionIn } from '../functions/environment.ts';
import type { Permissions } from '../permissions.ts';
import type { Assembly, Resource } from '../template.ts';
import { type Matches, readFilters } from './patterns.ts';

/** Strict: a property nobody here knows could change what the function is handed. */
const Properties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().optional(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
  FilterCriteria: z.unknown().optional(),
  ScalingConfig: z.object({ MaximumConcurrency: z.number().optional() }).default({}),
  // How records are gathered and how many pollers there are changes the pace only.
  MaximumBatchingWindowInSeconds: z.number().optional(),
  ParallelizationFactor: z.number().optional(),
  MetricsConfig: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

export type Mapping = {
  readonly id: string;
  readonly source: string;
  readonly function: string;
  readonly batchSize: number;
  readonly fromTheStart: boolean;
  readonly partial: boolean;
  readonly bisect: boolean;
  /** Infinity without a limit. */
  readonly retries: number;
  readonly maximumAgeSeconds: number;
  readonly onFailure?: string;
  readonly concurrency: number;
  readonly matches: Matches;
};

const unlimited = (value: number): number => (value < 0 ? Number.POSITIVE_INFINITY : value);
export const isStream = (arn: string): boolean => /^arn:aws:dynamodb:.*:table\/[^/]+\/stream\//.test(arn);
export const isQueue = (arn: string): boolean => arn.startsWith('arn:aws:sqs:');

const read = ({ logicalId, properties }: Resource): Mapping | undefined => {
  const all = Properties.parse(properties);
  if (!all.Enabled) return undefined;
  const onFailure = all.DestinationConfig.OnFailure?.Destination;
  return {
    id: logicalId,
    source: all.EventSourceArn,
    function: functionIn(all.FunctionName) ?? all.FunctionName,
    batchSize: all.BatchSize ?? (isQueue(all.EventSourceArn) ? 10 : 100),
    fromTheStart: all.StartingPosition === 'TRIM_HORIZON',
    partial: all.FunctionResponseTypes.length > 0,
    bisect: all.BisectBatchOnFunctionError,
    retries: unlimited(all.MaximumRetryAttempts),
    maximumAgeSeconds: unlimited(all.MaximumRecordAgeInSeconds),
    ...(onFailure !== undefined && { onFailure }),
    concurrency: all.ScalingConfig.MaximumConcurrency ?? 4,
    matches: readFilters(all.FilterCriteria),
  };
};

const needed = ({ source, onFailure }: Mapping) => [
  ...(isStream(source) ? ['DescribeStream', 'GetRecords', 'GetShardIterator'] : []).map((name) => ({
    action: `dynamodb:${name}`,
    resource: source,
  })),
  ...(isQueue(source) ? ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'] : []).map((name) => ({
    action: `sqs:${name}`,
    resource: source,
  })),
  ...(onFailure === undefined ? [] : [{ action: 'sqs:SendMessage', resource: onFailure }]),
];

const problemsOf = (mapping: Mapping, assembly: Assembly, permissions: Permissions): readonly string[] => {
  const { id, source, onFailure } = mapping;
  const target = assembly.ofType('AWS::Lambda::Function').find(({ logicalId }) => logicalId === mapping.function);
  if (target === undefined) return [`${id}: no function of the templates is called ${mapping.function}`];
  const known = isStream(source) || isQueue(source) ? [] : [`${id}: ${source} is no stream of a table and no queue`];
  const setsAside =
    onFailure === undefined || isQueue(onFailure) ? [] : [`${id}: the failure destination ${onFailure} is no queue`];
  const queue = assembly.ofType('AWS::SQS::Queue').find(({ logicalId }) => source.endsWith(`:${logicalId}`));
  const visible = z.number().default(30).parse(queue?.properties['VisibilityTimeout']);
  const timeout = z.number().default(3).parse(target.properties['Timeout']);
  const tooShort =
    isQueue(source) && visible < timeout
      ? [`${id}: the queue hides a message for ${visible} s, less than the ${timeout} s its function may take`]
      : [];
  const denied = needed(mapping).flatMap((request) => {
    const verdict = permissions.mayCall(mapping.function, request);
    return verdict.allowed ? [] : [`${id}: ${verdict.reason}`];
  });
  return [...known, ...setsAside, ...tooShort, ...denied];
};

/** Throws once, with all that stands in the way. */
export const mappingsIn = (assembly: Assembly, permissions: Permissions): readonly Mapping[] => {
  const problems: string[] = [];
  const mappings = assembly.ofType('AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    try {
      return read(resource) ?? [];
    } catch (reason) {
      problems.push(`${resource.logicalId}: ${reason instanceof z.ZodError ? z.prettifyError(reason) : reason}`);
      return [];
    }
  });
  problems.push(...mappings.flatMap((mapping) => problemsOf(mapping, assembly, permissions)));
  if (problems.length > 0) throw new Error(`These mappings could not be made:\n  ${problems.join('\n  ')}`);
  return mappings;
};
