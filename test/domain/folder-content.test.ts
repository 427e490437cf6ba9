import { describe, expect, test } from '@jest/globals';
import { contentFault } from '#domain/folder/content.ts';
import { FileType } from '#domain/round/form.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'utf8')] : [...part])));

/** The beginning of an entry of a ZIP archive: its name stands in clear, whatever is packed behind it. */
const entry = (name: string) => bytes([0x50, 0x4b, 0x03, 0x04, 20, 0, 8, 0, 8, 0], name, [0, 1, 2, 3]);
const archive = (...names: readonly string[]) => bytes(...names.map((name) => [...entry(name)]));

const files: Readonly<Record<FileType, Uint8Array>> = {
  'application/pdf': bytes('%PDF-1.7\n', [0xe2, 0xe3, 0xcf, 0xd3]),
  'image/jpeg': bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF'),
  'image/png': bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR'),
  [WORD]: archive('[Content_Types].xml', 'word/document.xml'),
  [SLIDES]: archive('[Content_Types].xml', 'ppt/presentation.xml'),
};
const types = FileType.options;

const faultOf = (contentType: FileType, arrived: Uint8Array, announced = arrived.length) =>
  contentFault({ contentType, bytes: announced }, arrived);

describe('a file that arrived', () => {
  test.each(types)('is taken as %s when it begins like one, and as nothing else', (type) => {
    for (const claimed of types)
      expect([claimed, faultOf(claimed, files[type])]).toEqual([
        claimed,
        claimed === type ? undefined : 'file_content_mismatch',
      ]);
  });

  test.each(types)('is not taken as %s when it is cut off inside its signature', (type) => {
    for (const length of [1, 2]) expect(faultOf(type, files[type].slice(0, length))).toBe('file_content_mismatch');
  });

  test('has something in it', () => {
    expect(faultOf('application/pdf', bytes())).toBe('file_empty');
    expect(faultOf('application/pdf', bytes(), 40_000)).toBe('file_empty');
  });

  test('has the size that was announced, to the byte', () => {
    const pdf = files['application/pdf'];
    expect(faultOf('application/pdf', pdf, pdf.length + 1)).toBe('file_size_mismatch');
    expect(faultOf('application/pdf', pdf, pdf.length - 1)).toBe('file_size_mismatch');
  });

  test.each([
    ['a program for Windows', bytes('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0])],
    ['a program for Linux', bytes([0x7f], 'ELF', [2, 1, 1, 0])],
    ['a script', bytes('#!/bin/sh\nrm -rf /\n')],
    ['a web page', bytes('<!DOCTYPE html><script>alert(1)</script>')],
    ['a web page that mentions %PDF-', bytes('<html>%PDF-1.7')],
    ['a drawing that may hold a script', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an archive', archive('contract.exe')],
    ['an old Office document', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('is found out when it is %s, whatever it calls itself', (_what, content) => {
    for (const type of types) expect([type, faultOf(type, content)]).toEqual([type, 'file_content_mismatch']);
  });

  test.each([
    [WORD, 'word/document.xml', 'word/vbaProject.bin'],
    [SLIDES, 'ppt/presentation.xml', 'ppt/vbaProject.bin'],
  ] as const)('as %s has no place for macros', (type, part, macros) => {
    expect(faultOf(type, archive('[Content_Types].xml', part, macros))).toBe('file_content_mismatch');
    expect(faultOf(type, archive(macros, part))).toBe('file_content_mismatch');
    expect(faultOf(type, archive(part, `vv${macros}`))).toBe('file_content_mismatch');
    expect(faultOf(type, archive(part, 'vvbaProject.bin'))).toBe('file_content_mismatch');
    expect(faultOf(type, archive(part, 'docProps/app.xml'))).toBeUndefined();
  });

  test('is no Office document where the archive around its main part is missing', () => {
    expect(faultOf(WORD, bytes('word/document.xml'))).toBe('file_content_mismatch');
  });
});
