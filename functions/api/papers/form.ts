// The form filled in, to be signed and sealed: as it stands now for the applicant, as handed in for the office.
import { font, lists, parts, programme, rounds } from '#adapters/wires.ts';
import { filledForm } from '#app/papers.ts';
import { form as endpoint } from '#contract/papers.ts';
import { httpHandler } from '#kit/http-handler.ts';
import { formFile } from '#papers/file.ts';

const wires = { font, lists, parts, programme, rounds };

export const form = httpHandler(endpoint, wires, async ({ params, query, actor, at }, on) =>
  formFile(await filledForm(on, params.applicationId, actor, at), query, on.font),
);
