// Whether a file is what it claims to be, judged by its first bytes; its name and its declared type prove nothing.
import type { RefusalCode } from '../refusals.ts';
import type { FileType } from '../round/form.ts';

const bytesOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const contains = (bytes: Uint8Array, signature: readonly number[]): boolean => {
  const [first = 0] = signature;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (signature.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
};

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** An Office document is a ZIP archive with its main part at a known place, and without a place for macros. */
const isOffice = (bytes: Uint8Array, part: string): boolean =>
  startsWith(bytes, ZIP) && contains(bytes, bytesOf(part)) && !contains(bytes, bytesOf('vbaProject.bin'));

const signatures: Readonly<Record<FileType, (bytes: Uint8Array) => boolean>> = {
  'application/pdf': (bytes) => startsWith(bytes, bytesOf('%PDF-')),
  'image/jpeg': (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  'image/png': (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (bytes) =>
    isOffice(bytes, 'word/document.xml'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': (bytes) =>
    isOffice(bytes, 'ppt/presentation.xml'),
};

/** Why a file that arrived is turned away, or undefined where it is as announced. */
export const contentFault = (
  announced: { readonly contentType: FileType; readonly bytes: number },
  arrived: Uint8Array,
): RefusalCode | undefined => {
  if (arrived.length === 0) return 'file_empty';
  if (arrived.length !== announced.bytes) return 'file_size_mismatch';
  return signatures[announced.contentType](arrived) ? undefined : 'file_content_mismatch';
};
