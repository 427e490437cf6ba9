// Everything handed in to a round, as a workbook.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { listedApplications } from '#app/exports.ts';
import { applicationsFile as endpoint } from '#contract/papers.ts';
import { httpHandler } from '#kit/http-handler.ts';
import { log } from '#kit/log.ts';
import { applicationsWorkbook } from '#papers/exports.ts';
import { paperFile } from '#papers/file.ts';

export const applicationsFile = httpHandler(endpoint, { lists, programme, rounds }, async ({ params, actor }, on) => {
  const { roundId } = params;
  const bytes = await applicationsWorkbook(await listedApplications(on, roundId, actor));
  log.info('exported', { what: 'applications', roundId, by: actor.id });
  return paperFile(`${roundId}-applications`, 'xlsx', bytes);
});
