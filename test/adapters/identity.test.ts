// From claims to the person who acts: whose word counts, for which roles, and for which organisation.
import { expect, test } from '@jest/globals';
import { actorFrom, type Claims } from '#adapters/identity.ts';

const GROUPS = 'cognito:groups';
const ORGANISATION = 'custom:uscc';
const paperKite = '52440300XXXX001159';

const person = { sub: 'p-1', [GROUPS]: '[clerk bureau]' };
const applicant = { sub: 'p-2', [GROUPS]: ['applicant'], [ORGANISATION]: paperKite };
const actorOf = (claims: Claims) => actorFrom(claims, GROUPS, ORGANISATION);

test.each([
  ['as API Gateway writes it', '[clerk bureau]'],
  ['with commas', 'clerk, bureau'],
  ['as an array', ['clerk', 'bureau']],
])('a list of groups %s gives the roles', (_, groups) => {
  expect(actorOf({ ...person, [GROUPS]: groups })).toEqual({ id: 'p-1', roles: ['clerk', 'bureau'] });
});

test.each([
  ['says access', { token_use: 'access' }],
  ['says nothing, as other issuers do', {}],
])('a token that %s is one to act with', (_, use) => {
  expect(actorOf({ ...person, ...use })).toMatchObject({ id: 'p-1' });
});

test.each(['id', 'refresh', '', 'Access', ['access'], null])('a token for %j is nobody to act as', (use) => {
  expect(actorOf({ ...person, token_use: use })).toBeUndefined();
});

test.each([undefined, '', 'a b', 'x'.repeat(129), '甲'])('a subject %j is nobody', (sub) => {
  expect(actorOf({ ...person, sub })).toBeUndefined();
});

test.each([
  ['the system is never a person', '[system clerk]', ['clerk']],
  ['a group of something else is no role', '[admins clerks Clerk]', []],
  ['nor is what only JavaScript knows', '[__proto__ constructor]', []],
  ['no groups, no roles', undefined, []],
  ['a number is no list', 7, []],
])('%s', (_, groups, roles) => {
  expect(actorOf({ ...person, [GROUPS]: groups })).toEqual({ id: 'p-1', roles });
});

test('an applicant acts for the organisation whose credit code the issuer vouches for', () => {
  expect(actorOf(applicant)).toEqual({ id: 'p-2', roles: ['applicant'], organisation: paperKite });
  expect(actorOf({ ...applicant, [ORGANISATION]: paperKite.toLowerCase() })?.organisation).toBe(paperKite);
});

test.each([undefined, '', 'XXXX', '52440300XXXX001150'])('with the credit code %j nobody applies', (code) => {
  expect(actorOf({ ...applicant, [ORGANISATION]: code })).toEqual({ id: 'p-2', roles: [] });
});
