// A small cloud with three buckets and a clock that stands still, and the clients of those who may and may not.
import {
  GetObjectCommand,
  type GetObjectCommandInput,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { afterEach } from '@jest/globals';
import { accessKeyOf, secretOf } from '../../lib/local/credentials.ts';
import type { ObjectCreated } from '../../lib/local/events.ts';
import type { Denied } from '../../lib/local/gateway.ts';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { type S3, type S3Options, startS3 } from '../../lib/local/s3.ts';
import { cloudOf, type Grant, newFolder, resource, roleThatMay } from './hand-made.ts';

export const PORTAL = 'http://127.0.0.1:3000';
export const noon = Date.UTC(2031, 2, 1, 4);

const versioned = { VersioningConfiguration: { Status: 'Enabled' } };
const rules = [
  { AllowedOrigins: [PORTAL], AllowedMethods: ['POST'], AllowedHeaders: ['content-*'], MaxAge: 600 },
  { AllowedOrigins: ['*'], AllowedMethods: ['GET'], ExposedHeaders: ['ETag', 'x-amz-version-id'] },
];
const everything: readonly Grant[] = [{ action: 's3:*', on: '*' }];

export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;

export const assemblyWith = (grants: readonly Grant[] = everything) =>
  cloudOf(
    resource('AWS::S3::Bucket', 'Quarantine', { ...versioned, CorsConfiguration: { CorsRules: rules } }),
    resource('AWS::S3::Bucket', 'Accepted', versioned),
    resource('AWS::S3::Bucket', 'Plain'),
    roleThatMay('Clerk', grants),
  );

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

export type Cloud = Awaited<ReturnType<typeof cloud>>;
type Started = { readonly folder?: string; readonly grants?: readonly Grant[] } & Partial<S3Options>;

/** Signs by the cloud's clock, as the functions of the run do. */
export const clientOf = (url: string, now: number, logicalId: string, more: S3ClientConfig = {}): S3Client => {
  const accessKeyId = accessKeyOf(logicalId);
  return new S3Client({
    endpoint: url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId, secretAccessKey: secretOf(accessKeyId) ?? '' },
    systemClockOffset: now - Date.now(),
    maxAttempts: 1,
    ...more,
  });
};

export const cloud = async ({ folder = newFolder(), grants, ...more }: Started = {}) => {
  const clock = { now: noon };
  const assembly = assemblyWith(grants);
  const denied: Parameters<Denied>[0][] = [];
  const created: ObjectCreated[] = [];
  const problems: string[] = [];
  const s3: S3 = await startS3({
    ...{ assembly, folder, permissions: permissionsIn(assembly), now: () => clock.now },
    onDenied: (info) => denied.push(info),
    onProblem: (what) => problems.push(what),
    ...more,
  });
  const clients: S3Client[] = [];
  const as = (logicalId: string, config: S3ClientConfig = {}) => {
    const client = clientOf(s3.url, clock.now, logicalId, config);
    clients.push(client);
    return client;
  };
  const clerk = as('Clerk');
  const end = async () => {
    for (const client of clients) client.destroy();
    await s3.close();
  };
  endings.push(end);
  return {
    ...{ s3, clock, folder, denied, created, problems, as, clerk },
    listen: () =>
      s3.deliverTo(async (it) => {
        created.push(it);
      }),
    put: (Key: string, Body: NonNullable<PutObjectCommandInput['Body']>, input: Partial<PutObjectCommandInput> = {}) =>
      clerk.send(new PutObjectCommand({ Bucket: 'quarantine', Key, Body, ...input })),
    get: (Key: string, input: Partial<GetObjectCommandInput> = {}) =>
      clerk.send(new GetObjectCommand({ Bucket: 'quarantine', Key, ...input })),
    text: async (Key: string, input: Partial<GetObjectCommandInput> = {}) =>
      (await clerk.send(new GetObjectCommand({ Bucket: 'quarantine', Key, ...input }))).Body?.transformToString(),
    end: async () => {
      endings.splice(endings.indexOf(end), 1);
      await end();
    },
  };
};
