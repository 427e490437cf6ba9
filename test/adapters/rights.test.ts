// The rights of people on the real engine: a copy, a correction, and what is left of use when the law wants it kept.
import { beforeAll, expect, test } from '@jest/globals';
import { deliveriesIn } from '#adapters/dynamo/deliveries.ts';
import { filingsIn } from '#adapters/dynamo/filings.ts';
import { peopleIn } from '#adapters/dynamo/people.ts';
import { visitsIn } from '#adapters/dynamo/visits.ts';
import { systemSecrets } from '#adapters/secrets.ts';
import { commandApplication, handIn, readSubmission } from '#app/applications.ts';
import { correspondentOf } from '#app/correspondent.ts';
import { approveAnswer, examineDataRequest, makeDataRequest, readDataRequest } from '#app/data-requests.ts';
import { deliver } from '#app/letters.ts';
import { copyOfFolder } from '#app/personal-copy.ts';
import type { Mailer } from '#app/ports.ts';
import { CopyView, DataRequestView } from '#contract/data-request-views.ts';
import type { Actor } from '#domain/actor.ts';
import { DataRequestId } from '#domain/data-request/state.ts';
import { planLetters } from '#domain/letters/policy.ts';
import * as days from '../support/days.ts';
import { applicationId, folderId } from '../support/papers.ts';
import { heYining, jiangSiqi, linXiaoman, qiuHui, songYan, zhouMin } from '../support/persons.ts';
import { round } from '../support/round.ts';
import { happened } from '../support/spec.ts';
import { begin, on, press, refusalOf } from './personal-scene.ts';
import { deliveriesTable, programmeTable } from './tables.ts';

beforeAll(begin);
const idOf = (name: string): DataRequestId => DataRequestId.parse(name.padEnd(26, '0'));
const at = days.dayOfAcceptance;
const reason = '情况属实';
const propose = (id: DataRequestId, granted = true, by: Actor = zhouMin) =>
  examineDataRequest(on, id, press(by, at), { type: 'proposeAnswer', granted, reason });

const newEmail = 'new.contact@haicheng.example.org';
const correction = { kind: 'correction', values: { contactEmail: newEmail } } as const;

test('a copy has all an organisation gave and was told, and is its own', async () => {
  await handIn(on, applicationId, press(linXiaoman, days.dayOfHandingIn), 'submitApplication');
  const copy = CopyView.parse(await copyOfFolder(on, folderId, linXiaoman, at));
  expect(copy.folder.parts.map(({ id }) => id)).toContain('plan.ECOLOGY');
  expect(copy.folder.documents).toHaveLength(14);
  expect(copy.applications).toMatchObject([
    { application: { number: 'SFD-2020-EC-0007' }, submissions: [{ number: 1 }] },
  ]);
  expect(copy.applications[0]?.consents).toHaveLength(3);
  expect(copy.letters).toMatchObject([{ letter: 'applicationReceived', plannedAt: days.dayOfHandingIn }]);
  expect(JSON.stringify(copy)).toContain('陈晓岚');
  for (const other of [heYining, zhouMin, songYan])
    expect(await refusalOf(copyOfFolder(on, folderId, other, at))).toBe('folder_not_found');
});

test('a correction is judged as the form judges, and waits for two officers', async () => {
  const wrong = { kind: 'correction', values: { contactEmail: 'nobody' } } as const;
  expect(await refusalOf(makeDataRequest(on, folderId, idOf('WR0NG'), press(linXiaoman, at), wrong))).toBe(
    'invalid_request',
  );
  const id = idOf('C0RR');
  const asked = DataRequestView.parse(await makeDataRequest(on, folderId, id, press(linXiaoman, at), correction));
  expect(asked).toMatchObject({ status: 'open', questions: ['contactEmail'], values: { contactEmail: newEmail } });
  expect(asked.answerBy).toBe('2021-02-12');
  expect(await refusalOf(readDataRequest(on, id, heYining))).toBe('data_request_not_found');
  await propose(id, true, songYan);
  expect(await refusalOf(approveAnswer(on, id, press(songYan, at)))).toBe('two_persons_needed');
  const answered = DataRequestView.parse(await approveAnswer(on, id, press(qiuHui, at)));
  expect(answered).toMatchObject({ status: 'answered', outcome: 'corrected' });
  expect(answered.values).toBeUndefined();
});

