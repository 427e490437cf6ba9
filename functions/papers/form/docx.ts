// The application form as DOCX, to be filled in, signed and sealed by hand or in a word processor.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  ImageRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { qrPicture } from '../qr.ts';
import { plain, type Said } from '../said.ts';
import type { Block, FormContent } from './content.ts';

/** Half points. */
const BODY = 21;
const SMALL = 15;
const LABEL = 30;
/** Twentieths of a point. */
const HAND_LINE = 360;
const OPINION = 2200;
const MARGIN = 960;
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };

type Look = Pick<IParagraphOptions, 'alignment' | 'spacing' | 'keepNext'> & {
  readonly size?: number;
  readonly bold?: boolean;
};

const FORBIDDEN = /(?![\n\r\t])\p{Cc}|\p{Surrogate}/gu;

/** XML has no control characters and no halves of a character; on paper they stand as �. */
const clean = (text: string): string => text.replace(FORBIDDEN, '\uFFFD');

const runs = (text: string, size: number, more: { readonly bold?: boolean; readonly color?: string }) =>
  clean(text)
    .split(/\r\n?|\n/)
    .map((line, i) => new TextRun({ text: line, size, font: FONT, ...(i === 0 ? {} : { break: 1 }), ...more }));

const paragraphs = ({ zh, en }: Said, { size = BODY, bold = false, ...look }: Look = {}): Paragraph[] => [
  new Paragraph({ children: runs(zh, size, { bold }), ...look }),
  ...(en === undefined ? [] : [new Paragraph({ children: runs(en, SMALL, { color: '555555' }), ...look })]),
];

const cell = (text: Said, percent: number, { shaded = false, ...look }: Look & { readonly shaded?: boolean } = {}) =>
  new TableCell({
    children: paragraphs(text, look),
    width: { size: percent, type: WidthType.PERCENTAGE },
    ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' } } : {}),
  });

const tableOf = (rows: readonly TableRow[]): Table =>
  new Table({ rows: [...rows], width: { size: 100, type: WidthType.PERCENTAGE } });

const line = (label: Said, value: Said): TableRow =>
  new TableRow({
    children: [cell(label, LABEL, { shaded: true }), cell(value, 100 - LABEL)],
    height: { value: HAND_LINE, rule: HeightRule.ATLEAST },
  });

const listed = ({ label, columns, rows }: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] => {
  const share = Math.floor(100 / columns.length);
  const head = new TableRow({
    tableHeader: true,
    children: columns.map((column) => cell(column, share, { shaded: true, alignment: AlignmentType.CENTER })),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        children: row.map((text) => cell(text, share)),
        height: { value: HAND_LINE, rule: HeightRule.ATLEAST },
      }),
  );
  return [
    ...paragraphs(label, { keepNext: true, spacing: { before: 120 } }),
    tableOf([head, ...body]),
    new Paragraph({}),
  ];
};

const opinion = ({ label, signedBy, sealed }: Extract<Block, { kind: 'opinion' }>): Table => {
  const last = plain(`${signedBy.zh}：　　　　　　${sealed?.zh ?? ''}　　　　　年　　月　　日`);
  const twin = [signedBy.en, sealed?.en].filter((text) => text !== undefined).join('　　');
  const right = { alignment: AlignmentType.RIGHT };
  const box = new TableCell({
    width: { size: 100 - LABEL, type: WidthType.PERCENTAGE },
    children: [
      new Paragraph({ spacing: { before: OPINION } }),
      ...paragraphs(twin === '' ? last : { ...last, en: twin }, right),
    ],
  });
  return tableOf([new TableRow({ cantSplit: true, children: [cell(label, LABEL, { shaded: true }), box] })]);
};

const written = (it: Extract<Block, { kind: 'text' }>): Table =>
  tableOf([
    new TableRow({ children: [cell(it.label, 100, { shaded: true })] }),
    new TableRow({
      children: [cell(it.value, 100)],
      height: { value: Math.max(1, it.lines) * HAND_LINE, rule: HeightRule.ATLEAST },
    }),
  ]);

const drawn = (it: Block): (Paragraph | Table)[] => {
  switch (it.kind) {
    case 'heading':
      return paragraphs(it.text, { size: 26, bold: true, keepNext: true, spacing: { before: 240, after: 60 } });
    case 'line':
      return [tableOf([line(it.label, it.value)])];
    case 'text':
      return [written(it)];
    case 'table':
      return listed(it);
    case 'opinion':
      return [opinion(it)];
    default:
      return it satisfies never;
  }
};

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };

const head = ({ title, round, version, qr }: FormContent): Table => {
  const picture = new ImageRun({ type: 'png', data: qrPicture(qr), transformation: { width: 100, height: 100 } });
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  const titles = new TableCell({
    width: { size: 80, type: WidthType.PERCENTAGE },
    children: [
      ...paragraphs(title, { size: 32, bold: true }),
      ...paragraphs(round),
      ...paragraphs(version, { size: SMALL }),
    ],
  });
  const code = new TableCell({
    width: { size: 20, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children: [picture], alignment: AlignmentType.RIGHT })],
  });
  return new Table({
    rows: [new TableRow({ children: [titles, code] })],
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
  });
};

const foot = (version: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `${version}　`, size: SMALL, font: FONT }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: SMALL }),
        ],
      }),
    ],
  });

export const formDocx = async (content: FormContent): Promise<Uint8Array> => {
  const document = new Document({
    title: content.title.zh,
    creator: '',
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: foot(content.version.zh) },
        children: [
          head(content),
          tableOf(content.head.map(([label, value]) => line(label, value))),
          ...paragraphs(content.hint, { size: SMALL }),
          ...content.blocks.flatMap(drawn),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};
