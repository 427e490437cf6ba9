// The Bureau awards: the application becomes a demonstration site with its yearly duties.
import { calendar, parts, programme, rounds } from '#adapters/wires.ts';
import { award as awardSite } from '#app/sites.ts';
import { award as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const award = httpHandler(endpoint, { calendar, parts, programme, rounds }, ({ params, body, ...press }, on) =>
  awardSite(on, params.applicationId, press, body.siteId),
);
