// The receipt of what was handed in last, as PDF.
import { font, lists, programme, rounds } from '#adapters/wires.ts';
import { receiptOf } from '#app/papers.ts';
import { receiptFile as endpoint } from '#contract/papers.ts';
import { httpHandler } from '#kit/http-handler.ts';
import { paperFile } from '#papers/file.ts';
import { receiptPdf } from '#papers/receipt.ts';

export const receiptFile = httpHandler(
  endpoint,
  { font, lists, programme, rounds },
  async ({ params, query, actor }, on) => {
    const { receipt, round } = await receiptOf(on, params.applicationId, actor);
    const bytes = await receiptPdf(receipt, round, query.language ?? 'zh', on.font());
    return paperFile(`${receipt.number}-receipt`, 'pdf', bytes);
  },
);
