// What an answer to a bad request owes the one who sent it: a problem, a code, a sentence in their language, and where.

import type { Endpoint } from '#contract/endpoint.ts';
import { Problem } from '#contract/problem.ts';
import { refusalsOf } from '#contract/refused.ts';
import type { Language } from '#domain/values.ts';
import type { Told } from '../asking.ts';

export type Path = readonly (string | number)[];
export type Expected = {
  readonly status?: number;
  readonly codes?: readonly string[];
  /** Where the fault was put: one of those named has to be there, or around it, or in it. */
  readonly at?: Path;
};

const chinese = /[\u4e00-\u9fff]/;
const ofTheMachine =
  /\bat .+:\d+|node_modules|\/(work|tmp|var|home|root|usr)\/|\.[mc]?[jt]s\b|Error\b|undefined|\[object/;

const problemIn = ({ text }: Told): Problem | undefined => {
  try {
    return Problem.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const isAlong = (path: Path, at: Path): boolean =>
  path.slice(0, at.length).every((part, i) => String(part) === String(at[i]));

const sentencesIn = ({ title, faults = [] }: Problem): readonly string[] => [
  title,
  ...faults.map(({ message }) => message),
];

/** Everything that is wrong with one answer; nothing, where it is as it should be. */
const complaints = (told: Told, endpoint: Endpoint, language: Language, expected: Expected): readonly string[] => {
  const problem = problemIn(told);
  if (problem === undefined || !told.type.startsWith('application/problem+json'))
    return [`no problem: ${told.status} ${told.type} ${told.text.slice(0, 300)}`];
  const { status, code, faults = [] } = problem;
  const { status: wanted = status, codes = [code], at } = expected;
  const sentences = sentencesIn(problem);
  return [
    ...(told.status === status && status >= 400 && status < 500 ? [] : [`status ${told.status}, in it ${status}`]),
    ...(status === wanted && codes.includes(code) ? [] : [`${status} ${code} instead of ${wanted} ${codes}`]),
    ...([...refusalsOf(endpoint), 'route_not_found'].some((known) => known === code)
      ? []
      : [`the contract has no ${code}`]),
    ...sentences
      .filter((text) => chinese.test(text) !== (language === 'zh'))
      .map((text) => `not in ${language}: ${text}`),
    ...(ofTheMachine.test(sentences.join(' ')) ? [`of the machine: ${told.text.slice(0, 300)}`] : []),
    ...(at === undefined || faults.some(({ path }) => isAlong(path, at))
      ? []
      : [`no fault at ${at.join('.')}, but at ${faults.map(({ path }) => path.join('.'))}`]),
    ...(code === 'invalid_request' && faults.length === 0 ? ['no fault is named'] : []),
    ...(told.text.length > 200_000 ? [`${told.text.length} characters long`] : []),
  ];
};

const withoutWords = (problem: Problem | undefined) =>
  JSON.stringify({ ...problem, title: '', faults: problem?.faults?.map(({ path, code }) => [path, code]) });

/** The same request in two languages: the same answer in other words. */
export const judged = (zh: Told, en: Told, endpoint: Endpoint, expected: Expected): readonly string[] => [
  ...complaints(zh, endpoint, 'zh', expected),
  ...complaints(en, endpoint, 'en', expected),
  ...(withoutWords(problemIn(zh)) === withoutWords(problemIn(en)) ? [] : ['another problem in another language']),
];
