// The life of each kind of record and of its parts, drawn from the gates and from where its commands lead.
import { otherGates, type RuleRow, type RuleTable, rolesOf, ruleTables, statusesOf } from './aggregates.ts';
import { code, page, table } from './markdown.ts';

export type Arrow = { readonly from: string; readonly to: string; readonly command: string };

/** Where a command leads to the very statuses it is given in, each stays what it is. */
const ends = (from: string, rule: RuleRow): readonly string[] =>
  statusesOf(rule).toSorted().join() === rule.leadsTo.toSorted().join() ? [from] : rule.leadsTo;

export const arrowsOf = (rules: RuleTable): readonly Arrow[] =>
  Object.entries(rules).flatMap(([command, rule]) =>
    statusesOf(rule).flatMap((from) => ends(from, rule).map((to) => ({ from, to, command }))),
  );

/** Statuses that no command leaves. */
export const finalOf = (arrows: readonly Arrow[]): readonly string[] =>
  [...new Set(arrows.map(({ to }) => to))].filter((status) => !arrows.some(({ from }) => from === status));

/** Statuses that no command leads to from another: what a part has from the day its record is made. */
const firstOf = (arrows: readonly Arrow[]): readonly string[] =>
  [...new Set(arrows.map(({ from }) => from))].filter(
    (status) => status !== 'absent' && !arrows.some(({ from, to }) => to === status && from !== status),
  );

/** What is not there yet, or no more, is the start and the end of the diagram. */
const drawn = (status: string): string => (status === 'absent' ? '[*]' : status);

const diagram = (arrows: readonly Arrow[]): string => {
  const together = Map.groupBy(arrows, ({ from, to }) => `${drawn(from)} --> ${drawn(to)}`);
  const first = firstOf(arrows).map((status) => `[*] --> ${status}`);
  const lines = [...together].map(([line, same]) => `${line}: ${same.map(({ command }) => command).join(' / ')}`);
  // A record of which only the making is told lives on in its parts.
  const last = (arrows.every(({ from }) => from === 'absent') ? [] : finalOf(arrows)).map(
    (status) => `${status} --> [*]`,
  );
  return ['```mermaid', 'stateDiagram-v2', ...[...first, ...lines, ...last].map((line) => `  ${line}`), '```'].join(
    '\n',
  );
};

const named = (statuses: readonly string[]): string => statuses.map(code).join(', ');

const rows = (rules: RuleTable): string[][] =>
  Object.entries(rules).map(([command, rule]) => [
    code(command),
    named(statusesOf(rule)),
    named(rule.leadsTo),
    rolesOf(rule).join(', '),
    otherGates(rule).join('; '),
  ]);

const part = (name: string, rules: RuleTable): string =>
  [`## ${name}`, diagram(arrowsOf(rules)), table(['Command', 'From', 'To', 'By', 'And only'], rows(rules))].join(
    '\n\n',
  );

export const states = (): string =>
  page(
    'States',
    'What becomes of each kind of record, and of the documents of a folder and the duties of a site, by which command. ' +
      '`absent` is drawn as the start and the end.',
    ...Object.entries<RuleTable>(ruleTables).map(([name, rules]) => part(name, rules)),
  );
