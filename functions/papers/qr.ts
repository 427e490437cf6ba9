// QR codes: a short text as black and white squares, for PDF as squares and for DOCX as a picture.
import { generate } from 'lean-qr';
import { toPngBuffer } from 'lean-qr/extras/node_export';

/** The white margin that readers need around a code, in squares. */
export const QUIET = 4;

/** Where the black squares are; `size` squares each way, without the margin. */
export const squaresOf = (
  text: string,
): { readonly size: number; readonly black: readonly (readonly [x: number, y: number])[] } => {
  const code = generate(text);
  const places = Array.from({ length: code.size }, (_, i) => i);
  return {
    size: code.size,
    black: places.flatMap((y) => places.filter((x) => code.get(x, y)).map((x) => [x, y] as const)),
  };
};

const BLACK = [0, 0, 0, 255] as const;
const WHITE = [255, 255, 255, 255] as const;

export const qrPicture = (text: string): Uint8Array =>
  toPngBuffer(generate(text), { on: BLACK, off: WHITE, pad: QUIET, scale: 6 });
