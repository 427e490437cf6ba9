// Everything that can be wrong with a request, made from what the contract says a right one is.
import * as z from 'zod';
import { COMMAND_HEADER, type Endpoint, isCommand } from '#contract/endpoint.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { example } from '../../contract/bodies.ts';
import type { Asked } from '../asking.ts';
import type { Expected, Path } from './judge.ts';

export type Case = { readonly what: string; readonly asked: Asked; readonly expected: Expected };

const refusal = (what: string, asked: Asked, status: number, code: RefusalCode, at?: Path): Case => ({
  what,
  asked,
  expected: { status, codes: [code], ...(at === undefined ? {} : { at }) },
});
const invalid = (what: string, asked: Asked, at?: Path): Case => refusal(what, asked, 400, 'invalid_request', at);

export const rightBody = (body: z.ZodType): unknown =>
  JSON.parse(JSON.stringify(example(z.toJSONSchema(body, { io: 'input' }))));

/** The value with another at one place, and every place there is. */
type Place = { readonly at: Path; readonly put: (value: unknown) => unknown };
const placesIn = (value: unknown, at: Path = [], put: Place['put'] = (other) => other): readonly Place[] => {
  const here = { at, put };
  if (typeof value !== 'object' || value === null) return [here];
  const list = Array.isArray(value);
  const within = Object.entries(value).flatMap(([key, part]) => {
    const name = list ? Number(key) : key;
    const around = (other: unknown) => put(list ? value.with(Number(key), other) : { ...value, [key]: other });
    return placesIn(part, [...at, name], around);
  });
  return [here, ...within];
};

/** A round has hundreds of places; so many of them, spread evenly, are tried. */
const MOST_PLACES = 15;
const thinned = <Entry>(entries: readonly Entry[]): readonly Entry[] => {
  const step = Math.max(1, Math.ceil(entries.length / MOST_PLACES));
  return entries.filter((_, i) => i % step === 0);
};

const LONG = 'x'.repeat(20_000);
const strange: readonly (readonly [what: string, value: unknown])[] = [
  ['nothing', null],
  ['a number', 0.5],
  ['a huge number', 1e300],
  ['a text', 'x'],
  ['a text of 20 000 characters', LONG],
  ['yes', true],
  ['a list', []],
  ['a list of 1 000 lists', Array.from({ length: 1000 }, () => [])],
  ['an object', {}],
];

/** Not where it only makes something else wrong: another kind of thing, of which other things are wanted. */
const isWrongAt = (body: z.ZodType, value: unknown, at: Path): boolean =>
  (body.safeParse(value).error?.issues ?? []).some(({ path }) =>
    path.every((part, i) => i >= at.length || part === at[i]),
  );

const wrongPlaces = (body: z.ZodType): readonly Case[] =>
  thinned(placesIn(rightBody(body)).filter(({ at }) => at.length > 0)).flatMap(({ at, put }) =>
    strange
      .map(([what, value]) => ({ what, wrong: put(value) }))
      .filter(({ wrong }) => isWrongAt(body, wrong, at))
      .map(({ what, wrong }) => invalid(`${what} at ${at.join('.')}`, { body: wrong }, at)),
  );

const serverOwned = ['status', 'organisation', 'role', 'roles', 'actor', 'score', '__proto__', 'constructor', ''];

const smuggled = (body: z.ZodType): readonly Case[] => {
  const right = JSON.stringify(rightBody(body));
  return serverOwned.flatMap((name) => {
    // As text: an object of JavaScript does not hold `__proto__` as JSON does.
    const raw = right.replace('{', `{${JSON.stringify(name)}:{"isAdmin":true},`);
    return Object.hasOwn(Object(JSON.parse(right)), name) ? [] : [invalid(`an own ${name}`, { raw }, [name])];
  });
};

const DEEP = 20_000;
const NOT_JSON = [
  '',
  ' ',
  '{"a":',
  '{"a":1}}',
  "{'a':1}",
  '{"a":1,}',
  'undefined',
  '<a/>',
  '\ufeff{}',
  '{"a":"\u0000"}',
  // Half of a surrogate pair: JSON by its grammar, and no text.
  '{"a":["\\ud800"]}',
  '{"\\udc00":1}',
];
const NO_OBJECT = ['null', '[]', '[{}]', '"text"', '7', 'true', '-1e999'];
const NESTED = ['['.repeat(DEEP) + ']'.repeat(DEEP), `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`];
const TYPES = [
  undefined,
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/jsonp',
  'application/xml',
  '',
];
/** What a body may weigh. */
const LARGEST = 256 * 1024;

