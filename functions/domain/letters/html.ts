// A framed letter as HTML that any mail reader shows: inline styles, nothing from outside, colours left to the reader.
import type { Language } from '../values.ts';
import type { Framed } from './frame.ts';
import type { Block } from './letter.ts';
import { oneLine } from './plain.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (words: string): string =>
  oneLine(words).replace(/[&<>"']/g, (character) => escapes[character] ?? '');

// Grey lines show on white and on black alike, so that dark mode needs no colours of ours.
const line = '1px solid #808080';
const cell = 'padding:4px 8px 4px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere';

const row = ([label, value]: readonly [string, string]): string =>
  `<tr><th scope="row" style="${cell};font-weight:normal;opacity:.75;width:30%">${escapeHtml(label)}</th>` +
  `<td style="${cell}">${escapeHtml(value)}</td></tr>`;

const htmlBlock = (block: Block): string => {
  switch (block.kind) {
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'notice':
      return `<p style="border-left:4px solid #808080;padding-left:12px">${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ol style="padding-left:24px">${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ol>`;
    case 'link':
      return `<p><a href="${escapeHtml(block.url)}">${escapeHtml(block.label)}</a></p>`;
    case 'table':
      return (
        `<table style="width:100%;border-collapse:collapse;border-top:${line};border-bottom:${line}">` +
        `${block.rows.map(row).join('')}</table>`
      );
    default:
      return block satisfies never;
  }
};

const htmlTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const section = (language: Language, { salutation, body, link, signature, small }: Framed): string =>
  [
    `<div lang="${htmlTags[language]}">`,
    `<p>${escapeHtml(salutation)}</p>`,
    ...body.map(htmlBlock),
    ...(link === undefined ? [] : [`<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`]),
    `<p>${signature.map(escapeHtml).join('<br>')}</p>`,
    `<p style="font-size:13px;opacity:.75">${escapeHtml(small)}</p>`,
    '</div>',
  ].join('\n');

export const html = (subject: string, zh: Framed, en: Framed): string =>
  [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(subject)}</title>`,
    '</head>',
    '<body style="margin:0;color-scheme:light dark">',
    '<div style="max-width:600px;margin:0 auto;padding:16px;font:16px/1.6 sans-serif;overflow-wrap:anywhere">',
    section('zh', zh),
    `<hr style="border:0;border-top:${line};margin:24px 0">`,
    section('en', en),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
