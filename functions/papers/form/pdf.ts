// The application form as PDF.
import type { Instant } from '#domain/values.ts';
import type { FontBytes } from '../pdf/glyphs.ts';
import { type Cell, type Sheet, sheet, WIDTH } from '../pdf/sheet.ts';
import { plain, type Said } from '../said.ts';
import type { Block, FormContent } from './content.ts';

const LABEL = 150;
const QR_SIDE = 84;
const HAND_LINE = 18;
const OPINION = 110;
/** A heading does not stand alone at the foot of a page. */
const HEADING = 120;

const empty = plain('');

/** Wide enough for the longest word of each column, the rest by how much is written in it. */
const widthsOf = (columns: readonly Said[], rows: readonly (readonly Said[])[]): readonly number[] => {
  const weights = columns.map((column, i) => {
    const longest = Math.max(column.zh.length, ...rows.map((row) => row[i]?.zh.length ?? 0));
    return Math.min(24, Math.max(8, longest));
  });
  const all = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (weight / all) * WIDTH);
};

const table = (on: Sheet, { label, columns, rows }: Extract<Block, { kind: 'table' }>): void => {
  const widths = widthsOf(columns, rows);
  const cells = (texts: readonly Said[], more: Partial<Cell>): readonly Cell[] =>
    texts.map((text, i) => ({ text, width: widths[i] ?? 0, size: 8.5, ...more }));
  on.turn(70);
  on.row([{ text: label, width: WIDTH, shaded: true }]);
  on.row(cells(columns, { shaded: true, align: 'center' }));
  for (const row of rows) on.row(cells(row, {}), HAND_LINE);
};

const opinion = (on: Sheet, { label, signedBy, sealed }: Extract<Block, { kind: 'opinion' }>): void => {
  const signature: Said = { zh: `${signedBy.zh}：　　　　　　　　${sealed?.zh ?? ''}　　　　　　年　　月　　日` };
  const twin = [signedBy.en, sealed?.en].filter((text) => text !== undefined).join('　　　　');
  on.turn(OPINION + 40);
  on.row(
    [
      { text: label, width: LABEL, shaded: true },
      { text: empty, width: WIDTH - LABEL },
    ],
    OPINION,
  );
  on.row([{ text: twin === '' ? signature : { ...signature, en: twin }, width: WIDTH, align: 'right' }]);
};

const text = (on: Sheet, { label, value, lines }: Extract<Block, { kind: 'text' }>): void => {
  on.turn(60 + lines * HAND_LINE);
  on.row([{ text: label, width: WIDTH, shaded: true }]);
  if (lines > 0) {
    on.row([{ text: empty, width: WIDTH }], lines * HAND_LINE);
    return;
  }
  on.gap(3);
  on.flow(value);
  on.gap(6);
};

const heading = (on: Sheet, said: Said): void => {
  on.gap(10);
  on.turn(HEADING);
  on.flow(said, { size: 12, bold: true });
  on.gap(4);
};

const line = (on: Sheet, label: Said, value: Said): void =>
  on.row(
    [
      { text: label, width: LABEL, shaded: true },
      { text: value, width: WIDTH - LABEL },
    ],
    HAND_LINE,
  );

const block = (on: Sheet, it: Block): void => {
  switch (it.kind) {
    case 'heading':
      heading(on, it.text);
      break;
    case 'line':
      line(on, it.label, it.value);
      break;
    case 'text':
      text(on, it);
      break;
    case 'table':
      table(on, it);
      break;
    case 'opinion':
      opinion(on, it);
      break;
    default:
      it satisfies never;
  }
};

/** `at` is the moment the file says it was made. */
export const formPdf = (content: FormContent, font: FontBytes, at: Instant): Promise<Uint8Array> => {
  const on = sheet({ font, title: content.title.zh, at, foot: content.version.zh });
  const { top } = on.document.page.margins;
  on.qr(content.qr, on.left + WIDTH - QR_SIDE, top - 8, QR_SIDE);
  on.draw(content.title, on.left, top, WIDTH - QR_SIDE, { size: 16, bold: true });
  on.draw(content.round, on.left, on.document.y + 4, WIDTH - QR_SIDE, {});
  on.draw(content.version, on.left, on.document.y + 2, WIDTH - QR_SIDE, { size: 8 });
  on.document.y = Math.max(on.document.y, top - 8 + QR_SIDE) + 4;
  for (const [label, value] of content.head) line(on, label, value);
  on.gap(4);
  on.flow(content.hint, { size: 8 });
  for (const it of content.blocks) block(on, it);
  return on.finish();
};
