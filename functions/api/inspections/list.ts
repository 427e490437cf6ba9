// The inspections of a round; an inspector's own.
import { lists } from '#adapters/wires.ts';
import { listInspections } from '#app/inspections.ts';
import { InspectionSummary } from '#contract/inspection-views.ts';
import { list as endpoint } from '#contract/inspections.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const list = httpHandler(endpoint, { lists }, async ({ params, actor }, on) => ({
  items: (await listInspections(on, params.roundId, actor)).map((item) => InspectionSummary.parse(item)),
}));
