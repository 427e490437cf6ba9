// The receipt of what was handed in: number, time, and the fingerprints of data and files, as PDF.
import { tongue } from '#domain/letters/tongue.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { Bilingual, Instant, Language } from '#domain/values.ts';
import type { FontBytes } from './pdf/glyphs.ts';
import { type Cell, sheet, WIDTH } from './pdf/sheet.ts';
import { plain, type Said, sayIn } from './said.ts';

export type Receipt = {
  readonly number: string;
  /** With the number it opens the public look-up of the status. */
  readonly code: string;
  readonly organisation: string;
  readonly fieldCode: string;
  readonly submission: number;
  readonly at: Instant;
  readonly contentHash: string;
  readonly documents: readonly {
    readonly code: string;
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
};

const words = {
  title: { zh: '申报材料接收回执', en: 'Receipt of an application' },
  number: { zh: '申报编号', en: 'Application number' },
  code: { zh: '查询码', en: 'Code for the look-up' },
  organisation: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  field: { zh: '申报领域', en: 'Field' },
  submission: { zh: '第几次提交', en: 'Submission' },
  at: { zh: '提交时间', en: 'Handed in' },
  contentHash: { zh: '内容校验码（SHA-256）', en: 'Hash of answers and files (SHA-256)' },
  documents: { zh: '提交的文件', en: 'Files handed in' },
  material: { zh: '编号', en: 'Code' },
  name: { zh: '文件名', en: 'Name' },
  bytes: { zh: '字节', en: 'Bytes' },
  sha256: { zh: 'SHA-256', en: 'SHA-256' },
  hint: {
    zh: '凭申报编号和查询码可在公开页面查询办理状态，无须登录。查询码请妥善保管。本回执仅证明系统已收到上列内容，不代表受理决定。',
    en: 'Number and code show the status on the public page, without signing in; keep the code to yourselves. This receipt says what was received, not that it was accepted.',
  },
  issued: { zh: '接收单位', en: 'Received by' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const LABEL = 150;
const QR_SIDE = 84;
/** A whole SHA-256 on one line, and the name beside it as far as it goes. */
const WIDTHS = [34, 100, 55, WIDTH - 189];

type Issued = Pick<RoundDocument, 'title' | 'fields' | 'contact' | 'timeZone'>;

export const receiptPdf = (
  receipt: Receipt,
  { title, fields, contact, timeZone }: Issued,
  language: Language,
  font: FontBytes,
): Promise<Uint8Array> => {
  const say = sayIn(language);
  const { number, code, at, contentHash, fieldCode } = receipt;
  const on = sheet({ font, title: `${words.title.zh} ${number}`, at, foot: `${words.title.zh} ${number}` });
  const { top } = on.document.page.margins;
  const moment = (of: Language) => `${tongue(of, timeZone).moment(at)} (${tongue(of, timeZone).zone})`;
  const line = (label: Bilingual, value: Said): void =>
    on.row([
      { text: say(label), width: LABEL, shaded: true },
      { text: value, width: WIDTH - LABEL },
    ]);
  const cells = (texts: readonly Said[], more: Partial<Cell> = {}): readonly Cell[] =>
    texts.map((text, i) => ({ text, width: WIDTHS[i] ?? 0, size: 7.5, ...more }));

  on.qr(`${number}|${code}`, on.left + WIDTH - QR_SIDE, top - 8, QR_SIDE);
  on.draw(say(words.title), on.left, top, WIDTH - QR_SIDE, { size: 16, bold: true });
  on.draw(say(title), on.left, on.document.y + 4, WIDTH - QR_SIDE, {});
  on.document.y = Math.max(on.document.y, top - 8 + QR_SIDE) + 6;
  line(words.number, plain(number));
  line(words.code, plain(code));
  line(words.organisation, plain(receipt.organisation));
  line(words.field, say(fields.find((field) => field.code === fieldCode)?.label ?? { zh: fieldCode, en: fieldCode }));
  line(words.submission, plain(String(receipt.submission)));
  line(words.at, say({ zh: `${moment('zh')}　${at}`, en: moment('en') }));
  line(words.contentHash, plain(contentHash));
  on.gap(8);
  on.row([{ text: say(words.documents), width: WIDTH, shaded: true }]);
  on.row(cells([words.material, words.name, words.bytes, words.sha256].map(say), { shaded: true }));
  for (const document of receipt.documents)
    on.row(cells([document.code, document.name, String(document.bytes), document.sha256].map(plain)));
  on.gap(8);
  line(words.issued, say(contact.office));
  on.gap(6);
  on.flow(say(words.hint), { size: 8.5 });
  return on.finish();
};
