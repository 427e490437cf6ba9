// A copy of everything an organisation gave in a round and of what was written to it, for the organisation itself.
import * as z from 'zod';
import type { Actor } from '#domain/actor.ts';
import { ListedRequest } from '#domain/data-request/state.ts';
import { planLetters } from '#domain/letters/policy.ts';
import type { AggregateName, LoggedEvent } from '#domain/records.ts';
import type { FolderId, Instant } from '#domain/values.ts';
import { type ApplicationReach, type Present, viewApplication } from './applications.ts';
import { readConsents } from './consents.ts';
import { folderView, readFolder } from './folders.ts';
import type { Logs } from './log-ports.ts';
import { applicationsOf } from './participation.ts';
import type { Lists, Parts } from './ports.ts';

export type CopyReach = ApplicationReach & { readonly lists: Lists; readonly parts: Parts; readonly logs: Logs };

const submissionsOf = async ({ lists }: CopyReach, application: Present) => {
  const handedIn = 'submissions' in application ? application.submissions : [];
  const found = await Promise.all(
    handedIn.map(async ({ number, at }) => {
      const content = await lists.submission(application.id, number);
      return content === undefined ? [] : [{ number, at, answers: content.answers, documents: content.files }];
    }),
  );
  return found.flat();
};

const Entry = z.looseObject({ version: z.int(), event: z.looseObject({ type: z.string() }) });

/** The kinds of letters to the organisation, from what happened: the letters themselves went to its own mailbox. */
const lettersAbout = async ({ logs }: CopyReach, aggregate: AggregateName, id: string) => {
  const entries = await logs.read({ aggregate, id });
  return entries.flatMap(({ content }) => {
    const { version, event } = Entry.parse(content);
    return planLetters({ aggregate, id, version, event } as LoggedEvent)
      .filter(({ reader }) => reader.kind === 'contact')
      .map(({ letter, plannedAt }) => ({ letter, plannedAt }));
  });
};

const requestsOf = async ({ lists }: CopyReach, organisation: string, roundId: string, folderId: FolderId) => {
  const listed = await lists.all({ of: 'applicant', key: organisation, prefix: `DATA#${roundId}#` });
  return listed.map((summary) => ListedRequest.parse(summary)).filter((request) => request.folderId === folderId);
};

export const copyOfFolder = async (on: CopyReach, folderId: FolderId, actor: Actor, at: Instant) => {
  const folder = await readFolder(on.programme, folderId, actor);
  const { organisation, roundId } = folder;
  const own = (await applicationsOf(on, folder)).filter((application) => application.folderId === folderId);
  const dataRequests = await requestsOf(on, organisation, roundId, folderId);
  const logs = [
    ...own.flatMap((application) => [
      ['application', application.id] as const,
      ...('siteId' in application ? [['site', application.siteId] as const] : []),
    ]),
    ...dataRequests.map(({ id }) => ['dataRequest', id] as const),
  ];
  const letters = (await Promise.all(logs.map(([aggregate, id]) => lettersAbout(on, aggregate, id)))).flat();
  return {
    copiedAt: at,
    folder: await folderView(on.parts, folder),
    applications: await Promise.all(
      own.map(async (application) => ({
        application: await viewApplication(on, application, actor, at),
        submissions: await submissionsOf(on, application),
        consents: (await readConsents(on, application.id, actor)).consents,
      })),
    ),
    dataRequests,
    letters: letters.sort((a, b) => (a.plannedAt < b.plannedAt ? -1 : 1)),
  };
};
