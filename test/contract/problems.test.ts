// Saying no over HTTP: one status a code, the reader's language, and nothing of what goes on inside.
import { expect, test } from '@jest/globals';
import { endpoints } from '#contract/index.ts';
import { faultProblem, languageOf, Problem, problemOf, statusOf } from '#contract/problem.ts';
import { refusalsOf } from '#contract/refused.ts';

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['fr-FR,fr;q=0.9', 'zh'],
  ['*', 'zh'],
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['zh;q=0.2, en;q=0.7', 'en'],
  ['en;q=0.7, zh;q=0.2', 'en'],
  ['fr, en;q=0.5', 'en'],
  ['zh,en', 'zh'],
  ['en ; q=0.1 , zh ; q=0.2', 'zh'],
  ['en;q=0', 'zh'],
  ['en;q=0, zh;q=0', 'zh'],
  ['en;q=loud', 'zh'],
  ['enm', 'zh'],
])('accept-language %p is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

const codes = [...new Set(endpoints.flatMap(({ endpoint }) => refusalsOf(endpoint)))];

test.each(codes)('%s is a problem with its own sentence in either language', (code) => {
  for (const language of ['zh', 'en'] as const) {
    const problem = problemOf({ code }, language);
    expect(Problem.parse(problem)).toEqual(problem);
    expect(problem).toMatchObject({ code, status: statusOf(code), type: `urn:exemplar:problem:${code}` });
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.status).toBeLessThan(500);
  }
  expect(problemOf({ code }, 'zh').title).not.toBe(problemOf({ code }, 'en').title);
});

test.each([
  ['application_not_found', 404],
  ['conflict_of_interest', 404],
  ['not_permitted', 403],
  ['wrong_status', 409],
  ['stale_version', 409],
  ['answers_incomplete', 422],
  ['invalid_request', 400],
  ['too_large', 413],
  ['unsupported_media_type', 415],
] as const)('%s is answered with %i', (code, status) => {
  expect(statusOf(code)).toBe(status);
});

test('each fault says where and why in the reader’s language', () => {
  const refusal = { code: 'answers_incomplete', faults: [{ path: ['plan', 0], code: 'required' }] } as const;
  expect(problemOf(refusal, 'en').faults).toEqual([
    { path: ['plan', 0], code: 'required', message: 'This is required.' },
  ]);
  expect(problemOf(refusal, 'zh').faults?.[0]?.message).toBe('必填。');
});

test('a problem carries what its schema lists and nothing else that lay about', () => {
  const fault = { path: ['a'], code: 'required', value: 'secret', stack: 'secret' } as const;
  const refusal = { code: 'invalid_request', faults: [fault], cause: 'secret', table: 'secret' } as const;
  expect(JSON.stringify(problemOf(refusal, 'en'))).not.toContain('secret');
});

test('what broke is told by a number to ask with, and by nothing else', () => {
  const problem = faultProblem('en', 'request-1');
  expect(Problem.parse(problem)).toEqual({
    type: 'urn:exemplar:problem:fault',
    title: 'Something went wrong here; please try again later.',
    status: 500,
    code: 'fault',
    trace: 'request-1',
  });
});
