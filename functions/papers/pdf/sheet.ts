// A document in PDF the house way: A4, one Chinese font of which only the characters used are embedded, numbered pages.
import PDFDocument from 'pdfkit';
import type { Instant } from '#domain/values.ts';
import { QUIET, squaresOf } from '../qr.ts';
import type { Said } from '../said.ts';
import { drawable, type FontBytes } from './glyphs.ts';

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 48;
export const WIDTH = A4.width - 2 * MARGIN;
const BOTTOM = A4.height - MARGIN;
const FOOT = A4.height - 34;
const PAD = 4;
const TWO_LINES = 30;
/** The English twin's size, by that of the Chinese above it. */
const small = (size: number): number => Math.min(9, size * 0.72);
const GREY = '#555555';
const SHADE = '#f2f2f2';

type Look = { readonly size?: number; readonly bold?: boolean; readonly align?: 'left' | 'center' | 'right' };
export type Cell = Look & { readonly text: Said; readonly width: number; readonly shaded?: boolean };

export type SheetOptions = {
  readonly font: FontBytes;
  readonly title: string;
  /** The moment in the file's description; the same data give the same bytes. */
  readonly at: Instant;
  /** On the left of every page's foot. */
  readonly foot: string;
};

const opened = ({ font, title, at }: SheetOptions) => {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    // Without this the library reads Helvetica from its own folder, which a bundle does not have.
    font: '',
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, CreationDate: new Date(Date.parse(at)) },
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const whole = new Promise<Uint8Array>((done) => document.on('end', () => done(Buffer.concat(parts))));
  document.registerFont('main', Buffer.from(font.buffer, font.byteOffset, font.byteLength)).font('main');
  return { document, whole };
};

export const sheet = (options: SheetOptions) => {
  const { document, whole } = opened(options);
  const clean = (text: string) => drawable(options.font, text);

  /** One text in a box: Chinese, and its twin in small grey letters below. Returns the y below it. */
  const draw = (
    text: Said,
    x: number,
    y: number,
    width: number,
    { size = 9.5, bold = false, align = 'left' }: Look,
  ): number => {
    // One weight of the font is carried along; a thin outline makes it bold.
    document
      .fillColor('black')
      .strokeColor('black')
      .lineWidth(size / 30)
      .fontSize(size);
    document.text(clean(text.zh), x, y, { width, align, lineGap: 1.5, stroke: bold, fill: true });
    const below = document.y;
    if (text.en === undefined) return below;
    document.fillColor(GREY).fontSize(small(size)).text(clean(text.en), x, below, { width, align });
    return document.y;
  };

  const heightOf = (text: Said, width: number, { size = 9.5 }: Look): number => {
    const main = document.fontSize(size).heightOfString(clean(text.zh), { width, lineGap: 1.5 });
    const twin = text.en === undefined ? 0 : document.fontSize(small(size)).heightOfString(clean(text.en), { width });
    return main + twin;
  };

  const room = (): number => BOTTOM - document.y;
  const turn = (height: number): void => {
    if (height > room()) document.addPage();
  };

  /** A text over the whole width; it goes on on the next page by itself. */
  const flow = (text: Said, look: Look = {}): void => {
    turn(TWO_LINES);
    draw(text, MARGIN, document.y, WIDTH, look);
  };

  /** Cells side by side in a frame, as high as the highest. One that no page can hold is told below the others. */
  const row = (cells: readonly Cell[], least = 0): void => {
    const heights = cells.map((cell) => heightOf(cell.text, cell.width - 2 * PAD, cell) + 2 * PAD);
    const height = Math.max(least, ...heights);
    if (height > BOTTOM - MARGIN) {
      for (const cell of cells) flow(cell.text, cell);
      return;
    }
    turn(height);
    const top = document.y;
    let x = MARGIN;
    for (const cell of cells) {
      document.lineWidth(0.6).strokeColor('black').rect(x, top, cell.width, height);
      if (cell.shaded === true) document.fillAndStroke(SHADE, 'black');
      else document.stroke();
      draw(cell.text, x + PAD, top + PAD, cell.width - 2 * PAD, cell);
      x += cell.width;
    }
    document.x = MARGIN;
    document.y = top + height;
  };

  const gap = (height: number): void => {
    document.y += height;
  };

  /** A QR code with its margin, `side` points each way, its upper left corner at `x`, `y`. */
  const qr = (text: string, x: number, y: number, side: number): void => {
    const { size, black } = squaresOf(text);
    const square = side / (size + 2 * QUIET);
    for (const [i, j] of black) document.rect(x + (i + QUIET) * square, y + (j + QUIET) * square, square, square);
    document.fillColor('black').fill();
  };

  const finish = async (): Promise<Uint8Array> => {
    const { start, count } = document.bufferedPageRange();
    for (let i = start; i < start + count; i += 1) {
      document.switchToPage(i);
      // Below the margin the library would begin another page.
      document.page.margins.bottom = 0;
      const look = { lineBreak: false } as const;
      document.fontSize(7.5).fillColor(GREY).text(clean(options.foot), MARGIN, FOOT, look);
      document.text(`${i + 1} / ${count}`, A4.width - MARGIN - 60, FOOT, { ...look, width: 60, align: 'right' });
    }
    document.end();
    return whole;
  };

  return { document, left: MARGIN, draw, flow, row, gap, turn, qr, finish };
};

export type Sheet = ReturnType<typeof sheet>;
