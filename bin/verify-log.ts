// `npm run verify-log -- export.jsonl [published-seals.json]`: checks an export of the record offline.
import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import * as z from 'zod';
import { ExportLine, verify } from '#app/verification.ts';

/** The public page of seals, as it was saved by somebody: `{ items: [{ month, seals: [{ day, root }] }] }`. */
const Published = z.object({
  items: z.array(z.object({ seals: z.array(z.object({ day: z.string(), root: z.string() })) })),
});

const read = (file: string): readonly ExportLine[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      const parsed = ExportLine.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${file}, line ${i + 1}: not a line of an export`);
      return parsed.data;
    });

const [file, published] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run verify-log -- export.jsonl [published-seals.json]');
  process.exit(2);
}
const roots =
  published === undefined
    ? undefined
    : new Map(
        Published.parse(JSON.parse(readFileSync(published, 'utf8'))).items.flatMap(({ seals }) =>
          seals.map(({ day, root }): [string, string] => [day, root]),
        ),
      );
const { records, entries, days, faults } = verify(read(file), roots);
for (const fault of faults) console.error(styleText('red', fault));
const witness = roots === undefined ? 'not compared with the published seals' : `${roots.size} published seals`;
console.log(`${records} records, ${entries} entries, ${days} sealed days, ${witness}: ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
