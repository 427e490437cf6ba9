// `npm run bench`: takes the measurements named, or all, one after another, and writes them into docs/performance.md.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { measure as bundles } from './bundles.ts';
import { measure as dependencies } from './dependencies.ts';
import type { Figure, Measurement } from './figures.ts';
import { measure as handler } from './handler.ts';
import { measure as imports } from './imports.ts';
import { root } from './product.ts';
import { measure as ranking } from './ranking.ts';
import { measure as start } from './start.ts';
import { measure as throughput } from './throughput.ts';
import { measure as units } from './units.ts';

/** In the order they are taken and told. */
const measurements: Readonly<Record<string, Measurement>> = {
  bundles,
  dependencies,
  imports,
  handler,
  ranking,
  start,
  throughput,
  units,
};

const block = /(<!-- bench:(\w+) -->\n)[\s\S]*?(<!-- \/bench:\2 -->)/g;
const page = join(root, 'docs', 'performance.md');

const tableOf = (figures: readonly Figure[]): string =>
  [
    '| metric | what | figure | goal | |',
    '| --- | --- | ---: | ---: | --- |',
    ...figures.map(
      ({ metric, what, figure, goal, met }) =>
        `| ${[metric, what, figure, goal, met ? 'met' : 'missed'].join(' | ')} |`,
    ),
  ].join('\n');

const whenAndWhere = (name: string): string => {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release().split('-')[0]}`;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `\`npm run bench -- ${name}\`, ${new Date().toISOString().slice(0, 10)}, after ${commit}, Node ${process.versions.node}, ${machine}, load before ${load}`;
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(measurements);
const unknown = names.filter((name) => !(name in measurements));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(measurements).join(', ')}`);

for (const name of names) {
  const said = whenAndWhere(name);
  const table = tableOf((await measurements[name]?.()) ?? []);
  process.stdout.write(`\n${said}\n\n${table}\n`);
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text.replace(block, (whole, opening, of, closing) =>
      of === name ? `${opening}\n${said}\n\n${table}\n\n${closing}` : whole,
    ),
  );
}
// What was imported to be measured may hold connections open.
process.exit(0);
