// Writes the generated documents; a test says when one of them is stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { documents, GENERATED } from './docs/documents.ts';

mkdirSync(GENERATED, { recursive: true });
for (const [name, text] of Object.entries(documents())) writeFileSync(new URL(name, GENERATED), text);
