// The steering group selects an application for a place of its field, or does not.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { commandApplication } from '#app/applications.ts';
import { freePlace } from '#app/places.ts';
import { select as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const select = httpHandler(endpoint, { lists, programme, rounds }, ({ params, body, ...press }, on) =>
  commandApplication(on, params.applicationId, press, async (application) => {
    const { reason } = body;
    const { placesTaken, claim } = await freePlace(on.lists, application);
    if (!body.select) return { command: { type: 'notSelectApplication', reason, placesTaken } };
    return { command: { type: 'selectApplication', reason, placesTaken }, also: [claim] };
  }),
);
