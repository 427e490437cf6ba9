// The years officers entered, with what each waits for.
import { lists } from '#adapters/wires.ts';
import { enteredYears } from '#app/calendar.ts';
import { list as endpoint } from '#contract/calendar.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const list = httpHandler(endpoint, { lists }, async ({ actor, at }, on) => ({
  items: await enteredYears(on, actor, at),
}));
