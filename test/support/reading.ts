// Reads back what was printed: the words of a PDF and of a DOCX, and the text of a QR code.
import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { strFromU8, unzipSync } from 'fflate';
import jsqr from 'jsqr';
import readWorkbook from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';

/** The font as it lies beside the bundles. */
export const font: Uint8Array = readFileSync(
  new URL('../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', import.meta.url),
);

/** Without the spaces and line ends that only the width of a page brings about. */
export const run = (text: string): string => text.replace(/\s+/g, '');

export const pagesOfPdf = async (bytes: Uint8Array): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(bytes))).numPages;

export const wordsOfPdf = async (bytes: Uint8Array): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return run(text);
};

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const unescaped = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);

/** A file inside a zipped Office document. */
export const inside = (bytes: Uint8Array, path: string): string => {
  const file = unzipSync(bytes)[path];
  if (file === undefined) throw new Error(`there is no ${path}`);
  return strFromU8(file);
};

export const wordsOfDocx = (bytes: Uint8Array): string =>
  run(
    unescaped([...inside(bytes, 'word/document.xml').matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((m) => m[1]).join('')),
  );

/** What a telephone reads off the picture, whose pixels are single bits that name one of two colours. */
export const scanned = (png: Uint8Array): string | undefined => {
  const { width, height, data, palette = [] } = decode(png);
  const bytesOfRow = Math.ceil(width / 8);
  const colourAt = (x: number, y: number) => palette[(Number(data[y * bytesOfRow + (x >> 3)]) >> (7 - (x & 7))) & 1];
  const pixels = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => {
    const pixel = i >> 2;
    return colourAt(pixel % width, Math.floor(pixel / width))?.[i & 3] ?? 255;
  });
  return jsqr.default(pixels, width, height)?.data;
};

/** The sheets of a workbook by their names, texts as they stand. */
export const sheetsOf = async (bytes: Uint8Array) =>
  Object.fromEntries(
    (await readWorkbook(Buffer.from(bytes), { trim: false })).map(({ sheet, data }) => [sheet, data] as const),
  );
