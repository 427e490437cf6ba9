// The visits table beside its logs: who comes, how full each slot is, how often somebody asks, and what was destroyed.
import * as z from 'zod';
import { VersionConflict } from '#app/ports.ts';
import type { VisitBook } from '#app/visits-ports.ts';
import { Instant } from '#domain/values.ts';
import type { VisitState } from '#domain/visit/state.ts';
import { type Tally, tallyNames } from '#domain/visit/tally.ts';
import { Visitor } from '#domain/visit/visitor.ts';
import { storedFrom } from './programme.ts';
import type { Item, Table } from './table.ts';
import { visitKeys } from './visits-keys.ts';

const VisitorItem = z.object({
  version: z.int(),
  visitor: Visitor,
  counted: z.array(z.string()),
  feedback: z.string().optional(),
});
const Counter = z.looseObject({ count: z.number().default(0) });
const DestructionItem = z.object({ at: Instant, of: z.literal('visitBookings'), count: z.int(), hash: z.string() });

const Figures = z.looseObject(Object.fromEntries(tallyNames.map((name) => [name, z.number().default(0)])));
const tallyFrom = (item: Item | undefined): Tally => {
  const figures = Figures.parse(item ?? {});
  return Object.fromEntries(tallyNames.map((name) => [name, figures[name]])) as Record<keyof Tally, number>;
};

export const visitsIn = (table: Table): VisitBook => {
  const all = ({ pk, sk }: { readonly pk: string; readonly sk: string }) =>
    table.queryAll({ partition: ['pk', pk], sort: ['sk', 'begins_with', sk] });
  return {
    visitor: async (visit) => {
      const item = await table.get(visitKeys.visitor(visit));
      if (item === undefined) return undefined;
      const { feedback, ...record } = VisitorItem.parse(item);
      const { email, ...known } = record.visitor;
      const visitor = email === undefined ? known : { ...known, email };
      return { ...record, visitor, ...(feedback === undefined ? {} : { feedback }) };
    },
    visitsOf: async (siteId, slots) =>
      (await all(visitKeys.visits(siteId, slots))).map((item) => {
        const [, slot, visit] = String(item['sk']).split('#');
        return { id: `${siteId}/${slot}/${visit}`, stored: storedFrom<VisitState>(item, { status: 'absent' }) };
      }),
    figures: async ({ siteId, slotId }) => tallyFrom(await table.get(visitKeys.figures(siteId, slotId))),
    figuresOf: async (siteId, slots) =>
      (await all(visitKeys.figures(siteId, slots))).map((item) => ({
        slotId: String(item['sk']).slice('SLOT#'.length),
        tally: tallyFrom(item),
      })),
    openBookings: async (counter) => Counter.parse((await table.get(visitKeys.open(counter))) ?? {}).count,
    countRequest: async (counter, limit, expiresAt) => {
      try {
        await table.add({
          add: { count: 1 },
          to: visitKeys.requests(counter),
          whileAll: [['count', '<=', limit - 1]],
          expiresAt,
        });
        return true;
      } catch (error) {
        if (error instanceof VersionConflict) return false;
        throw error;
      }
    },
    addLink: (visit, tokenHash, expiresAt) =>
      table.put({ put: { ...visitKeys.link(visit, tokenHash), kind: 'link', expiresAt }, ifAbsent: true }),
    hasLink: async (visit, tokenHash) => (await table.get(visitKeys.link(visit, tokenHash))) !== undefined,
    destructions: async () =>
      (await table.queryAll({ partition: ['pk', visitKeys.destructions] })).map((item) => DestructionItem.parse(item)),
  };
};
