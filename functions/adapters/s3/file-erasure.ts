// Removes whatever lies under a folder in both buckets; earlier versions of it follow by the rule of each bucket.
import { DeleteObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { FileErasure } from '#app/personal-ports.ts';

const eraseUnder = async (s3: S3Client, Bucket: string, Prefix: string): Promise<void> => {
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix }))
    for (const { Key } of Contents) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
};

export const fileErasureIn = (quarantine: string, accepted: string, s3 = new S3Client({})): FileErasure => ({
  erase: async (folderId) => {
    for (const bucket of [quarantine, accepted]) await eraseUnder(s3, bucket, `${folderId}/`);
  },
});
