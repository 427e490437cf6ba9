// Documents in two buckets: what arrives waits in quarantine, what passed the check is accepted.
import { CopyObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import type { Arrivals, DocumentKey, DocumentLinks } from '#app/ports.ts';
import { DocumentId, FolderId } from '#domain/values.ts';
import { encoded, signedForm, signedLink } from './signing.ts';

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
const asAttachment = (name: string): string => `attachment; filename*=UTF-8''${encoded(name)}`;

export const documentLinksIn = (quarantine: string, accepted: string): DocumentLinks => ({
  uploadForm: async (key, type, bytes, seconds) => signedForm(quarantine, keyOf(key), { type, bytes }, seconds),
  downloadLink: async (key, name, type, seconds) => {
    const answer = { 'response-content-disposition': asAttachment(name), 'response-content-type': type };
    return signedLink(accepted, keyOf(key), answer, seconds);
  },
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
