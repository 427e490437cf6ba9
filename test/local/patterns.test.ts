// The event patterns that rules and mappings use, judged as AWS judges them.
import { expect, test } from '@jest/globals';
import { readFilters, readPattern, UnknownPattern } from '../../lib/local/events/patterns.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { kind: { S: 'event' }, version: 3, tags: ['a', 'b'], note: null } },
};
const image = (pattern: object) => ({ dynamodb: { NewImage: pattern } });

test.each<[string, object, boolean]>([
  ['an exact value', { eventName: ['INSERT'] }, true],
  ['one of several values', { eventName: ['MODIFY', 'INSERT'] }, true],
  ['another value', { eventName: ['MODIFY'] }, false],
  ['a value deep inside', image({ kind: { S: ['event'] } }), true],
  ['two fields of which one differs', { eventName: ['INSERT'], ...image({ kind: { S: ['record'] } }) }, false],
  ['a number', image({ version: [3] }), true],
  ['a number written as text', image({ version: ['3'] }), false],
  ['null', image({ note: [null] }), true],
  ['a member of a list', image({ tags: ['b'] }), true],
  ['a beginning', image({ kind: { S: [{ prefix: 'ev' }] } }), true],
  ['another beginning', image({ kind: { S: [{ prefix: 'vent' }] } }), false],
  ['an end', image({ kind: { S: [{ suffix: 'ent' }] } }), true],
  ['a word in other letters', { eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
  ['anything but a value', { eventName: [{ 'anything-but': 'REMOVE' }] }, true],
  ['anything but this value', { eventName: [{ 'anything-but': ['INSERT', 'REMOVE'] }] }, false],
  ['anything but a beginning', { eventName: [{ 'anything-but': { prefix: 'REM' } }] }, true],
  ['anything but, of a field that is not there', { other: [{ 'anything-but': 'x' }] }, false],
  ['a field that exists', image({ kind: { S: [{ exists: true }] } }), true],
  ['a field that must not exist', image({ kind: { S: [{ exists: false }] } }), false],
  ['a field that does not exist', image({ other: { S: [{ exists: false }] } }), true],
  ['a number in a range', image({ version: [{ numeric: ['>', 2, '<=', 3] }] }), true],
  ['a number outside a range', image({ version: [{ numeric: ['>', 3] }] }), false],
])('%s', (_, pattern, matches) => {
  expect(readPattern(pattern)(record)).toBe(matches);
});

test.each([
  ['an operator nobody here knows', { source: [{ wildcard: 'aws.*' }] }],
  ['alternatives across fields', { $or: [{ source: ['a'] }, { kind: ['b'] }] }],
  ['a value outside a list', { source: 'aws.s3' }],
  ['a range without a number', { size: [{ numeric: ['>'] }] }],
])('%s is refused when the run starts', (_, pattern) => {
  expect(() => readPattern(pattern)).toThrow(UnknownPattern);
});

test('one matching filter is enough, and without filters everything matches', () => {
  const filters = [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }];
  const criteria = { Filters: filters.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) };
  expect(readFilters(criteria)(record)).toBe(true);
  expect(readFilters({ Filters: [{ Pattern: '{"eventName":["REMOVE"]}' }] })(record)).toBe(false);
  expect(readFilters(undefined)(record)).toBe(true);
});
