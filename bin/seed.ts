// What a newcomer finds: the Shenzhen round published by two officers, and the evaluators in the directory.
import { clientOf } from '#contract/client.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import { PersonId } from '#domain/values.ts';
import { personas } from '../lib/local/personas.ts';
import type { Run } from '../lib/local/run.ts';

type Answered = { readonly ok: true } | { readonly ok: false; readonly problem: { readonly title: string } };

const done = async (what: string, asked: Promise<Answered>): Promise<void> => {
  const answer = await asked;
  if (!answer.ok) throw new Error(`${what}: ${answer.problem.title}`);
};

/** Says whether there was anything to do; a second time there is not. */
export const seed = async ({ api, tokenFor }: Run): Promise<boolean> => {
  const as = (person: string) => clientOf({ base: api, token: () => tokenFor(person) });
  const { id: roundId, ...document } = RoundDocument.parse(shenzhen2020);
  const found = await as('bureau-01').rounds.get({ params: { roundId } });
  if (found.ok && found.value.status === 'published') return false;
  const params = { roundId };
  const body = { document: { id: roundId, ...document } };
  await done('The round was not written', as('bureau-01').rounds.write({ params, body }));
  await done('The round was not published', as('bureau-02').rounds.publish({ params }));
  for (const { id, name, email, roles } of personas) {
    if (!roles.includes('evaluator')) continue;
    const personId = PersonId.parse(id);
    await done(
      `${id} was not entered`,
      as('operator-01').people.write({ params: { personId }, body: { name, email } }),
    );
  }
  return true;
};
