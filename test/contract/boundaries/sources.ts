// The checkout's own sources, and what each of them imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export type Source = { readonly path: string; readonly text: string };
/** `to` is a path of the checkout, or the name of a package; `names` are those asked for, `*` for all. */
export type Import = { readonly from: string; readonly to: string; readonly names: readonly string[] };

const root = new URL('../../../', import.meta.url);
const folders = ['bin', 'lib', 'functions', 'test', 'web', 'bench', 'story'];

export const isThere = (path: string): boolean => existsSync(new URL(path, root));

export const sources = (): readonly Source[] =>
  folders.filter(isThere).flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path))
      .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') })),
  );

const statement = /^(?:import|export)\s+(?:type\s+)?(?<clause>[\w*{}\s,$]+?)\s+from\s+'(?<of>[^']+)'/gm;
const bare = /^import\s+'(?<of>[^']+)'/gm;
const dynamic = /\bimport\(\s*'(?<of>[^']+)'\s*\)/g;

const namesIn = (clause: string): string[] => {
  const [before = '', listed = ''] = clause.split(/[{}]/);
  const alone = before.replaceAll(',', '').trim();
  const first = alone === '' ? [] : [alone.startsWith('*') ? '*' : 'default'];
  const named = listed.split(',').map(
    (name) =>
      name
        .trim()
        .replace(/^type\s+/, '')
        .split(/\s/)[0] ?? '',
  );
  return [...first, ...named.filter((name) => name !== '')];
};

/** The subpath imports of package.json, `#domain/x.ts`. */
const resolved = (from: string, of: string): string => {
  if (of.startsWith('#')) return `functions/${of.slice(1)}`;
  return of.startsWith('.') ? posix.join(posix.dirname(from), of) : of;
};

export const importsOf = ({ path, text }: Source): readonly Import[] =>
  [statement, bare, dynamic].flatMap((form) =>
    [...text.matchAll(form)].map(({ groups }) => ({
      from: path,
      to: resolved(path, groups?.['of'] ?? ''),
      names: groups?.['clause'] === undefined ? [] : namesIn(groups['clause']),
    })),
  );
