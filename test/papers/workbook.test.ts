import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { workbook } from '#papers/workbook.ts';
import { inside, sheetsOf } from '../support/reading.ts';

/** Beginnings that make a spreadsheet take a text for a formula. */
const prefixes = ['=', '+', '-', '@', '\t', '\r', '\u0000', '＝', '＋', '－', '＠', ' ='];
const hidden = ['\uFEFF=', '\u200B=', '\u00A0+'];
const attack = "cmd|' /C calc'!A0";

const columns = ['甲', '乙'].map((title) => ({ title, width: 20 }));
const made = (...rows: (string | number | null)[][]) => workbook([{ name: '表', columns, rows }]);

describe('a text in a workbook', () => {
  test.each([...prefixes, ...hidden])('that begins with %j is no formula, and reads back as it was', async (prefix) => {
    const text = `${prefix}${attack}`;
    const bytes = await made([text, 1]);
    const xml = inside(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >/]/);
    expect(xml).toMatch(/<c r="A2"[^>]* t="s"/);
    expect((await sheetsOf(bytes))['表']?.[1]).toEqual([text, 1]);
  });

  test('stays a text when somebody edits it: its cell has the format for texts', async () => {
    const bytes = await made(['=1+1', null]);
    const style = Number(/<c r="A2" s="(\d+)"/.exec(inside(bytes, 'xl/worksheets/sheet1.xml'))?.[1]);
    const styles = inside(bytes, 'xl/styles.xml');
    const formats = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf ([^>]*)>/g)].map((m) => m[1]);
    const id = /numFmtId="(\d+)"/.exec(formats[style] ?? '')?.[1];
    expect(styles).toContain(`<numFmt numFmtId="${id}" formatCode="@"/>`);
  });

  test.each(Object.getOwnPropertyNames(Object.prototype))('that is %s breaks nothing', async (text) => {
    expect((await sheetsOf(await made([text, 1], [text, 2])))['表']?.slice(1)).toEqual([
      [text, 1],
      [text, 2],
    ]);
  });

  test('reads back as it was, whatever it is', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('_x0041_', 'a\r\nb', ' 前后 ', '<&>"\''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.integer()), { minLength: 1, maxLength: 20 }), async (rows) => {
        const read = (await sheetsOf(await made(...rows)))['表']?.slice(1) ?? [];
        expect(read).toEqual(rows.map(([first, second]) => [first === '' ? null : first, second]));
      }),
      { numRuns: 100 },
    );
  });
});

test('a sheet is found by a name Excel takes', async () => {
  const bytes = await workbook([{ name: 'a/b:c*d?[e]\\f and more than thirty-one', columns, rows: [] }]);
  expect(Object.keys(await sheetsOf(bytes))).toEqual(['a b c d  e  f and more than thi']);
});
