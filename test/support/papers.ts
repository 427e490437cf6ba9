// What 海澄 hands in: its answers, the papers it needs, and the ids it has in these tests.
import type { SubmittedDocument } from '#domain/application/state.ts';
import type { Answers, SectionAnswers } from '#domain/round/questions.ts';
import { ApplicationId, BallotId, DocumentId, FolderId, ObjectionId, PublicityId, SiteId } from '#domain/values.ts';
import { fieldAnswers, organisationAnswers } from './answers.ts';
import { round } from './round.ts';

const idOf = (letters: string): string => letters.padEnd(26, '0');
export const applicationId = ApplicationId.parse(idOf('APP'));
export const folderId = FolderId.parse(idOf('FDR'));
export const ballotId = BallotId.parse(idOf('BA110T'));
export const publicityId = PublicityId.parse(idOf('PB1'));
export const objectionId = ObjectionId.parse(idOf('BJ1'));
export const siteId = SiteId.parse(idOf('S1TE'));
export const documentId = (number: number): DocumentId => DocumentId.parse(idOf(`D0C${number}`));

/** Every paper it needs and no more: it is graded, has a Party branch, and sends somebody else than its head. */
export const papers: readonly SubmittedDocument[] = [
  ...['A01', 'A02', 'A03', 'A04', 'A05', 'A05', 'A07', 'A10', 'A11', 'A11', 'A11', 'A12', 'A13', 'A14'],
].map((code, i) => ({ id: documentId(10 + i), code, sha256: `${10 + i}`.repeat(32), bytes: 40_000 + i }));

/** Printed on the receipt. */
export const answersHash = '5e'.repeat(32);

/** Everything answered for the field of ecology; each override goes to the section that asks its question. */
export const fullAnswers = (overrides: SectionAnswers = {}): Answers => {
  const answers: Record<string, SectionAnswers> = { ...organisationAnswers(), ...fieldAnswers('ECOLOGY') };
  for (const [id, answer] of Object.entries(overrides)) {
    const section = round.sections.find(({ questions }) => questions.some((question) => question.id === id));
    if (section === undefined) throw new Error(`nobody asks ${id}`);
    answers[section.id] = { ...answers[section.id], [id]: answer };
  }
  return answers;
};
