// The certificate that goes with a plaque (牌匾): its number, field and holder, and where anyone can check it.
import { tongue } from '#domain/letters/tongue.ts';
import { type Bilingual, type CalendarDate, dateIn, type Instant, type Language } from '#domain/values.ts';
import type { FontBytes } from './pdf/glyphs.ts';
import { sheet, WIDTH } from './pdf/sheet.ts';
import { plain, type Said, sayIn } from './said.ts';

export type Certificate = {
  readonly programme: Bilingual;
  readonly number: string;
  readonly field: Bilingual;
  /** The site's name, and the organisation that holds it. */
  readonly site: string;
  readonly holder: string;
  readonly validFrom: CalendarDate;
  readonly issuer: Bilingual;
  readonly timeZone: string;
  /** The moment of issue; the same certificate is the same file. */
  readonly issuedAt: Instant;
  /** The public page that tells whether the plaque is valid; its address is in the QR code. */
  readonly checkAddress: string;
};

const words = {
  title: { zh: '牌匾证书', en: 'Plaque certificate' },
  text: { zh: '经遴选，核定为', en: 'has been selected and confirmed as' },
  number: { zh: '牌匾编号', en: 'Plaque number' },
  field: { zh: '领域', en: 'Field' },
  holder: { zh: '创建单位', en: 'Holder' },
  validFrom: { zh: '有效期自', en: 'Valid from' },
  check: {
    zh: '扫码或访问以下地址查验。证书是否有效，以查验结果为准；摘牌后本证书失效。',
    en: 'Scan or visit the address to check. Only what the check says counts; a certificate is void once the site is delisted.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const LABEL = 130;
const QR_SIDE = 120;

export const certificatePdf = (certificate: Certificate, language: Language, font: FontBytes): Promise<Uint8Array> => {
  const say = sayIn(language);
  const { programme, number, field, site, holder, validFrom, issuer, timeZone, issuedAt, checkAddress } = certificate;
  const on = sheet({ font, title: `${words.title.zh} ${number}`, at: issuedAt, foot: number });
  const dated = (on: CalendarDate): Said =>
    say({ zh: tongue('zh', timeZone).date(on), en: tongue('en', timeZone).date(on) });
  const centred = (text: Said, size: number, bold = false): void => {
    on.flow(text, { size, bold, align: 'center' });
    on.gap(size * 0.8);
  };
  const line = (label: Bilingual, value: Said): void =>
    on.row(
      [
        { text: say(label), width: LABEL, shaded: true, size: 11 },
        { text: value, width: WIDTH - LABEL, size: 11 },
      ],
      28,
    );

  on.gap(30);
  centred(say(words.title), 28, true);
  on.gap(12);
  centred(plain(holder), 18, true);
  centred(say(words.text), 12);
  centred(say(programme), 20, true);
  centred(plain(site), 14);
  on.gap(12);
  line(words.number, plain(number));
  line(words.field, say(field));
  line(words.holder, plain(holder));
  line(words.validFrom, dated(validFrom));
  on.gap(24);
  const top = on.document.y;
  on.qr(checkAddress, on.left, top, QR_SIDE);
  const beside = on.left + QR_SIDE + 12;
  on.draw(say(words.check), beside, top + 12, WIDTH - QR_SIDE - 12, { size: 9 });
  on.draw(plain(checkAddress), beside, on.document.y + 6, WIDTH - QR_SIDE - 12, { size: 9 });
  on.document.y = top + QR_SIDE + 24;
  on.flow(say(issuer), { size: 14, align: 'right' });
  on.flow(dated(dateIn(timeZone, issuedAt)), { size: 12, align: 'right' });
  return on.finish();
};
