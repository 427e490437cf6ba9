// Everything that still stands in the way of handing in (填写检查).
import { parts, programme, rounds } from '#adapters/wires.ts';
import { checkApplication, readApplication } from '#app/applications.ts';
import { check as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const check = httpHandler(endpoint, { parts, programme, rounds }, async ({ params, actor }, on) =>
  checkApplication(on, await readApplication(on, params.applicationId, actor)),
);
