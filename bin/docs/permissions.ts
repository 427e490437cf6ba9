// Who may do what: each command by role, and each endpoint by role.
import { endpoints } from '#contract/index.ts';
import { roles } from '#domain/actor.ts';
import { otherGates, type RuleTable, rolesOf, ruleTables, statusesOf } from './aggregates.ts';
import { endpointCommands } from './commands.ts';
import { code, page, table } from './markdown.ts';

const marks = (allowed: readonly string[]): string[] => roles.map((role) => (allowed.includes(role) ? '✓' : ''));

const commandTable = (rules: RuleTable): string =>
  table(
    ['Command', ...roles, 'While', 'And only'],
    Object.entries(rules).map(([command, rule]) => [
      code(command),
      ...marks(rolesOf(rule)),
      statusesOf(rule).join(', '),
      otherGates(rule).join('; '),
    ]),
  );

/** The system has no account and comes through no endpoint. */
const persons = roles.filter((role) => role !== 'system');

const endpointTable = (): string =>
  table(
    ['Endpoint', 'Request', 'everybody', ...persons, 'Commands'],
    endpoints.map(({ name, endpoint: { method, path, access } }) => [
      code(name),
      code(`${method} ${path}`),
      access === 'public' ? '✓' : '',
      ...persons.map((role) => (access !== 'public' && access.includes(role) ? '✓' : '')),
      (endpointCommands[name] ?? []).map(code).join(', '),
    ]),
  );

export const permissions = (): string =>
  page(
    'Permissions',
    'A command needs one of the roles marked, the status under *while*, and everything under *and only*.',
    ...Object.entries<RuleTable>(ruleTables).map(([name, rules]) => `## ${name}\n\n${commandTable(rules)}`),
    '## Endpoints',
    'The roles let in at the door. Whose record it is, and in what status, is for the commands above and the views to say.',
    endpointTable(),
  );
