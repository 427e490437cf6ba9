// Golden files: what a text was when somebody read it and found it right; `UPDATE_GOLDEN=1` writes it anew to be read.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

export const expectGolden = (file: URL, text: string): void => {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `there is no ${file.pathname}`).toBe(text);
};
