// Saving one part of the form: only questions the round asks, only while it may be changed, never over somebody's head.
import { normalised, partFaults } from '#domain/round/answers.ts';
import { type SectionAnswers, sectionOf } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { FolderId } from '#domain/values.ts';
import { type Press, Refused } from './execute.ts';
import { type FolderReach, openStages, readFolder } from './folders.ts';
import type { Part, Parts } from './ports.ts';
import { roundInForce } from './rounds.ts';

/** `plan.ECOLOGY` is the section `plan` of one field, `organisation` a section of the organisation. */
const sectionNamed = (round: RoundDocument, partId: string) => {
  const [sectionId = '', fieldCode] = partId.split('.');
  const section = sectionOf(round, sectionId);
  const fits =
    section?.scope === 'field' ? round.fields.some(({ code }) => code === fieldCode) : fieldCode === undefined;
  if (section === undefined || !fits) throw new Refused({ code: 'unknown_question' });
  return section;
};

const viewOf = ({ id, version, answers, savedAt }: Part) => ({ id, version, answers: { ...answers }, savedAt });

type Saving = { readonly id: string; readonly version: number; readonly answers: SectionAnswers };

export const savePart = async (
  on: FolderReach & { readonly parts: Parts },
  folderId: FolderId,
  press: Press,
  { id, version, answers }: Saving,
) => {
  const folder = await readFolder(on.programme, folderId, press.actor);
  if (folder.organisation !== press.actor.organisation) throw new Refused({ code: 'folder_not_found' });
  const { document: round } = await roundInForce(on.rounds, folder.roundId);
  const stored = await on.parts.get(folderId, id);
  if (stored?.commandId === press.commandId) return viewOf(stored);
  if (!(await openStages(on.lists, folder, round, press.at)).includes('application'))
    throw new Refused({ code: 'deadline_passed' });
  const section = sectionNamed(round, id);
  const faults = partFaults(section, answers);
  if (faults.length > 0) throw new Refused({ code: 'invalid_request', faults });
  const part = {
    id,
    version: version + 1,
    answers: normalised(section, answers),
    savedAt: press.at,
    commandId: press.commandId,
  };
  await on.parts.save(folderId, part);
  return viewOf(part);
};
