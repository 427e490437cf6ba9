// A workbook (XLSX) from rows of cells: a text is always a text, whatever it begins with, and never a formula.
import writeWorkbook, { type CellObject } from 'write-excel-file/node';

export type Cell = string | number | null;
export type Column = { readonly title: string /** In characters. */; readonly width: number };
export type Page = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

const CODED = /(?![\n\t])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|_(?=x[0-9A-Fa-f]{4}_)/gu;

const codeOf = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * What XML cannot hold is written as Office writes it, `_x000D_`; a text that looks like that already, too. So is the
 * beginning of `constructor` and its like: the writer keeps texts as names of a plain object, which has those already.
 */
const coded = (text: string): string => {
  const safe = text.replace(CODED, (found) => found.split('').map(codeOf).join(''));
  return safe in Object.prototype ? `${codeOf(safe)}${safe.slice(1)}` : safe;
};

/** The format `@` keeps a text a text even when somebody edits the cell. */
const textCell = (text: string, more: Partial<CellObject> = {}): CellObject => ({
  type: String,
  format: '@',
  value: coded(text),
  alignVertical: 'top',
  ...more,
});

const cell = (value: Cell): CellObject | null => {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { type: Number, value, alignVertical: 'top' } : textCell(value, { wrap: true });
};

const head = (title: string): CellObject =>
  textCell(title, { fontWeight: 'bold', backgroundColor: '#F2F2F2', wrap: true });

/** Excel takes 31 characters, and none of these, in the name of a sheet. */
const nameOf = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

export const workbook = async (pages: readonly Page[]): Promise<Uint8Array> =>
  new Uint8Array(
    await writeWorkbook(
      pages.map(({ name, columns, rows }) => ({
        sheet: nameOf(name),
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        data: [columns.map(({ title }) => head(title)), ...rows.map((row) => row.map(cell))],
      })),
    ).toBuffer(),
  );
