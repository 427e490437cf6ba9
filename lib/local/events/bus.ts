// The default event bus: tells the rules of the templates what happened in the buckets.
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { functionIn } from '../functions/environment.ts';
import { account, region } from '../resources.ts';
import type { Assembly, Resource } from '../template.ts';
import { type Matches, readPattern } from './patterns.ts';

export type ObjectCreated = {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly versionId?: string;
  readonly sequencer?: string;
  readonly requestId?: string;
  /** Who put it there: the account, on AWS. */
  readonly requester?: string;
  readonly reason?: 'PutObject' | 'POST Object' | 'CopyObject' | 'CompleteMultipartUpload';
};

export type Bus = {
  /** Resolves when every function that a rule names has the event, on disk. */
  readonly objectCreated: (created: ObjectCreated) => Promise<void>;
};

export type BusOptions = {
  readonly assembly: Assembly;
  readonly now: () => number;
  readonly invokeLater: (logicalId: string, event: unknown) => Promise<unknown>;
  readonly send: (queueArn: string, body: string) => Promise<void>;
};

const Target = z.strictObject({
  Id: z.string(),
  Arn: z.string(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
  // A function that is handed an event asynchronously takes it at once: what it retries is its own configuration.
  RetryPolicy: z.unknown().optional(),
});
const Rule = z.object({
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  EventBusName: z.literal('default').optional(),
  EventPattern: z.unknown().optional(),
  ScheduleExpression: z.never('belongs into AWS::Scheduler::Schedule').optional(),
  Targets: z.array(Target).default([]),
});
type Hearing = { readonly function: string; readonly deadLetters?: string };
type Listening = { readonly matches: Matches; readonly targets: readonly Hearing[] };

const hearingOf = ({ Arn, DeadLetterConfig }: z.infer<typeof Target>, assembly: Assembly): Hearing => {
  const name = functionIn(Arn);
  if (!assembly.ofType('AWS::Lambda::Function').some(({ logicalId }) => logicalId === name) || name === undefined)
    throw new Error(`the target ${Arn} is no function of the templates`);
  return { function: name, ...(DeadLetterConfig && { deadLetters: DeadLetterConfig.Arn }) };
};

const read = ({ properties }: Resource, assembly: Assembly): Listening[] => {
  const rule = Rule.parse(properties);
  if (rule.State === 'DISABLED') return [];
  return [
    {
      matches: readPattern(rule.EventPattern),
      targets: rule.Targets.map((target) => hearingOf(target, assembly)),
    },
  ];
};

const Notifications = z
  .strictObject({ EventBridgeConfiguration: z.object({ EventBridgeEnabled: z.boolean().default(true) }).optional() })
  .optional();

/** The local names of the buckets that tell the bus. */
const telling = ({ logicalId, properties }: Resource): string[] =>
  Notifications.parse(properties['NotificationConfiguration'])?.EventBridgeConfiguration?.EventBridgeEnabled
    ? [logicalId.toLowerCase()]
    : [];

const readAll = <T>(resources: readonly Resource[], one: (resource: Resource) => readonly T[]): readonly T[] => {
  const problems: string[] = [];
  const all = resources.flatMap((resource) => {
    try {
      return one(resource);
    } catch (reason) {
      const what = reason instanceof z.ZodError ? z.prettifyError(reason) : String(reason);
      problems.push(`${resource.logicalId}: ${what}`);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(`The local run cannot serve these events:\n  ${problems.join('\n  ')}`);
  return all;
};

const eventOf = (created: ObjectCreated, now: number) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account,
  time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
  region,
  resources: [`arn:aws:s3:::${created.bucket}`],
  detail: {
    version: '0',
    bucket: { name: created.bucket },
    object: {
      key: created.key,
      size: created.size,
      etag: created.etag.replaceAll('"', ''),
      ...(created.versionId !== undefined && { 'version-id': created.versionId }),
      sequencer: created.sequencer ?? now.toString(16).toUpperCase().padStart(18, '0'),
    },
    'request-id': created.requestId ?? randomUUID(),
    requester: created.requester ?? account,
    'source-ip-address': '127.0.0.1',
    reason: created.reason ?? 'PutObject',
  },
});

export const openBus = ({ assembly, now, invokeLater, send }: BusOptions): Bus => {
  const buckets = readAll(assembly.ofType('AWS::S3::Bucket'), telling);
  const rules = readAll(assembly.ofType('AWS::Events::Rule'), (rule) => read(rule, assembly));

  const deliver = async (event: unknown, { function: name, deadLetters }: Hearing): Promise<void> => {
    try {
      await invokeLater(name, event);
    } catch (reason) {
      if (deadLetters === undefined) throw reason;
      await send(deadLetters, JSON.stringify(event));
    }
  };

  return {
    objectCreated: async (created) => {
      if (!buckets.includes(created.bucket)) return;
      const event = eventOf(created, now());
      const targets = rules.filter(({ matches }) => matches(event)).flatMap((rule) => rule.targets);
      await Promise.all(targets.map((target) => deliver(event, target)));
    },
  };
};
