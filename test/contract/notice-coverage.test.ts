// The table of clauses: every command, endpoint, letter and test it names is there.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { endpoints } from '#contract/index.ts';
import { letterNames } from '#domain/letters/names.ts';
import { commands } from '../../bin/docs/aggregates.ts';

const rows = readFileSync(new URL('../../docs/notice-coverage.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| [二三四五六七]/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const column = (index: number): readonly string[] =>
  rows.flatMap((cells) => [...(cells[index] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

describe('the table of clauses', () => {
  test('has every section from 二 to 七, and each clause points to an endpoint and a test', () => {
    const sections = new Set(rows.map(([clause = '']) => clause[0]));
    expect([...sections]).toEqual(['二', '三', '四', '五', '六', '七']);
    for (const cells of rows) {
      expect([cells[0], cells[3]]).toEqual([cells[0], expect.stringContaining('`')]);
      expect([cells[0], cells[5]]).toEqual([cells[0], expect.stringContaining('`')]);
    }
  });

  test('names commands, endpoints, letters and tests that exist', () => {
    const known = {
      commands: new Set(commands.map(({ name }) => name)),
      endpoints: new Set(endpoints.map(({ name }) => name)),
      letters: new Set<string>(Object.keys(letterNames)),
    };
    expect(column(2).filter((name) => !known.commands.has(name))).toEqual([]);
    expect(column(3).filter((name) => !known.endpoints.has(name))).toEqual([]);
    expect(column(4).filter((name) => !known.letters.has(name))).toEqual([]);
    const missing = column(5).filter((name) => !existsSync(new URL(`../${name}.test.ts`, import.meta.url)));
    expect(missing).toEqual([]);
    expect(column(2).length + column(3).length + column(4).length + column(5).length).toBeGreaterThan(100);
  });
});
