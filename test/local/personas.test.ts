// The demo cast: every organisation could be real by its code, and every role has somebody.
import { expect, test } from '@jest/globals';
import { roles } from '#domain/actor.ts';
import { readCreditCode } from '#domain/credit-code.ts';
import { PersonId } from '#domain/values.ts';
import { personas } from '../../lib/local/personas.ts';

const withRole = (role: string) => personas.filter((person) => person.roles.some((held) => held === role));

test('every applicant acts for an organisation of its own, whose credit code holds and is of Shenzhen', () => {
  const codes = withRole('applicant').map((person) => person.organisation ?? '');
  expect(codes.length).toBeGreaterThanOrEqual(14);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes)
    expect({ code, read: readCreditCode(code) }).toMatchObject({ read: { valid: true, code, flags: [] } });
});

test('all three types of social organisation apply', () => {
  const types = withRole('applicant').map((person) => {
    const read = readCreditCode(person.organisation ?? '');
    return read.valid ? read.organisationType : 'none';
  });
  expect(new Set(types)).toEqual(new Set(['SOCIAL_GROUP', 'PRIVATE_NON_ENTERPRISE', 'FOUNDATION']));
});

test('every role a person may hold is held, and nobody plays the system', () => {
  const counts = Object.fromEntries(roles.map((role) => [role, withRole(role).length]));
  expect(counts).toEqual({
    applicant: 14,
    clerk: 2,
    operator: 1,
    evaluator: 9,
    leader: 1,
    steering: 3,
    bureau: 2,
    system: 0,
  });
});

test('ids are good person ids, ids and addresses are nobody else’s, and no letter can leave for a real mailbox', () => {
  expect(new Set(personas.map(({ id }) => id)).size).toBe(personas.length);
  expect(new Set(personas.map(({ email }) => email)).size).toBe(personas.length);
  for (const { id, email } of personas) {
    expect(PersonId.safeParse(id).success).toBe(true);
    expect(email).toMatch(/^[a-z0-9-]+@example\.org$/);
  }
});
