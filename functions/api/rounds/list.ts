// The rounds there are; drafts only for those who prepare them.
import * as z from 'zod';
import { lists } from '#adapters/wires.ts';
import { list as endpoint } from '#contract/rounds.ts';
import { hasRole } from '#domain/actor.ts';
import { Bilingual, RoundId } from '#domain/values.ts';
import { httpHandler } from '#kit/http-handler.ts';

const Summary = z.object({ id: RoundId, title: Bilingual, status: z.string() });

export const list = httpHandler(endpoint, { lists }, async ({ actor }, on) => {
  const items = (await on.lists.all({ of: 'queue', key: 'ROUNDS' })).map((summary) => Summary.parse(summary));
  const seesDrafts = hasRole(actor, 'operator', 'bureau');
  return { items: items.filter(({ status }) => seesDrafts || status === 'published') };
});
