// Documents in two buckets: what arrives waits in quarantine, what passed the check is accepted.
import { CopyObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Arrivals, DocumentKey, DocumentLinks } from '#app/ports.ts';
import { DocumentId, FolderId } from '#domain/values.ts';

const keyOf = ({ folderId, documentId }: DocumentKey): string => `${folderId}/${documentId}`;

/** The other way round; undefined for anything that is not a document's key. */
export const documentKeyFrom = (key: string): DocumentKey | undefined => {
  const [folder, document, ...rest] = key.split('/');
  const folderId = FolderId.safeParse(folder);
  const documentId = DocumentId.safeParse(document);
  if (!folderId.success || !documentId.success || rest.length > 0) return undefined;
  return { folderId: folderId.data, documentId: documentId.data };
};

/** RFC 6266, with the name as the applicant wrote it; it is never part of a key. */
const asAttachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

export const documentLinksIn = (quarantine: string, accepted: string, s3 = new S3Client({})): DocumentLinks => ({
  uploadForm: (key, type, bytes, seconds) =>
    createPresignedPost(s3, {
      Bucket: quarantine,
      Key: keyOf(key),
      Expires: seconds,
      Fields: { 'Content-Type': type },
      Conditions: [
        ['eq', '$Content-Type', type],
        ['content-length-range', bytes, bytes],
      ],
    }),
  downloadLink: (key, name, type, seconds) =>
    getSignedUrl(
      s3,
      new GetObjectCommand({
        Bucket: accepted,
        Key: keyOf(key),
        ResponseContentDisposition: asAttachment(name),
        ResponseContentType: type,
      }),
      { expiresIn: seconds },
    ),
});

export const arrivalsIn = (quarantine: string, accepted: string, s3 = new S3Client({})): Arrivals => ({
  read: async (key, versionId) => {
    try {
      const { Body } = await s3.send(
        new GetObjectCommand({ Bucket: quarantine, Key: keyOf(key), VersionId: versionId }),
      );
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
  takeOver: async (key, versionId, type) => {
    const source = `${quarantine}/${keyOf(key)}?versionId=${encodeURIComponent(versionId)}`;
    await s3.send(
      new CopyObjectCommand({
        Bucket: accepted,
        Key: keyOf(key),
        CopySource: source,
        MetadataDirective: 'REPLACE',
        ContentType: type,
      }),
    );
  },
});
