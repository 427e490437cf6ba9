// Says which optional platform packages the lock file lacks: with one missing, a fresh `npm ci` refuses the lock.
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const paths = Object.keys(lock.packages);
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
    .map((name) => `${name} (wanted by ${path || 'this package'})`),
);
for (const name of missing) console.error(`missing from package-lock.json: ${name}`);
process.exitCode = missing.length === 0 ? 0 : 1;
