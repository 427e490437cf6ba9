// The font of printed documents: it lies beside the function's code, where the bundle puts it.
import { readFileSync } from 'node:fs';

let read: Uint8Array | undefined;

/** Ten million bytes, read once by a function that prints. */
export const fontBeside = (): Uint8Array => {
  read ??= readFileSync(new URL('./NotoSansSC_400Regular.ttf', import.meta.url));
  return read;
};
