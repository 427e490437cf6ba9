// The sites of a round, as a workbook.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { listedSites } from '#app/exports.ts';
import { sitesFile as endpoint } from '#contract/papers.ts';
import { httpHandler } from '#kit/http-handler.ts';
import { sitesWorkbook } from '#papers/exports.ts';
import { paperFile } from '#papers/file.ts';

export const sitesFile = httpHandler(endpoint, { lists, programme, rounds }, async ({ params: { roundId } }, on) =>
  paperFile(`${roundId}-sites`, 'xlsx', await sitesWorkbook(await listedSites(on, roundId))),
);
