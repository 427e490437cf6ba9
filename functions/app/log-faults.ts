// Which entries of a log are not as they were written, by the chain of hashes through it.
import * as z from 'zod';
import { eventHash } from './hash.ts';
import type { Placed } from './log-ports.ts';
import type { Change, Stored } from './ports.ts';

const Entry = z.object({
  aggregate: z.string(),
  id: z.string(),
  version: z.int(),
  event: z.unknown(),
  previousHash: z.string(),
  hash: z.string(),
});
type Entry = z.infer<typeof Entry>;

/** Where a log ends: its record says so. Who rewrites log and record alike is found by a head kept elsewhere only. */
export type LogHead = Pick<Stored<unknown>, 'version' | 'lastHash'>;

export type LogFault = {
  readonly place: number;
  /**
   * `missing`: nothing lies there. `unexpected`: something lies where the log has no place. `misplaced`: an entry of
   * another place or log. `changed`: it does not fit its own hash. `replaced`: it fits, and is not what was there.
   */
  readonly fault: 'missing' | 'unexpected' | 'misplaced' | 'changed' | 'replaced';
};

/** Everything that is wrong with a log, by place; none where it is as it was written. */
export const logFaults = (
  log: Pick<Change, 'aggregate' | 'id'>,
  found: readonly Placed[],
  head: LogHead,
): readonly LogFault[] => {
  const places = new Map(found.map(({ place, content }) => [place, Entry.safeParse(content).data]));

  /** What is wrong with an entry by itself. */
  const ownFault = (place: number, entry: Entry | undefined): LogFault['fault'] | undefined => {
    if (!places.has(place)) return 'missing';
    if (entry === undefined) return 'changed';
    const { previousHash, hash, ...body } = entry;
    if (body.aggregate !== log.aggregate || body.id !== log.id || body.version !== place) return 'misplaced';
    return eventHash(previousHash, body) === hash ? undefined : 'changed';
  };

  /** The hash an entry has by the word of the next, which is worth something only where that one is sound. */
  const hashBySuccessor = (place: number): string | undefined => {
    if (place === head.version) return head.lastHash;
    const next = places.get(place + 1);
    return ownFault(place + 1, next) === undefined ? next?.previousHash : undefined;
  };

  const faultAt = (place: number): LogFault['fault'] | undefined => {
    const entry = places.get(place);
    const own = ownFault(place, entry);
    if (own !== undefined || entry === undefined) return own;
    return (hashBySuccessor(place) ?? entry.hash) === entry.hash ? undefined : 'replaced';
  };

  return [
    ...Array.from({ length: head.version }, (_, i) => i + 1).flatMap((place) => {
      const fault = faultAt(place);
      return fault === undefined ? [] : [{ place, fault }];
    }),
    ...found
      .filter(({ place }) => !(place >= 1 && place <= head.version))
      .map(({ place }) => ({ place, fault: 'unexpected' as const })),
  ];
};
