// Destruction on the real engine: proposed when the time is over, approved by a person, and then gone without a trace of anybody.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileErasureIn } from '#adapters/s3/file-erasure.ts';
import { applications, folders } from '#app/aggregates.ts';
import { commandApplication, handIn, readSubmission } from '#app/applications.ts';
import { correspondentOf } from '#app/correspondent.ts';
import { approveAnswer, examineDataRequest, makeDataRequest } from '#app/data-requests.ts';
import {
  approveDestruction,
  carryOutDestructions,
  listDestructions,
  proposeDestructions,
  readDestruction,
  rejectDestruction,
} from '#app/destructions.ts';
import { DestructionView } from '#contract/data-request-views.ts';
import { DataRequestId } from '#domain/data-request/state.ts';
import { ApplicationId, FolderId } from '#domain/values.ts';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { startS3 } from '../../lib/local/s3.ts';
import * as days from '../support/days.ts';
import { applicationId, folderId } from '../support/papers.ts';
import { jiangSiqi, linXiaoman, qiuHui, songYan, zhouMin } from '../support/persons.ts';
import { round } from '../support/round.ts';
import { actAs, assembly, folder, named } from './assembly.ts';
import { draft, everything, press, publish, refusalOf, on as scene } from './personal-scene.ts';

const s3 = await startS3({
  ...{ assembly, permissions: permissionsIn(assembly), folder: join(folder, 'documents'), now: Date.now },
});
afterAll(() => s3.close());
const bucket = (prefix: string) => named('AWS::S3::Bucket', prefix).toLowerCase();
actAs(named('AWS::Lambda::Function', 'Schedulesdestroyexpired'), { S3: s3.url });
const fileErasure = fileErasureIn(bucket('DocumentsQuarantine'), bucket('DocumentsAccepted'));
const on = { ...scene, fileErasure };

/** What only the people of 海澄 are called and reached by. */
const canaries = ['陈晓岚', '周文涛', 'contact@haicheng.example.org'];
const found = async () => {
  const all = await everything();
  return canaries.filter((canary) => all.includes(canary));
};
const morning = (day: string) => days.morningOf(day);
const lists = async () => (await listDestructions(on)).map(({ id, status }) => ({ id, status }));
const only = async () => {
  const [list] = await lists();
  if (list === undefined) throw new Error('no list was proposed');
  return list.id;
};

beforeAll(publish);

describe('a draft deleted on request, while the round is open', () => {
  const id = DataRequestId.parse('DE1ETE'.padEnd(26, '0'));
  const at = days.newYearsEve;
  beforeAll(draft);

  test('is answered by two officers, and is still there until the answer has left', async () => {
    await makeDataRequest(on, folderId, id, press(linXiaoman, at), { kind: 'deletion' });
    const proposal = { type: 'proposeAnswer', granted: true, reason: '尚未提交' } as const;
    await examineDataRequest(on, id, press(zhouMin, at), proposal);
    expect(await approveAnswer(on, id, press(songYan, at))).toMatchObject({ outcome: 'deleted' });
    expect(await carryOutDestructions(on, at)).toBe(0);
    expect((await correspondentOf(on, folderId, round)).email).toBe('contact@haicheng.example.org');
  });

  test('is gone the night after, with everything of anybody, and leaves a record that it is', async () => {
    expect(await carryOutDestructions(on, morning('2021-01-01'))).toBe(1);
    expect(await found()).toEqual([]);
    const record = DestructionView.parse(await readDestruction(on, await only()));
    expect(record).toMatchObject({
      ...{ cause: 'request', status: 'carried_out', requestId: id, folders: [folderId] },
      ...{ proposedBy: zhouMin.id, approvedBy: songYan.id },
      destroyed: { folders: 1, parts: round.sections.length, files: 14, answers: 0 },
    });
    const { state } = await on.programme.load('folder', folderId, folders.initial);
    expect(state).toMatchObject({ status: 'erased' });
    const { state: application } = await on.programme.load('application', applicationId, applications.initial);
    expect(application.status).toBe('lapsed');
  });

  test('leaves the organisation free to begin again', async () => {
    const { organisation, id: roundId } = { organisation: linXiaoman.organisation ?? '', id: round.id };
    expect(await on.lists.folderOf(organisation, roundId)).toBeUndefined();
    expect(await on.lists.applicationIn(organisation, roundId, 'ECOLOGY')).toBeUndefined();
  });

  test('is carried out once', async () => {
    expect(await carryOutDestructions(on, morning('2021-01-02'))).toBe(0);
    expect(await proposeDestructions(on, morning('2022-01-02'))).toBe(0);
  });
});

