// Before the curtain: is everything there that the story begins with?
import { RoundDocument } from '#domain/round/schema.ts';
import { personas } from '../../lib/local/personas.ts';
import { organisations } from '../cast/organisations.ts';
import type { Local } from '../local.ts';
import type { Persons } from '../scene.ts';
import type { Telling } from '../telling.ts';
import { Stop, together, until } from '../waiting.ts';

const FRESH = '请以 npm start -- --fresh 重新开始 Start again with: npm start -- --fresh';

/** The first day of the story and the last on which it can still be told from the beginning. */
const FIRST = '2020-12-16T09:00';
const LAST = Date.parse('2021-01-07T00:00+08:00');

export const roundId = 'shenzhen-2020';
export const evaluators = personas.filter(({ roles }) => roles.includes('evaluator'));

const missing = (what: string): never => {
  throw new Stop(`缺少 Missing: ${what}。${FRESH}`);
};

/** Whoever starts both at once finds the system still at its seed: that much is waited for. */
const roundInForce = async ({ does }: Persons, tell: Telling): Promise<RoundDocument> => {
  const rounds = async () => (await does('operator-01', (api) => api.rounds.list())).items;
  const isThere = (items: Awaited<ReturnType<typeof rounds>>): boolean =>
    items.some(({ id, status }) => id === roundId && status === 'published');
  if (!isThere(await until(tell, rounds, isThere))) return missing(`已发布的批次 a published round ${roundId}`);
  const { document } = await does('operator-01', (api) => api.rounds.get({ params: { roundId } }));
  return RoundDocument.parse(document);
};

const unknownEvaluators = async ({ does }: Persons, tell: Telling): Promise<readonly string[]> => {
  const unknown = async () => {
    const { items } = await does('operator-01', (api) => api.people.list());
    return evaluators.filter(({ id, email }) => !items.some((known) => known.id === id && known.email === email));
  };
  return (await until(tell, unknown, (ones) => ones.length === 0)).map(({ id }) => id);
};

/** Answers the round in force; stops with what is missing. */
export const curtain = async (local: Local, persons: Persons, tell: Telling): Promise<RoundDocument> => {
  if ((await local.now()) > LAST) return missing('申报期开始时的时钟 a clock at the beginning of the window');
  await local.moveTo(FIRST);
  const round = await roundInForce(persons, tell);
  tell.done(`批次已发布：${round.title.zh}`, `the round is published: ${round.title.en}`);
  const unknown = await unknownEvaluators(persons, tell);
  if (unknown.length > 0) return missing(`专家名录中的 in the directory: ${unknown.join(', ')}`);
  tell.done(`专家名录：${evaluators.length} 人`, `${evaluators.length} evaluators are in the directory`);

  const begun = await together(organisations, async ({ person }) =>
    persons.does(person, (api) => api.applications.listMine()),
  );
  if (begun.some(({ items }) => items.length > 0)) return missing('没有申报的开端 a round nobody has applied in yet');
  tell.done('尚无任何申报', 'nobody has applied yet');
  return round;
};
