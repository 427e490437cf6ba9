// The certificate of a site's plaque, as PDF; its QR code leads to the public check.
import { font, portal, programme, rounds } from '#adapters/wires.ts';
import { certificateOf } from '#app/certificate.ts';
import { certificate as endpoint } from '#contract/papers.ts';
import { httpHandler } from '#kit/http-handler.ts';
import { certificatePdf } from '#papers/certificate.ts';
import { paperFile } from '#papers/file.ts';

const wires = { font, portal, programme, rounds };

export const certificate = httpHandler(endpoint, wires, async ({ params, query, actor }, on) => {
  const content = await certificateOf(on, params.siteId, actor);
  return paperFile(content.number, 'pdf', await certificatePdf(content, query.language ?? 'zh', on.font()));
});
