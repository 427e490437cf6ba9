// Beginning an application: its number is drawn, its field is claimed, and the round it goes by is pinned.
import { decideApplication } from '#domain/application/decide/index.ts';
import { refuse } from '#domain/decider.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { ApplicationId, FolderId } from '#domain/values.ts';
import { applications } from './aggregates.ts';
import { type ApplicationReach, present, viewApplication } from './applications.ts';
import { execute, type Press, Refused } from './execute.ts';
import { readFolder } from './folders.ts';
import type { Lists, Numbers } from './ports.ts';
import { roundInForce } from './rounds.ts';

/** E.g. `SFD-2020-EC-0007`: a gap in the row is a draft that was never handed in. */
const numberIn = async (numbers: Numbers, round: RoundDocument, fieldCode: string): Promise<string> => {
  const field = round.fields.find(({ code }) => code === fieldCode);
  if (field === undefined)
    throw new Refused({ code: 'invalid_request', faults: [{ path: ['fieldCode'], code: 'unknown_option' }] });
  const running = await numbers.next(round.id, fieldCode);
  return `${round.numberPrefix}-${round.numberYear}-${field.short}-${String(running).padStart(4, '0')}`;
};

type Start = { readonly folderId: FolderId; readonly fieldCode: string };

export const startApplication = async (
  on: ApplicationReach & { readonly lists: Lists; readonly numbers: Numbers },
  id: ApplicationId,
  press: Press,
  { folderId, fieldCode }: Start,
) => {
  const folder = await readFolder(on.programme, folderId, press.actor);
  if (folder.organisation !== press.actor.organisation) throw new Refused({ code: 'folder_not_found' });
  const { roundId, organisation } = folder;
  const { document: round, roundVersion } = await roundInForce(on.rounds, roundId);
  const claim = { of: 'field', organisation, roundId, fieldCode } as const;
  const state = await execute(
    on.programme,
    applications,
    id,
    press,
    async (before) => {
      // One application in a field; only one that lapsed or was withdrawn has given it back.
      const holder = await on.lists.applicationIn(organisation, roundId, fieldCode);
      if (holder !== undefined && holder !== id) return refuse('already_exists');
      const number = 'number' in before ? before.number : await numberIn(on.numbers, round, fieldCode);
      const application = { id, number, roundId, roundVersion, fieldCode, folderId, organisation };
      return decideApplication(before, { type: 'startApplication', application }, press.actor, { at: press.at, round });
    },
    () => [{ claim, holder: id }],
  );
  return viewApplication(on, present(state), press.actor, press.at);
};
