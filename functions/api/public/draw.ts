// A draw, for whoever wants to hold it again.
import { publicRecords } from '#adapters/wires.ts';
import { Refused } from '#app/execute.ts';
import { PublicDraw } from '#contract/inspection-views.ts';
import { draw as endpoint } from '#contract/public.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const draw = httpHandler(endpoint, { publicRecords }, async ({ params }, on) => {
  const body = await on.publicRecords.get('draw', params.drawId);
  if (body === undefined) throw new Refused({ code: 'draw_not_found' });
  return PublicDraw.parse(body);
});
