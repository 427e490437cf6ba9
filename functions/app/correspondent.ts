// Whom to write to at an organisation: what it answered about itself, as it stands in its folder.
import type { RoundDocument } from '#domain/round/schema.ts';
import type { FolderId } from '#domain/values.ts';
import type { Parts } from './ports.ts';

type Correspondent = Readonly<Partial<Record<keyof RoundDocument['correspondent'], string>>>;

/** Each of the round's three questions with its answer; what was never answered is absent. */
export const correspondentOf = async (
  on: { readonly parts: Parts },
  folderId: FolderId,
  { correspondent }: RoundDocument,
): Promise<Correspondent> => {
  const parts = await on.parts.all(folderId);
  const said = (question: string) =>
    parts.map(({ answers }) => answers[question]).find((answer) => typeof answer === 'string' && answer !== '');
  return Object.fromEntries(
    Object.entries(correspondent).flatMap(([name, question]) => {
      const answer = said(question);
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
};
