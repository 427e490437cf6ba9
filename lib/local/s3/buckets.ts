// The buckets of the templates, and what each says of versions and of pages of other origins.
import * as z from 'zod';
import type { Assembly, Resource } from '../template.ts';
import { type Cors, corsOf } from './cors.ts';

export type Bucket = {
  readonly name: string;
  readonly arn: string;
  readonly versioned: boolean;
  readonly cors: Cors;
};

const Properties = z.object({
  // Suspended versions would be a third kind of bucket, which nobody here has.
  VersioningConfiguration: z.object({ Status: z.literal('Enabled') }).optional(),
  CorsConfiguration: z.unknown().optional(),
  ObjectLockEnabled: z.literal(false).optional(),
});

const bucketOf = ({ logicalId, properties }: Resource): Bucket => {
  const name = logicalId.toLowerCase();
  const read = Properties.safeParse(properties);
  if (!read.success)
    throw new Error(`The local run cannot serve the bucket ${logicalId}: ${z.prettifyError(read.error)}`);
  return {
    name,
    arn: `arn:aws:s3:::${name}`,
    versioned: read.data.VersioningConfiguration !== undefined,
    cors: corsOf(read.data.CorsConfiguration),
  };
};

export const bucketsIn = (assembly: Assembly): ReadonlyMap<string, Bucket> =>
  new Map(
    assembly
      .ofType('AWS::S3::Bucket')
      .map(bucketOf)
      .map((bucket) => [bucket.name, bucket]),
  );
