import { expect, test } from '@jest/globals';
import { handInFaults } from '#domain/application/decide/intake.ts';
import { contentFault } from '#domain/folder/content.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import { DocumentId } from '#domain/values.ts';
import { organisations } from '../../story/cast/organisations.ts';
import { applying, fieldAnswersOf, organisationAnswersOf } from '../../story/cast.ts';
import { disguisedProgram } from '../../story/files.ts';
import { piecesFor } from '../../story/papers.ts';

const round = RoundDocument.parse(shenzhen2020);
const named = applying.map(
  (application) => [application.organisation.orgName, application.field, application] as const,
);

test('fourteen organisations make forty-two applications in all ten fields, three each', () => {
  expect(organisations).toHaveLength(14);
  const countIn = (wanted: string) => applying.filter(({ field }) => field === wanted).length;
  expect(round.fields.filter(({ code }) => countIn(code) < 3)).toEqual([]);
  for (const organisation of organisations)
    expect(applying.filter((own) => own.organisation === organisation)).toHaveLength(3);
});

test.each(named)('%s has no fault in %s once the papers it needs are there', async (_name, _field, application) => {
  const { organisation } = application;
  const answers = { ...organisationAnswersOf(organisation), ...fieldAnswersOf(application) };
  const before = handInFaults(round, organisation.uscc, { answers, documents: [] });
  const wanted = before.attachments.map(({ path }) => String(path[1]));
  const pieces = await piecesFor(application, round.attachments, wanted);
  const id = DocumentId.parse('0'.repeat(26));
  const documents = pieces.map(({ code, file }) => ({ id, code, sha256: '', bytes: file.bytes.length }));
  const faults = handInFaults(round, organisation.uscc, { answers, documents });
  expect([...faults.answers, ...faults.attachments]).toEqual([]);
  expect(faults.eligibility.filter(({ outcome }) => outcome === 'not_met')).toEqual([]);
  for (const { file } of pieces)
    expect(contentFault({ contentType: file.contentType, bytes: file.bytes.length }, file.bytes)).toBeUndefined();
});

test('a program that calls itself a PDF is found out by its first bytes', () => {
  const { contentType, bytes } = disguisedProgram('A02.pdf');
  expect(contentFault({ contentType, bytes: bytes.length }, bytes)).toBe('file_content_mismatch');
});
