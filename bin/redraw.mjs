// Holds a published draw again, offline, with nothing of ours: `npm run redraw -- draw.json`, as /public/draws/{id} gives it.
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Sorted keys and no spaces: the text whose SHA-256 was published before the seed was known. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
};

const byLot = (a, b) => (a.lot < b.lot ? -1 : 1);

/** The smallest lot of a site’s tickets counts; then inspectors by how many sites they have already, among equals by lot. */
const redraw = ({ list, listHash, seed }) => {
  const lotOf = (message) => createHmac('sha256', seed).update(message, 'utf8').digest('hex');
  const lotOfSite = ({ siteId, tickets }) =>
    Array.from({ length: tickets }, (_, i) => lotOf(`${listHash}/site/${siteId}/${i + 1}`)).sort()[0];
  const load = new Map();
  return list.candidates
    .filter(({ tickets }) => tickets > 0)
    .map((candidate) => ({ siteId: candidate.siteId, lot: lotOfSite(candidate) }))
    .sort(byLot)
    .slice(0, list.sites)
    .map(({ siteId, lot }) => {
      const inspectors = list.inspectors
        .filter(({ recusedFrom }) => !recusedFrom.includes(siteId))
        .map(({ id }) => ({ id, load: load.get(id) ?? 0, lot: lotOf(`${listHash}/inspector/${siteId}/${id}`) }))
        .sort((a, b) => a.load - b.load || byLot(a, b))
        .slice(0, list.inspectorsPerSite)
        .map(({ id }) => id);
      for (const id of inspectors) load.set(id, (load.get(id) ?? 0) + 1);
      return { siteId, lot, inspectors };
    });
};

const file = process.argv[2];
if (file === undefined) {
  console.error('usage: npm run redraw -- draw.json');
  process.exit(2);
}
const published = JSON.parse(readFileSync(file, 'utf8'));
const faults = [];
if (createHash('sha256').update(canonical(published.list), 'utf8').digest('hex') !== published.listHash)
  faults.push('名单与公布的哈希不符 the list is not the one whose hash was published');
if (published.seed === undefined) faults.push('尚未抽取 the draw was not held yet');
else if (canonical(redraw(published)) !== canonical(published.drawn))
  faults.push('抽取结果不符 the result does not follow from list and seed');
for (const fault of faults) console.error(fault);
if (faults.length === 0)
  console.log(`一致 The draw ${published.id} holds: ${published.drawn.map(({ siteId }) => siteId).join(', ')}`);
process.exit(faults.length === 0 ? 0 : 1);
