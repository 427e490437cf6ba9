// Anybody objects to what is on public notice, under their own name.
import { programme, publicCalendar, publicRecords } from '#adapters/wires.ts';
import { fileObjection } from '#app/file-objection.ts';
import { filingOf } from '#app/objections.ts';
import { file as endpoint } from '#contract/public-objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { programme, publicCalendar, publicRecords };

export const file = httpHandler(endpoint, wires, ({ params, body, ...press }, on) => {
  const { publicityId, applicationId, ...written } = body;
  return fileObjection(on, params.objectionId, press, { publicityId, applicationId, filing: filingOf(written) });
});
