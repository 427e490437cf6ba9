// A round as its form is printed from it: for everybody, so nothing else of the round is in it.
import type { RoundDocument } from '#domain/round/schema.ts';

/** An allow-list, as for everything public. */
export const printedRound = ({ id, title, fields, sections, attachments, paper }: RoundDocument) => ({
  id,
  title,
  fields,
  sections,
  attachments,
  ...(paper === undefined ? {} : { paper }),
});
