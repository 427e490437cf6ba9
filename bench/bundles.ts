// M7: how large the functions are. The map beside each bundle is never read at a start, and does not count.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from '../lib/local/functions/environment.ts';
import { figure, type Measurement } from './figures.ts';
import { product } from './product.ts';

export const measure: Measurement = async () => {
  const sizes = product()
    .ofType('AWS::Lambda::Function')
    .map((resource) => ({
      name: resource.logicalId.replace(/Function[0-9A-F]{8}$/, ''),
      kilobytes: statSync(join(specOf(resource).folder, 'index.mjs')).size / 1000,
    }))
    .sort((a, b) => b.kilobytes - a.kilobytes);
  const [largest = { name: 'none', kilobytes: Number.NaN }] = sizes;
  const submit = sizes.find(({ name }) => name === 'Apiapplications')?.kilobytes ?? Number.NaN;
  const together = (sizes.reduce((total, { kilobytes }) => total + kilobytes, 0) / 1000).toFixed(1);
  return [
    figure('M7', 'bundle of the function that takes submissions', submit, { atMost: 450 }, ' KB', 0),
    figure(
      'M7',
      `largest of ${sizes.length} bundles, ${largest.name} (together ${together} MB)`,
      largest.kilobytes,
      { atMost: 650 },
      ' KB',
      0,
    ),
  ];
};
