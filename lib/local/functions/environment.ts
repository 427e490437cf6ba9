// What a function finds in its environment: what the template says, what Lambda adds, and where the local engines are.
import * as z from 'zod';
import { accessKeyOf, secretOf } from '../credentials.ts';
import { account, region } from '../resources.ts';
import type { Resource } from '../template.ts';

/** By the name of the service as the SDK spells it in AWS_ENDPOINT_URL_<SERVICE>. */
export type Endpoints = Readonly<Record<string, string>>;

const Properties = z.object({
  Handler: z.string(),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  DeadLetterConfig: z.object({ TargetArn: z.string().optional() }).optional(),
});
export type FunctionSpec = z.infer<typeof Properties> & { readonly id: string; readonly folder: string };

export const specOf = ({ logicalId, properties, assetPath }: Resource): FunctionSpec => {
  if (assetPath === undefined) throw new Error(`${logicalId} has no bundle in the assembly: synthesize with bundling`);
  return { id: logicalId, folder: assetPath, ...Properties.parse(properties) };
};

export const functionArn = (id: string): string => `arn:aws:lambda:${region}:${account}:function:${id}`;

/** The logical id in a function's ARN, which may stand inside an integration's URI. */
export const functionIn = (arn: unknown): string | undefined =>
  /:function:([A-Za-z0-9]+)/.exec(typeof arn === 'string' ? arn : '')?.[1];

/** Nothing of the developer's own environment is in it. */
export const environmentOf = (spec: FunctionSpec, endpoints: Endpoints): Record<string, string> => {
  const accessKey = accessKeyOf(spec.id);
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKey,
    AWS_SECRET_ACCESS_KEY: secretOf(accessKey) ?? '',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: spec.id,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.MemorySize),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.id}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: spec.folder,
    _HANDLER: spec.Handler,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    ...Object.fromEntries(Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url])),
    ...spec.Environment?.Variables,
  };
};

/** What every event's context says of the function. */
export const aboutOf = (spec: FunctionSpec) => ({
  functionName: spec.id,
  functionVersion: '$LATEST',
  invokedFunctionArn: functionArn(spec.id),
  memoryLimitInMB: String(spec.MemorySize),
  logGroupName: `/aws/lambda/${spec.id}`,
  logStreamName: 'local',
});
