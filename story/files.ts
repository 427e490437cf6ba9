// The files people upload: real PDF, JPEG and PNG files, small, and each one different.
import { encode as encodePng } from 'fast-png';
import { encode as encodeJpeg } from 'jpeg-js';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { picture } from './files/lettering.ts';

export type UploadType = 'application/pdf' | 'image/jpeg' | 'image/png';
export type UploadFile = {
  readonly name: string;
  readonly contentType: UploadType;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** What stands on the paper: the attachment's code, which of several it is, whose it is, and in which field. */
export type Paper = {
  readonly code: string;
  readonly number: number;
  readonly label: string;
  readonly organisation: string;
  readonly field?: string;
};

/** In Latin letters: no Chinese font has to be carried along. */
const linesOf = ({ code, number, organisation, field }: Paper): readonly string[] => [
  `${code}-${number}`,
  organisation.replaceAll('’', "'"),
  ...(field === undefined ? [] : [field.replaceAll('_', ' ')]),
  'STORY 2020',
];

const PAPERS = [
  [250, 248, 240],
  [240, 247, 250],
  [245, 250, 242],
] as const;

const pdf = async (paper: Paper): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([420, 595]);
  for (const [row, line] of linesOf(paper).entries())
    page.drawText(line, { x: 40, y: 540 - row * 28, size: row === 0 ? 20 : 12, font });
  return document.save();
};

const extensions = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

export const fileOf = async (paper: Paper, contentType: UploadType): Promise<UploadFile> => {
  const name = `${paper.code}_${paper.label}_${paper.number}.${extensions[contentType]}`;
  const drawn = () => picture(linesOf(paper), PAPERS[paper.number % 3] ?? PAPERS[0]);
  switch (contentType) {
    case 'application/pdf':
      return { name, contentType, bytes: new Uint8Array(await pdf(paper)) };
    case 'image/png':
      return { name, contentType, bytes: new Uint8Array(encodePng({ ...drawn(), channels: 4 })) };
    case 'image/jpeg':
      return { name, contentType, bytes: new Uint8Array(encodeJpeg(drawn(), 80).data) };
    default:
      return contentType satisfies never;
  }
};

/** A program that calls itself a PDF: it begins as Windows programs do, and does nothing. */
export const disguisedProgram = (name: string): UploadFile => ({
  name,
  contentType: 'application/pdf',
  bytes: new TextEncoder().encode(`MZ${'\u0000'.repeat(58)}This program cannot be run in DOS mode.\r\n`),
});
