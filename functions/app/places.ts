// The places of a field, and the field itself: what an application holds, and gives back.
import type { Present } from './applications.ts';
import type { Claim, Lists, SideRecord } from './ports.ts';

const fieldOf = ({ organisation, roundId, fieldCode }: Present): Claim => ({
  of: 'field',
  organisation,
  roundId,
  fieldCode,
});

/** How many places are taken, and the claim on the first that is free; two who claim it at once cannot both have it. */
export const freePlace = async (lists: Lists, { id, roundId, fieldCode }: Present) => {
  const taken = (await lists.placesTaken(roundId, fieldCode)).map(({ place }) => place);
  const free = Array.from({ length: taken.length + 1 }, (_, i) => i + 1).find((place) => !taken.includes(place)) ?? 1;
  const claim: SideRecord = { claim: { of: 'place', roundId, fieldCode, place: free }, holder: id };
  return { placesTaken: taken.length, claim };
};

/** What an application gives back when it is withdrawn: its field, and its place if it had one. */
export const releaseAll = async (lists: Lists, application: Present): Promise<readonly SideRecord[]> => {
  const { id, roundId, fieldCode } = application;
  const held = (await lists.placesTaken(roundId, fieldCode)).filter(({ applicationId }) => applicationId === id);
  return [
    { release: fieldOf(application) },
    ...held.map(({ place }): SideRecord => ({ release: { of: 'place', roundId, fieldCode, place } })),
  ];
};
