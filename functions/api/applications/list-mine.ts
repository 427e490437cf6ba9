// One's organisation's applications, in every round.
import { lists } from '#adapters/wires.ts';
import { listMine as endpoint } from '#contract/applications.ts';
import { ApplicationSummary } from '#contract/views.ts';
import { statusForApplicant } from '#domain/application/view.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const listMine = httpHandler(endpoint, { lists }, async ({ actor }, on) => {
  const own = await on.lists.all({ of: 'applicant', key: actor.organisation ?? '', prefix: 'APP#' });
  const summaries = own.map((summary) => ApplicationSummary.parse(summary));
  return { items: summaries.map((summary) => ({ ...summary, status: statusForApplicant(summary.status) })) };
});
