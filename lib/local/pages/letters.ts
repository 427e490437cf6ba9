// The mailbox: every letter the programme sent on this machine, newest first.
import { type Html, html } from '../html.ts';
import { beijingTime } from './moments.ts';
import { both, json, page, type Route, tableOf } from './route.ts';
import type { Letter, Sources } from './sources.ts';

const FILTERS = [
  ['to', '收件人', 'To'],
  ['subject', '主题', 'Subject'],
] as const;

const MOST_SHOWN = 500;

const found = (letters: readonly Letter[], query: URLSearchParams): readonly Letter[] =>
  letters
    .filter((letter) =>
      FILTERS.every(([name]) => letter[name].toLowerCase().includes((query.get(name) ?? '').trim().toLowerCase())),
    )
    .toSorted((one, other) => other.at - one.at);

const searchForm = (query: URLSearchParams): Html => html`<form class="inline" method="get" role="search">
${FILTERS.map(
  ([name, label, labelEn]) =>
    html`<label>${both(label, labelEn)}<input name="${name}" value="${query.get(name) ?? ''}"></label>`,
)}
<button>${both('查找', 'Search')}</button></form>`;

const pathOf = ({ id }: Letter): string => `/__local/letters/${encodeURIComponent(id)}`;

const row = (letter: Letter): readonly (Html | string)[] => [
  beijingTime(letter.at),
  letter.to,
  html`<a href="${pathOf(letter)}">${letter.subject || '（无主题）'}</a>`,
];

/** Links are listed apart: inside the sandbox they lead nowhere. */
const linksIn = (text: string): readonly string[] => [...new Set(text.match(/https?:\/\/[^\s<>"'，。；）】]+/g) ?? [])];

const letterBody = (letter: Letter): Html => {
  const links = linksIn(letter.text);
  return html`<dl>
<dt>${both('时间', 'Time')}</dt><dd>${beijingTime(letter.at)}</dd>
<dt>${both('发件人', 'From')}</dt><dd>${letter.from}</dd>
<dt>${both('收件人', 'To')}</dt><dd>${letter.to}</dd>
</dl>
${
  links.length > 0 &&
  html`<h2>${both('信中链接', 'Links in the letter')}</h2>
<ul>${links.map((link) => html`<li><a href="${link}" rel="noreferrer">${link}</a></li>`)}</ul>`
}
${
  letter.html !== undefined &&
  html`<h2>HTML</h2><iframe sandbox="" title="信件正文 The letter" src="${pathOf(letter)}/body"></iframe>`
}
<h2>${both('文本', 'Text')}</h2><pre>${letter.text}</pre>
<p><a href="/__local/letters">${both('返回全部信件', 'All letters')}</a></p>`;
};

export const letterRoutes = ({ letters }: Sources): readonly Route[] => {
  const byId = async (id: string): Promise<Letter | undefined> => (await letters()).find((letter) => letter.id === id);
  return [
    {
      method: 'GET',
      path: '/letters',
      answer: async ({ query }) => {
        const matches = found(await letters(), query);
        const table = tableOf(
          [
            ['时间', 'Time'],
            ['收件人', 'To'],
            ['主题', 'Subject'],
          ],
          matches.slice(0, MOST_SHOWN).map(row),
        );
        const count = both(`共 ${matches.length} 封`, `${matches.length} letters`);
        return page('信件', 'Letters', html`${searchForm(query)}<p>${count}</p>${table}`);
      },
    },
    { method: 'GET', path: '/letters.json', answer: async ({ query }) => json(found(await letters(), query)) },
    {
      method: 'GET',
      path: '/letters/*',
      answer: async ({ name }) => {
        const letter = await byId(name);
        return letter && page(letter.subject || '（无主题）', 'Letter', letterBody(letter));
      },
    },
    {
      method: 'GET',
      path: '/letters/*/body',
      answer: async ({ name }) => {
        const markup = (await byId(name))?.html;
        return markup === undefined ? undefined : { kind: 'letter', markup };
      },
    },
  ];
};
