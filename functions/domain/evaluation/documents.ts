// Which documents an evaluator reads: those that were handed in, and in the roadshow the slides that came after.
import type { FolderDocument } from '../folder/state.ts';
import type { RoundDocument } from '../round/schema.ts';

/** Slides are shown as they stand in the folder now; of everything else nothing newer than what was handed in. */
export const documentsToRead = (
  round: RoundDocument,
  { phase, fieldCode }: { readonly phase: string; readonly fieldCode: string },
  handedIn: readonly FolderDocument[],
  inFolder: readonly FolderDocument[],
): readonly FolderDocument[] => {
  const codes =
    phase === round.roadshow?.phase
      ? round.attachments.filter(({ stage }) => stage === 'roadshow').map(({ code }) => code)
      : [];
  const isSlides = ({ code }: FolderDocument) => codes.includes(code);
  const ofTheField = (document: FolderDocument) => document.fieldCode === undefined || document.fieldCode === fieldCode;
  return [
    ...handedIn.filter((document) => !isSlides(document)),
    ...inFolder.filter((document) => document.status === 'accepted' && isSlides(document) && ofTheField(document)),
  ];
};