const newest = async () => (await listDestructions(on))[0] ?? { id: undefined, status: undefined };
const idsOf = (name: string) => ({
  folderId: FolderId.parse(`FDR${name}`.padEnd(26, '0')),
  applicationId: ApplicationId.parse(`APP${name}`.padEnd(26, '0')),
});

describe('a draft nobody handed in', () => {
  const again = idsOf('2');
  beforeAll(() => draft(again));

  test('is proposed 180 days after the round closed, once', async () => {
    expect(await proposeDestructions(on, morning('2021-07-14'))).toBe(0);
    expect(await proposeDestructions(on, morning('2021-07-15'))).toBe(1);
    expect(await proposeDestructions(on, morning('2021-07-16'))).toBe(0);
  });

  test('is there until an officer has approved the list', async () => {
    expect(await carryOutDestructions(on, morning('2021-07-16'))).toBe(0);
    expect(await found()).toEqual(canaries);
    const { id } = await newest();
    if (id === undefined) throw new Error('no list was proposed');
    expect(await refusalOf(approveDestruction(on, id, press(zhouMin, morning('2021-07-16'))))).toBe('not_permitted');
    await approveDestruction(on, id, press(songYan, morning('2021-07-16')));
    expect(await carryOutDestructions(on, morning('2021-07-17'))).toBe(1);
    expect(await found()).toEqual([]);
    expect(await readDestruction(on, id)).toMatchObject({ cause: 'drafts', destroyed: { folders: 1, files: 14 } });
  });

  test('that was handed in after all is left alone, whatever list it stands on', async () => {
    const late = idsOf('3');
    await draft(late);
    await proposeDestructions(on, morning('2021-07-20'));
    const { id } = await newest();
    if (id === undefined) throw new Error('no list was proposed');
    await approveDestruction(on, id, press(songYan, morning('2021-07-20')));
    await handIn(on, late.applicationId, press(linXiaoman, days.dayOfHandingIn), 'submitApplication');
    expect(await carryOutDestructions(on, morning('2021-07-21'))).toBe(1);
    expect(await readDestruction(on, id)).toMatchObject({ destroyed: { folders: 0, parts: 0, files: 0 } });
    expect(await found()).toEqual(canaries);
  });
});

describe('numbers and addresses in a closed file', () => {
  const closed = idsOf('3');
  const reach = async () => (await correspondentOf(on, closed.folderId, round)).email;

  test('are kept while something goes on', async () => {
    expect(await proposeDestructions(on, morning('2025-01-01'))).toBe(0);
    await commandApplication(on, closed.applicationId, press(linXiaoman, days.newYearsEve), () => ({
      command: { type: 'withdrawApplication', reason: '本年度不再参加' },
    }));
  });

  test('go two years after it ended, and not on the day', async () => {
    expect(await proposeDestructions(on, morning('2023-02-28'))).toBe(0);
    expect(await proposeDestructions(on, morning('2023-03-01'))).toBe(1);
  });

  test('stay where the list is rejected, and are not proposed again for a year', async () => {
    const { id } = await newest();
    if (id === undefined) throw new Error('no list was proposed');
    await rejectDestruction(on, id, press(qiuHui, morning('2023-03-02')), '尚在诉讼中');
    expect(await carryOutDestructions(on, morning('2023-03-03'))).toBe(0);
    expect(await proposeDestructions(on, morning('2023-03-04'))).toBe(0);
    expect(await reach()).toBe('contact@haicheng.example.org');
  });

  test('are replaced by tokens, and the archive is for the office alone', async () => {
    expect(await proposeDestructions(on, morning('2024-02-29'))).toBe(0);
    expect(await proposeDestructions(on, morning('2024-03-01'))).toBe(1);
    const { id } = await newest();
    if (id === undefined) throw new Error('no list was proposed');
    await approveDestruction(on, id, press(songYan, morning('2024-03-01')));
    expect(await carryOutDestructions(on, morning('2024-03-02'))).toBe(1);
    expect(await reach()).toMatch(/^removed-[0-9A-Z]{10}$/);
    expect(await readDestruction(on, id)).toMatchObject({ destroyed: { folders: 1, answers: 3, files: 0 } });
    expect(await refusalOf(readSubmission(on, closed.applicationId, jiangSiqi))).toBe('application_not_found');
    expect(JSON.stringify(await readSubmission(on, closed.applicationId, zhouMin))).toContain('陈晓岚');
  });
});
