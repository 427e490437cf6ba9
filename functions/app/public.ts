// What everybody may read of a record: an allow-list, never the record itself.
import { rounds, sites } from './aggregates.ts';
import type { LoggedEvent, Programme, PublicRecords } from './ports.ts';

type PublicReach = { readonly programme: Programme; readonly publicRecords: PublicRecords };

const projectRound = async (on: PublicReach, id: string): Promise<void> => {
  const { state, version } = await on.programme.load('round', id, rounds.initial);
  if (state.status !== 'published') return;
  const { document, roundVersion, contentHash, publishedAt } = state;
  const { title, programme, legalBasis, noFee, opensOn, closesOn, contact } = document;
  const fields = document.fields.map(({ code, label, places }) => ({ code, label, places }));
  const attachments = document.attachments.map(({ code, label, source }) => ({ code, label, source }));
  const dates = { opensOn, closesOn, publishedAt };
  const body = {
    id,
    title,
    programme,
    legalBasis,
    noFee,
    ...dates,
    fields,
    attachments,
    contact,
    roundVersion,
    contentHash,
  };
  await on.publicRecords.put({ kind: 'round', id, version, body });
};

const projectSite = async (on: PublicReach, id: string): Promise<void> => {
  const { state, version } = await on.programme.load('site', id, sites.initial);
  if (state.status === 'absent') return;
  const { roundId, fieldCode, name, awardedOn } = state;
  await on.publicRecords.put({ kind: 'site', id, version, body: { id, roundId, fieldCode, name, awardedOn } });
};

/** Rounds and sites are public; everything else is nobody's business. */
export const projectPublic = async (on: PublicReach, { aggregate, id }: LoggedEvent): Promise<void> => {
  if (aggregate === 'round') await projectRound(on, id);
  if (aggregate === 'site') await projectSite(on, id);
};
