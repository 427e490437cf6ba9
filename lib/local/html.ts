// HTML written as a template in which everything put in is escaped, unless it is HTML made the same way.
export type Html = { readonly markup: string };

type Part = Html | string | number | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);

const markupOf = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (isList(part)) return part.map(markupOf).join('');
  return typeof part === 'object' ? part.markup : escapeHtml(String(part));
};

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.map((text, i) => text + (i < parts.length ? markupOf(parts[i]) : '')).join(''),
});

/** For markup another program made and that may stand as it is; never for text a person wrote. */
export const trusted = (markup: string): Html => ({ markup });
