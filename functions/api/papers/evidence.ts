// The evidence of a field's order, as a workbook.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { evidenceOf } from '#app/exports.ts';
import { evidence as endpoint } from '#contract/papers.ts';
import { httpHandler } from '#kit/http-handler.ts';
import { log } from '#kit/log.ts';
import { evidenceWorkbook } from '#papers/evidence.ts';
import { paperFile } from '#papers/file.ts';

export const evidence = httpHandler(endpoint, { lists, programme, rounds }, async ({ params, actor }, on) => {
  const { roundId, fieldCode } = params;
  const bytes = await evidenceWorkbook(await evidenceOf(on, roundId, fieldCode));
  log.info('exported', { what: 'evidence', roundId, fieldCode, by: actor.id });
  return paperFile(`${roundId}-${fieldCode}-evidence`, 'xlsx', bytes);
});
