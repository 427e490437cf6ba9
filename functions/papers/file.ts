// A printed document on its way to a reader: its bytes with the name and type a browser saves them under.
import type { Instant, Language } from '#domain/values.ts';
import { type FormInput, formContent } from './form/content.ts';
import { formDocx } from './form/docx.ts';
import { formPdf } from './form/pdf.ts';
import type { FontBytes } from './pdf/glyphs.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type Ending = keyof typeof types;

export type PaperFile = {
  readonly name: string;
  readonly contentType: (typeof types)[Ending];
  readonly base64: string;
};

/** `name` is made of numbers and ids, never of what an applicant wrote. */
export const paperFile = (name: string, ending: Ending, bytes: Uint8Array): PaperFile => ({
  name: `${name}.${ending}`,
  contentType: types[ending],
  base64: Buffer.from(bytes).toString('base64'),
});

type FormFile = {
  readonly form: Omit<FormInput, 'language'>;
  /** The moment its data are of. */
  readonly at: Instant;
};

export const formFile = async (
  { form, at }: FormFile,
  { format, language = 'zh' }: { readonly format: 'pdf' | 'docx'; readonly language?: Language | undefined },
  font: () => FontBytes,
): Promise<PaperFile> => {
  const content = formContent({ ...form, language });
  const bytes = format === 'pdf' ? await formPdf(content, font(), at) : await formDocx(content);
  return paperFile(form.filled?.number ?? `${form.round.id}-${form.roundVersion}`, format, bytes);
};