test('letters go to the corrected address, and what was handed in stays as it was', async () => {
  expect((await correspondentOf(on, folderId, round)).email).toBe(newEmail);
  const { answers } = await readSubmission(on, applicationId, zhouMin);
  expect(answers['people']?.['contactEmail']).toBe('contact@haicheng.example.org');
  expect(await on.corrections.get(idOf('C0RR'))).toBeUndefined();
});

test('the answer of one press is given once', async () => {
  const id = idOf('REPEAT');
  await makeDataRequest(on, folderId, id, press(linXiaoman, at), correction);
  await propose(id, false);
  const once = press(songYan, at);
  await approveAnswer(on, id, once);
  expect(await approveAnswer(on, id, once)).toMatchObject({ outcome: 'refused' });
});

test('what was handed in is not deleted but locked away, once the organisation takes part no more', async () => {
  const id = idOf('DE1ETE');
  const asking = { kind: 'deletion' } as const;
  expect(await refusalOf(makeDataRequest(on, folderId, id, press(linXiaoman, at), asking))).toBe('still_taking_part');
  await commandApplication(on, applicationId, press(linXiaoman, at), () => ({
    command: { type: 'withdrawApplication', reason: '本年度不再参加' },
  }));
  await makeDataRequest(on, folderId, id, press(linXiaoman, at), asking);
  expect(JSON.stringify(await readSubmission(on, applicationId, jiangSiqi))).toContain('陈**');
  await propose(id);
  expect(await approveAnswer(on, id, press(songYan, at))).toMatchObject({ status: 'answered', outcome: 'restricted' });
  expect(await refusalOf(readSubmission(on, applicationId, jiangSiqi))).toBe('application_not_found');
  for (const still of [linXiaoman, zhouMin, songYan])
    expect(JSON.stringify(await readSubmission(on, applicationId, still))).toContain('陈晓岚');
  const { letters, dataRequests } = await copyOfFolder(on, folderId, linXiaoman, at);
  expect(letters.filter(({ letter }) => letter === 'dataRequestAnswered')).toHaveLength(3);
  expect(dataRequests).toHaveLength(3);
});

test('from then on nobody there is written to, but for the answer itself', async () => {
  const addressed: string[] = [];
  const mailer: Mailer = {
    send: async ({ to }) => {
      addressed.push(to);
      return 'sent';
    },
  };
  const deliveries = deliveriesIn(deliveriesTable);
  const reach = {
    ...{ ...on, deliveries, mailer },
    people: peopleIn(programmeTable),
    filings: filingsIn(programmeTable),
    // No letter here is about a visit.
    visits: on.programme,
    visitBook: visitsIn(programmeTable),
    portal: 'https://sites.example.org/',
    secrets: systemSecrets,
  };
  const event = happened({ type: 'applicationWithdrawn', reason: '' } as const, linXiaoman, at);
  const answer = happened(
    { type: 'dataRequestAnswered', kind: 'deletion', outcome: 'restricted', reason } as const,
    songYan,
    at,
  );
  const letters = [
    ...planLetters({ aggregate: 'application', id: applicationId, version: 3, event }),
    ...planLetters({ aggregate: 'dataRequest', id: idOf('DE1ETE'), version: 3, event: answer }),
  ].filter(({ reader }) => reader.kind === 'contact');
  for (const letter of letters) {
    await deliveries.plan(letter);
    await deliver(reach, letter.id, at);
  }
  const outcomes = await Promise.all(
    letters.map(async ({ id, letter }) => [letter, (await deliveries.get(id))?.status]),
  );
  expect(outcomes).toEqual([
    ['withdrawalConfirmed', 'undeliverable'],
    ['dataRequestAnswered', 'sent'],
  ]);
  expect(addressed).toEqual([newEmail]);
});
