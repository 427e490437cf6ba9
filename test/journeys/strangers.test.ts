// Somebody else's ids open nothing, and somebody else's press under the same id is no repeat.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientOf, newId } from '#contract/client.ts';
import { DocumentId, RoundId } from '#domain/values.ts';
import type { Run } from '../../lib/local/run.ts';
import { assembly, startProduct } from './local-run.ts';

const roundId = RoundId.parse('shenzhen-2020');
let run: Run;
beforeAll(async () => {
  run = await startProduct(assembly());
}, 120_000);
afterAll(() => run.close());

const as = (person: string) => clientOf({ base: run.api, token: () => run.tokenFor(person) });

test('a repeated command is answered to the one who gave it, and to nobody else', async () => {
  const commandId = newId();
  const open = (person: string) => as(person).folders.open({ params: { roundId }, commandId });
  const mine = await open('applicant-01');
  const again = await open('applicant-01');
  const theirs = await open('applicant-02');
  if (!mine.ok || !again.ok || !theirs.ok) throw new Error('a folder was not opened');
  expect(again.value.id).toBe(mine.value.id);
  expect(theirs.value.id).not.toBe(mine.value.id);
  expect(theirs.value.organisation).not.toBe(mine.value.organisation);

  const body = { code: 'A02', name: '登记证书.pdf', contentType: 'application/pdf', bytes: 10 } as const;
  const params = { folderId: mine.value.id, documentId: DocumentId.parse(newId()) };
  for (const id of [commandId, mine.value.id, newId()]) {
    const asked = await as('applicant-02').documents.requestUpload({ params, body, commandId: id });
    expect(asked).toMatchObject({ ok: false, problem: { status: 404, code: 'folder_not_found' } });
    const opened = await as('applicant-03').folders.open({ params: { roundId }, commandId: id });
    expect(opened).toMatchObject({ ok: true });
    expect(JSON.stringify(opened)).not.toContain(mine.value.id);
  }
  expect(await as('applicant-02').folders.get({ params: { folderId: mine.value.id } })).toMatchObject({
    ok: false,
    problem: { status: 404, code: 'folder_not_found' },
  });
});
