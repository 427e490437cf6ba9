// The office enters a person into the directory, or changes the person's name or address.
import { people } from '#adapters/wires.ts';
import { write as endpoint } from '#contract/people.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const write = httpHandler(endpoint, { people }, async ({ params, body }, on) => {
  const person = { id: params.personId, ...body };
  await on.people.save(person);
  return person;
});
