// A framed letter as plain text.

import type { Language } from '../values.ts';
import type { Framed } from './frame.ts';
import type { Block } from './letter.ts';

/** Words from a form or an officer stay on their line: no line break of theirs can pass for a part of the letter. */
export const oneLine = (words: string): string => words.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

const colons: Readonly<Record<Language, string>> = { zh: '：', en: ': ' };

const plainBlock = (block: Block, language: Language): string => {
  switch (block.kind) {
    case 'text':
      return oneLine(block.text);
    case 'notice':
      return `※ ${oneLine(block.text)}`;
    case 'list':
      return block.items.map((item, i) => `${i + 1}. ${oneLine(item)}`).join('\n');
    case 'link':
      return `${block.label}${colons[language]}${block.url}`;
    case 'table':
      return block.rows.map(([label, value]) => `${label}${colons[language]}${oneLine(value)}`).join('\n');
    default:
      return block satisfies never;
  }
};

export const plain = ({ salutation, body, link, signature, small }: Framed, language: Language): string =>
  [
    oneLine(salutation),
    ...body.map((block) => plainBlock(block, language)),
    ...(link === undefined ? [] : [`${link.label}${colons[language]}${link.url}`]),
    signature.map(oneLine).join('\n'),
    small,
  ].join('\n\n');
