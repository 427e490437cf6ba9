// M20: what a deployment rests on: the packages of the lock file that are neither for development nor optional.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { figure, type Measurement } from './figures.ts';
import { root } from './product.ts';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

const bytesIn = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.slice(folder.length).includes('node_modules'))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

export const measure: Measurement = async () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const production = Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !(dev || optional || devOptional))
    .map(([path]) => path);
  const megabytes = production.reduce((sum, path) => sum + bytesIn(join(root, path)), 0) / 1e6;
  return [
    figure('M20', 'packages in production', production.length, { atMost: 150 }, '', 0),
    figure('M20', 'packages in production, on disk', megabytes, { atMost: 90 }, ' MB', 0),
  ];
};
