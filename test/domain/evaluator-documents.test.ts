import { describe, expect, test } from '@jest/globals';
import { documentsToRead } from '#domain/evaluation/documents.ts';
import type { FolderDocument } from '#domain/folder/state.ts';
import { newYearsEve } from '../support/days.ts';
import { certificate, photograph, type Upload } from '../support/folder.ts';
import { documentId } from '../support/papers.ts';
import { round } from '../support/round.ts';

const kept = (document: Upload, status: FolderDocument['status'] = 'accepted'): FolderDocument => ({
  ...document,
  status,
  requestedAt: newYearsEve,
});
const slides = (number: number, fieldCode = 'ECOLOGY'): Upload => ({
  ...photograph(number, fieldCode),
  code: 'A17',
  name: `路演${number}.pdf`,
  contentType: 'application/pdf',
});

const handedIn = [kept(certificate), kept(photograph(1))];
const read = (phase: string, inFolder: readonly FolderDocument[], before = handedIn) =>
  documentsToRead(round, { phase, fieldCode: 'ECOLOGY' }, before, inFolder);

describe('what an evaluator reads', () => {
  test('is what was handed in, and in the roadshow the slides that came after it', () => {
    const inFolder = [...handedIn, kept(slides(2)), kept(slides(3))];
    for (const phase of ['documents', 'siteVisit']) expect(read(phase, inFolder)).toEqual(handedIn);
    expect(read('roadshow', inFolder)).toEqual(inFolder);
  });

  test('has passed the check', () => {
    expect(read('roadshow', [kept(slides(2), 'requested'), kept(slides(3), 'rejected')])).toEqual(handedIn);
  });

  test('belongs to the field', () => {
    expect(read('roadshow', [kept(slides(2, 'TALENT'))])).toEqual(handedIn);
  });

  test('holds nothing else that came after: no newer photograph, nothing of a duty', () => {
    const proof = { ...slides(5), id: documentId(50), code: 'D01' };
    expect(read('roadshow', [...handedIn, kept(photograph(4)), kept(proof)])).toEqual(handedIn);
  });

  test('still holds what the folder has lost since', () => {
    expect(read('roadshow', [])).toEqual(handedIn);
  });

  test('has the slides as they stand now, also where there were some among what was handed in', () => {
    const early = [...handedIn, kept(slides(2))];
    expect(read('documents', [kept(slides(3))], early)).toEqual(early);
    expect(read('roadshow', [kept(slides(2)), kept(slides(3))], early)).toEqual([
      ...handedIn,
      kept(slides(2)),
      kept(slides(3)),
    ]);
    expect(read('roadshow', [kept(slides(3))], early)).toEqual([...handedIn, kept(slides(3))]);
  });
});
