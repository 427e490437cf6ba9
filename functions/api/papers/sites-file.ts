// The sites of a round, as a workbook.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { listedSites } from '#app/exports.ts';
import { sitesFile as endpoint } from '#contract/papers.ts';
import { httpHandler } from '#kit/http-handler.ts';
import { log } from '#kit/log.ts';
import { sitesWorkbook } from '#papers/exports.ts';
import { paperFile } from '#papers/file.ts';

export const sitesFile = httpHandler(endpoint, { lists, programme, rounds }, async ({ params, actor }, on) => {
  const { roundId } = params;
  const bytes = await sitesWorkbook(await listedSites(on, roundId));
  log.info('exported', { what: 'sites', roundId, by: actor.id });
  return paperFile(`${roundId}-sites`, 'xlsx', bytes);
});
