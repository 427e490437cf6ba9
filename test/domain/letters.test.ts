import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { expectGolden } from '../support/golden.ts';
import { letterNamed, names, render } from '../support/letters.ts';

const goldens = new URL('./letters/', import.meta.url);

describe('every letter reads as it was read and found right', () => {
  test.each(names)('%s', (name) => {
    const { subject, text, html } = render(letterNamed(name));
    expectGolden(new URL(`${name}.txt`, goldens), `${subject}\n\n${text}`);
    expectGolden(new URL(`${name}.html`, goldens), html);
  });

  test('and none that is no longer written', () => {
    const wanted = names.flatMap((name) => [`${name}.txt`, `${name}.html`]);
    expect(readdirSync(goldens).sort()).toEqual(wanted.sort());
  });
});
