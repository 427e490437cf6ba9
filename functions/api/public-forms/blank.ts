// Anybody takes the blank form of a published round.
import { font, publicRecords } from '#adapters/wires.ts';
import { blankForm } from '#app/papers.ts';
import { blank as endpoint } from '#contract/public-forms.ts';
import { httpHandler } from '#kit/http-handler.ts';
import { formFile } from '#papers/file.ts';

export const blank = httpHandler(endpoint, { font, publicRecords }, async ({ params, query }, on) =>
  formFile(await blankForm(on, params.roundId), query, on.font),
);
