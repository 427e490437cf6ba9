// Requests concerning personal data, the most urgent first.
import { lists } from '#adapters/wires.ts';
import { listRequests as endpoint } from '#contract/personal-data.ts';
import { ListedRequest } from '#domain/data-request/state.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const listRequests = httpHandler(endpoint, { lists }, async ({ query }, on) => {
  const items = await on.lists.all({ of: 'queue', key: `DATAREQUESTS#${query.status}` });
  return { items: items.map((summary) => ListedRequest.parse(summary)) };
});
