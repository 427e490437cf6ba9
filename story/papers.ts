// Which papers an application still needs, as real files: scans as pictures, what was drawn up as PDF.
import type { Attachment } from '#domain/round/form.ts';
import type { Applying } from './cast.ts';
import { fileOf, type UploadFile, type UploadType } from './files.ts';

export type Piece = { readonly code: string; readonly fieldCode?: string; readonly file: UploadFile };

/** Pictures where the round takes them and people would photograph the paper. */
const typeOf = ({ code, types }: Attachment, number: number): UploadType => {
  if (!types.includes('image/jpeg')) return 'application/pdf';
  if (code === 'A11') return number === 1 ? 'image/png' : 'image/jpeg';
  return code === 'A02' || code === 'A03' ? 'image/jpeg' : 'application/pdf';
};

export const pieceOf = async ({ organisation, field }: Applying, attachment: Attachment, number: number) => {
  const { code, scope, label } = attachment;
  const ofField = scope === 'field' ? { field } : {};
  const paper = { code, number, label: label.zh, organisation: organisation.orgNameEn, ...ofField };
  const file = await fileOf(paper, typeOf(attachment, number));
  const piece: Piece = { code, file, ...(scope === 'field' ? { fieldCode: field } : {}) };
  return piece;
};

/** Every file of the attachments named, as many as each needs at least. */
export const piecesFor = (
  application: Applying,
  attachments: readonly Attachment[],
  codes: readonly string[],
): Promise<readonly Piece[]> =>
  Promise.all(
    attachments
      .filter(({ code }) => codes.includes(code))
      .flatMap((attachment) =>
        Array.from({ length: Math.max(1, attachment.min) }, (_, i) => pieceOf(application, attachment, i + 1)),
      ),
  );
