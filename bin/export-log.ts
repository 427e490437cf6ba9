// `npm run export-log -- export.jsonl`: the whole record over the API, as an officer of the Bureau; EXEMPLAR_TOKEN is theirs.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { ExportLine } from '#app/verification.ts';
import { clientOf } from '#contract/client.ts';

const [file] = process.argv.slice(2);
const token = process.env['EXEMPLAR_TOKEN'];
if (file === undefined || token === undefined) {
  console.error('EXEMPLAR_TOKEN=… [EXEMPLAR_URL=…] npm run export-log -- export.jsonl');
  process.exit(2);
}
const api = clientOf({ base: process.env['EXEMPLAR_URL'] ?? 'http://127.0.0.1:3000', token: () => token });

type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown };
const answered = <Value>(answer: Answer<Value>): Value => {
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.problem));
};

const out = createWriteStream(file);
const write = (line: ExportLine): unknown => out.write(`${JSON.stringify(line)}\n`);

const { days } = answered(await api.records.days());
const names = new Set<string>();
for (const day of days) {
  const { heads, seal } = answered(await api.records.heads({ params: { day } }));
  for (const head of heads) {
    names.add(head.name);
    write({ kind: 'head', day, ...head });
  }
  if (seal !== undefined) write({ kind: 'seal', ...seal });
}
let done = 0;
for (const record of names) {
  const { entries } = answered(await api.records.log({ query: { record } }));
  // A place that is none is written as 0, which no log has.
  for (const { place, content } of entries) write({ kind: 'entry', record, place: place ?? 0, content });
  done += 1;
  if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${names.size} records`);
}
out.end();
await once(out, 'finish');
console.log(`${file}: ${names.size} records, ${days.length} days`);
