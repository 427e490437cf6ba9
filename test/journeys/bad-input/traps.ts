// Requests that fit the contract's shape, or once did, and would trip what lies behind it.
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import type { Asked } from '../asking.ts';
import type { Expected } from './judge.ts';
import { DRAFT } from './world.ts';

type Trap = {
  readonly what: string;
  readonly name: string;
  readonly asked: Pick<Asked, 'params' | 'query' | 'body'>;
  readonly expected: Expected;
};

const invalid = (...at: readonly (string | number)[]): Expected => ({ status: 400, codes: ['invalid_request'], at });

/** Each an answer to a question nobody asks. */
const crowd = Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`u${i}`, i]));

const [rule] = shenzhen2020.eligibility;
const bounded = (atLeast: number) => {
  const requires = { question: rule?.requires.question, atLeast };
  return { document: { ...shenzhen2020, id: DRAFT, eligibility: [{ ...rule, requires }] } };
};
const bound = invalid('document', 'eligibility', 0);

export const traps: readonly Trap[] = [
  {
    what: 'a list of applications in a status that is another list',
    name: 'applications.listQueue',
    asked: { query: { status: 'site' } },
    expected: invalid('status'),
  },
  {
    what: 'a part of the form with a crowd of answers to nothing',
    name: 'folders.answer',
    asked: { body: { version: 1, answers: crowd } },
    expected: invalid('people', 'u0'),
  },
  {
    what: 'a return with a crowd of answers to nothing',
    name: 'sites.handInReturn',
    asked: { body: { answers: crowd } },
    expected: { status: 422, codes: ['answers_incomplete'], at: ['annualReturn', 'u0'] },
  },
  {
    what: 'a part of the form that was saved meanwhile',
    name: 'folders.answer',
    asked: { body: { version: 0, answers: {} } },
    expected: { status: 409, codes: ['stale_version'] },
  },
  ...[1e300, -1e300, 1e-200, 0.001].map((atLeast) => ({
    what: `a bound no record keeps, ${atLeast}`,
    name: 'rounds.write',
    asked: { body: bounded(atLeast) },
    expected: bound,
  })),
  {
    what: 'a round larger than a record',
    name: 'rounds.write',
    asked: { body: { document: { ...bounded(1).document, remedy: { zh: '甲'.repeat(100_000), en: 'x' } } } },
    expected: { status: 413, codes: ['too_large'] },
  },
  ...(['rounds.write', 'rounds.amend'] as const).map((name) => ({
    what: `${name} under the id of another`,
    name,
    asked: {
      body: { document: { ...shenzhen2020, id: 'other-2021' }, ...(name === 'rounds.amend' ? { reason: '更正' } : {}) },
    },
    expected: invalid('document', 'id'),
  })),
  ...['   ', '孙\r\nBcc: a@example.org', '孙\u0000'].map((name) => ({
    what: `a person by the name of ${JSON.stringify(name)}`,
    name: 'people.write',
    asked: { body: { name, email: 'a@example.org' } },
    expected: invalid('name'),
  })),
  {
    what: 'a version of a round that never was',
    name: 'rounds.get',
    asked: { query: { version: String(Number.MAX_SAFE_INTEGER) } },
    expected: { status: 404, codes: ['round_not_found'] },
  },
];
