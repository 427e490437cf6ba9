// The frame of every page the local run serves itself: one style, no resource from elsewhere, a strict policy.
import { createHash } from 'node:crypto';
import { type Html, html, trusted } from './html.ts';

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --accent: light-dark(#0b5a8a, #8fd0ff); }
* { box-sizing: border-box; }
body { font: 1rem/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; margin: 0; }
header, main { max-width: 64rem; margin: 0 auto; padding: .75rem 1rem; }
header { border-bottom: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0; }
a { color: var(--accent); }
h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
.en { opacity: .8; font-size: .9em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); }
button, input { font: inherit; padding: .5rem .75rem; min-height: 2.75rem; max-width: 100%; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.people { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); padding: 0; margin: 0; list-style: none; }
.people button { width: 100%; height: 100%; text-align: start; line-height: 1.4; border: 1px solid var(--line); border-radius: .4rem; background: transparent; color: inherit; }
.people button span { display: block; }
form.inline { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .75rem 0; }
form.inline label { display: grid; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: .75rem; margin: 0; }
iframe { width: 100%; height: 28rem; border: 1px solid var(--line); background: #fff; }
.notice { border-inline-start: .3rem solid var(--accent); padding: .25rem .75rem; }
`;

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export type PageOptions = {
  readonly title: string;
  readonly titleEn: string;
  readonly navigation?: Html;
  readonly body: Html;
  /** A script of our own, known by its hash. */
  readonly script?: string;
};

export const pageOf = ({ title, titleEn, navigation, body, script }: PageOptions): string =>
  html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} ${titleEn}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${navigation && html`<header>${navigation}</header>`}
<main>
<h1>${title} <span class="en" lang="en">${titleEn}</span></h1>
${body}
</main>
${script !== undefined && html`<script>${trusted(script)}</script>`}
</body>
</html>
`.markup;

/** `formTargets`: origins a form's answer may lead on to; browsers hold redirects after a form to this list too. */
export const pageHeaders = ({
  formTargets = [],
  script,
}: {
  readonly formTargets?: readonly string[];
  readonly script?: string;
} = {}): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${sourceOf(STYLE)}`,
    ...(script === undefined ? [] : [`script-src ${sourceOf(script)}`]),
    "frame-src 'self'",
    ["form-action 'self'", ...formTargets].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  // Not no-referrer: browsers would then send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});
