// How the story is told on screen: acts, what was done, what was expected, and where it was otherwise.
import { isDeepStrictEqual, styleText } from 'node:util';

export type Refusal = {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
  /** What the person was told. */
  readonly sentence: string;
};

export type Telling = {
  readonly act: (zh: string, en: string, moment?: string) => void;
  readonly done: (zh: string, en: string) => void;
  readonly note: (line: string) => void;
  /** The story goes on where an expectation fails. */
  readonly expect: (zh: string, en: string, found: unknown, expected: unknown) => void;
  readonly refusal: (refusal: Refusal) => void;
  /** A sign of life while something is waited for. */
  readonly mark: (sign?: string) => void;
  readonly refusals: () => readonly Refusal[];
  readonly counts: () => { readonly held: number; readonly failed: number };
};

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const tellingTo = (out: NodeJS.WritableStream): Telling => {
  const refusals: Refusal[] = [];
  let held = 0;
  let failed = 0;
  let marked = false;

  const line = (text: string): void => {
    out.write(`${marked ? '\n' : ''}${text}\n`);
    marked = false;
  };
  const both = (zh: string, en: string): string => `${zh}  ${styleText('dim', en)}`;
  const ticked = (zh: string, en: string): void => line(`  ${styleText('green', '✓')} ${both(zh, en)}`);

  return {
    act: (zh, en, moment) => {
      const told = styleText('dim', `   ${moment ?? ''}   ${Math.round(performance.now() / 1000)} s`);
      line(`\n${styleText('bold', zh)}  ${en}${told}`);
    },
    done: ticked,
    note: (text) => line(`    ${text}`),
    expect: (zh, en, found, expected) => {
      if (isDeepStrictEqual(found, expected)) {
        held += 1;
        ticked(zh, en);
        return;
      }
      failed += 1;
      line(`  ${styleText('red', '✗')} ${both(zh, en)}`);
      line(`      应为 expected  ${shown(expected)}`);
      line(`      实为 found     ${shown(found)}`);
    },
    refusal: (refusal) => {
      held += 1;
      refusals.push(refusal);
      line(`  ${styleText('yellow', '⊘')} ${both(refusal.zh, refusal.en)}`);
      line(styleText('dim', `      ${refusal.code}：${refusal.sentence}`));
    },
    mark: (sign = '·') => {
      out.write(marked ? sign : `    ${sign}`);
      marked = true;
    },
    refusals: () => refusals,
    counts: () => ({ held, failed }),
  };
};

/** Columns as wide as their widest cell; a Chinese character takes two places. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

export const tableLines = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
};
