// Which characters the font can draw; one it cannot is printed as its number, so that nothing disappears unseen.
import { create } from 'fontkit';

/** A TrueType font whole, as read from its file. */
export type FontBytes = Uint8Array;

/** `〔U+20BB7〕` instead of 𠮷 where the font has no such character. */
const named = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;

const known = new WeakMap<FontBytes, (character: string) => boolean>();

const drawnBy = (font: FontBytes): ((character: string) => boolean) => {
  const before = known.get(font);
  if (before !== undefined) return before;
  const opened = create(Buffer.from(font.buffer, font.byteOffset, font.byteLength));
  if (!('hasGlyphForCodePoint' in opened)) throw new Error('The font is a collection of fonts');
  const covers = (character: string) => opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  known.set(font, covers);
  return covers;
};

/** The text as it can be drawn: line ends as one character, and no character without a glyph. */
export const drawable = (font: FontBytes, text: string): string => {
  const covers = drawnBy(font);
  return [...text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ')]
    .map((character) => (character === '\n' || covers(character) ? character : named(character)))
    .join('');
};