const bodies = (body: z.ZodType): readonly Case[] => {
  const right = JSON.stringify(rightBody(body));
  const text = (bytes: number) => ({ raw: JSON.stringify('x'.repeat(bytes - 2)) });
  const crowd = Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`u${i}`, i]));
  return [
    ...NOT_JSON.map((raw) => refusal(`not JSON: ${raw}`, { raw }, 400, 'malformed_json')),
    ...NO_OBJECT.map((raw) => invalid(`no object: ${raw}`, { raw }, [])),
    // Whether so deep a text can be read is for the engine to say.
    ...NESTED.map((raw) => ({
      what: `${DEEP} deep: ${raw.slice(0, 5)}`,
      asked: { raw },
      expected: { status: 400, codes: ['malformed_json', 'invalid_request'] },
    })),
    ...TYPES.map((type) =>
      refusal(`sent as ${type}`, { raw: right, headers: { 'content-type': type } }, 415, 'unsupported_media_type'),
    ),
    invalid('as much as a body may weigh', text(LARGEST), []),
    refusal('a byte more', text(LARGEST + 1), 413, 'too_large'),
    refusal('a mebibyte', text(1024 * 1024), 413, 'too_large'),
    invalid('a crowd of unknown fields', { body: { ...Object(rightBody(body)), ...crowd } }, ['u0']),
    ...smuggled(body),
    ...wrongPlaces(body),
  ];
};

const BAD_PARTS = [
  'x'.repeat(2000),
  '__proto__',
  'constructor',
  'documents/evaluator-04',
  'documents#evaluator-04',
  '../rounds',
  '\u0000',
  '甲',
  "a'b",
  'a b',
  '%',
  '{}',
];

/** What cannot name anything is said to be wrong; what could, is not there. */
const wrongParams = ({ params, refuses }: Endpoint, right: Readonly<Record<string, string>>): readonly Case[] => {
  if (params === undefined) return [];
  const isLookedUp = refuses.some((code) => code.endsWith('_not_found'));
  return Object.keys(params.shape).flatMap((name) =>
    BAD_PARTS.flatMap((part): readonly Case[] => {
      const wrong = { ...right, [name]: part };
      const what = `${name} ${part.slice(0, 22)}`;
      if (!params.safeParse(wrong).success) return [invalid(what, { params: wrong }, [name])];
      return isLookedUp ? [{ what, asked: { params: wrong }, expected: {} }] : [];
    }),
  );
};

type Pair = [name: string, value: string];

const wrongQueries = ({ query }: Endpoint): readonly Case[] => {
  if (query === undefined) return [];
  const given = (what: string, pairs: Pair[], at: string) => invalid(what, { query: new URLSearchParams(pairs) }, [at]);
  const cursors = ['x', '"x"', '7', '[]', '{}', '{"pk":"x"}', '{"pk":{"a":1}}', 'null', '{"__proto__":{}}'];
  const right: Pair[] = Object.hasOwn(query.shape, 'status') ? [['status', 'submitted']] : [];
  const wrongNames = ['organisation', '__proto__', ''].map((name) =>
    given(`asks for ${name}`, [...right, [name, 'x']], name),
  );
  const values = Object.keys(query.shape).flatMap((name) =>
    name === 'from'
      ? cursors.map((cursor) => {
          const from = Buffer.from(cursor).toString('base64url');
          return given(`goes on from ${cursor}`, [...right, ['from', from]], 'from');
        })
      : ['x'.repeat(2000), '', '-1', '1e9', '0x1', '甲'].flatMap((value) => {
          const pairs: Pair[] = [...right.filter(([key]) => key !== name), [name, value]];
          const isWrong = !query.safeParse(Object.fromEntries(pairs)).success;
          return isWrong ? [given(`${name} ${value.slice(0, 9)}`, pairs, name)] : [];
        }),
  );
  return [...wrongNames, ...values];
};

const BAD_COMMANDS = [
  undefined,
  '',
  'x',
  '0'.repeat(25),
  '0'.repeat(27),
  'a'.repeat(26),
  '__proto__',
  `${'0'.repeat(25)}U`,
];

const wrongCommands = (endpoint: Endpoint): readonly Case[] =>
  isCommand(endpoint)
    ? BAD_COMMANDS.map((id) =>
        invalid(`the command ${id}`, { headers: { [COMMAND_HEADER]: id } }, ['headers', COMMAND_HEADER]),
      )
    : [];

/** Each with what is right about it already. */
export const casesFor = (endpoint: Endpoint, right: Asked & { readonly params: Readonly<Record<string, string>> }) =>
  [
    ...(endpoint.body === undefined ? [] : bodies(endpoint.body)),
    ...wrongParams(endpoint, right.params),
    ...wrongQueries(endpoint),
    ...wrongCommands(endpoint),
  ].map(({ what, asked, expected }): Case => {
    const body = 'raw' in asked || endpoint.body === undefined ? {} : { body: rightBody(endpoint.body) };
    return { what, expected, asked: { ...right, ...body, ...asked } };
  });
