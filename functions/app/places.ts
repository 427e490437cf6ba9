// The places of a field, and the field itself: what an application holds, gives back, and passes on.
import type { Present } from './applications.ts';
import type { Claim, Lists, SideRecord } from './ports.ts';

type Of = Pick<Present, 'roundId' | 'fieldCode'>;
type Holder = Of & Pick<Present, 'id'>;

const fieldOf = ({ organisation, roundId, fieldCode }: Present): Claim => ({
  of: 'field',
  organisation,
  roundId,
  fieldCode,
});
const placeOf = ({ roundId, fieldCode }: Of, place: number): Claim => ({ of: 'place', roundId, fieldCode, place });

/** How many places are taken, and the free ones in order; two who claim one at once cannot both have it. */
export const placesOf = async (lists: Lists, { roundId, fieldCode }: Of) => {
  const taken = (await lists.placesTaken(roundId, fieldCode)).map(({ place }) => place);
  /** The claim on the first place that is free once `ahead` others are given. */
  const claim = (holder: string, ahead = 0): SideRecord => {
    const numbers = Array.from({ length: taken.length + ahead + 1 }, (_, i) => i + 1);
    const place = numbers.filter((number) => !taken.includes(number))[ahead] ?? numbers.length;
    return { claim: placeOf({ roundId, fieldCode }, place), holder };
  };
  return { placesTaken: taken.length, claim };
};

/** The places an application holds in its field: one, or none. */
const heldBy = async (lists: Lists, { id, roundId, fieldCode }: Holder): Promise<readonly Claim[]> =>
  (await lists.placesTaken(roundId, fieldCode))
    .filter(({ applicationId }) => applicationId === id)
    .map(({ place }) => placeOf({ roundId, fieldCode }, place));

/** The place of one that is out goes to the next, or is free where nobody waits. */
export const passOn = async (lists: Lists, from: Holder, to: Holder | undefined): Promise<readonly SideRecord[]> =>
  (await heldBy(lists, from)).map(
    (place): SideRecord => (to === undefined ? { release: place } : { handOver: place, from: from.id, to: to.id }),
  );

/** What an application gives back when it is withdrawn: its field, and its place if it had one. */
export const releaseAll = async (lists: Lists, application: Present): Promise<readonly SideRecord[]> => [
  { release: fieldOf(application) },
  ...(await passOn(lists, application, undefined)),
];
