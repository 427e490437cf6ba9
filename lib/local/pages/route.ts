// The form every page of the local run has: a path, what a visit brings, and one of four answers.
import { type Html, html } from '../html.ts';

export type Visit = {
  /** What stands for `*` in the path. */
  readonly name: string;
  readonly query: URLSearchParams;
  /** A browser asks, rather than a program. */
  readonly wantsHtml: boolean;
  readonly fields: () => Promise<Readonly<Record<string, unknown>>>;
};

export type Reply =
  | { readonly kind: 'page'; readonly title: string; readonly titleEn: string; readonly body: Html }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'redirect'; readonly to: string }
  /** A letter's own HTML, which is only ever shown inside a sandbox. */
  | { readonly kind: 'letter'; readonly markup: string };

export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Undefined when there is no such thing. */
  readonly answer: (visit: Visit) => Promise<Reply | undefined>;
};

export const page = (title: string, titleEn: string, body: Html): Reply => ({ kind: 'page', title, titleEn, body });
export const json = (value: unknown): Reply => ({ kind: 'json', value });
export const redirect = (to: string): Reply => ({ kind: 'redirect', to });

export type Column = readonly [name: string, nameEn: string];

export const both = (name: string, nameEn: string): Html => html`${name} <span class="en" lang="en">${nameEn}</span>`;

export const tableOf = (columns: readonly Column[], rows: readonly (readonly (Html | string | number)[])[]): Html =>
  rows.length === 0
    ? html`<p>${both('暂无', 'Nothing yet')}</p>`
    : html`<div class="scroll"><table><thead><tr>${columns.map(
        ([name, nameEn]) => html`<th scope="col">${both(name, nameEn)}</th>`,
      )}</tr></thead><tbody>${rows.map(
        (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
      )}</tbody></table></div>`;
