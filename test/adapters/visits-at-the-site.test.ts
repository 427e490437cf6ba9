// What the site does with bookings on the real engine, what a letter opens, and what the public function answers over HTTP.
import { expect, test } from '@jest/globals';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { publicIn } from '#adapters/dynamo/public.ts';
import { publicCalendarIn } from '#adapters/dynamo/public-calendar.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { visitsIn } from '#adapters/dynamo/visits.ts';
import { systemSecrets } from '#adapters/secrets.ts';
import { visitings } from '#app/aggregates.ts';
import { execute, type Press } from '#app/execute.ts';
import { nameOf, type VisitKey } from '#app/visits.ts';
import { bookVisit, commandByLink, showVisit } from '#app/visits-booking.ts';
import { aboutVisit } from '#app/visits-letters.ts';
import { callOffSlot, checkIn, commandBySite } from '#app/visits-site.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { CommandId, SiteId, VisitId } from '#domain/values.ts';
import { SlotId } from '#domain/visit/slots.ts';
import { decideVisiting } from '#domain/visit/visiting.ts';
import { inShenzhen, morningOf } from '../support/days.ts';
import { heYining, linXiaoman } from '../support/persons.ts';
import { hours, terms, visiting } from '../support/visits.ts';
import { actAsFunction, programmeTable, publicTable, visitsTable } from './visits-tables.ts';

const on = {
  programme: programmeIn(programmeTable),
  rounds: roundsIn(programmeTable),
  visits: programmeIn(visitsTable),
  visitBook: visitsIn(visitsTable),
  publicRecords: publicIn(publicTable),
  calendar: publicCalendarIn(publicTable),
  secrets: systemSecrets,
  portal: 'https://sites.example.org',
};

const idOf = (name: string, number = 0): string => name.padEnd(20, '0') + String(number).padStart(6, '0');
const theWeekBefore = morningOf('2021-04-13');
const theDay = inShenzhen('2021-04-20 09:40:00.000');
const press = (name: string, number = 0, at = theWeekBefore, actor: Actor = linXiaoman): Press => ({
  actor,
  at,
  commandId: CommandId.parse(idOf(name, number)),
});
const slotId = SlotId.parse('2021-04-20-0930');
const key = (siteId: SiteId, number: number): VisitKey => ({
  siteId,
  slotId,
  visitId: VisitId.parse(idOf('V', number)),
});
const token = (number: number): string => idOf('T', number);

const opened = async (name: string): Promise<SiteId> => {
  const siteId = SiteId.parse(idOf(name));
  const site = { ...visiting, siteId, takesVisits: true };
  await on.publicRecords.put({ kind: 'site', id: siteId, version: 1, body: { id: siteId, status: 'active' } });
  await execute(on.visits, visitings, siteId, press('H'), (state) =>
    decideVisiting(state, { type: 'setVisitingHours', hours }, linXiaoman, { at: theWeekBefore, site, terms }),
  );
  return siteId;
};

let mobile = 13_900_000_000;
const asked = (number: number, people: number) => {
  mobile += 1;
  return {
    visitor: { name: '关小雨', mobile: String(mobile), email: `v${mobile}@example.org` },
    people,
    purpose: 'learning',
    language: 'zh' as const,
    privacyVersion: terms.privacy.version,
    token: token(number),
  };
};
const book = (siteId: SiteId, number: number, people = 2) =>
  bookVisit(on, key(siteId, number), press('B', number, theWeekBefore, visitor), asked(number, people), '192.0.2.9');

test('a group waits for the site, takes its places when the site agrees, and none there are not', async () => {
  const siteId = await opened('GRP');
  expect((await book(siteId, 1, 15)).status).toBe('requested');
  expect((await book(siteId, 2, 15)).status).toBe('requested');
  expect(await on.visitBook.figures({ siteId, slotId })).toMatchObject({ bookings: 2, taken: 0 });
  const approve = (number: number) =>
    commandBySite(on, key(siteId, number), press('A', number), { type: 'approveVisit' });
  expect(await approve(1)).toMatchObject({ status: 'confirmed', visitor: { name: '关**' } });
  await expect(approve(2)).rejects.toMatchObject({ refusal: { code: 'slot_full' } });
  await commandBySite(on, key(siteId, 2), press('D', 2), { type: 'declineVisit', reason: '名额不足' });
  expect(await on.visitBook.figures({ siteId, slotId })).toMatchObject({ bookings: 2, taken: 15 });
});

test('who comes says the code: the site sees the name on the day, and another site nothing', async () => {
  const siteId = await opened('D00R');
  const { code = '' } = await book(siteId, 1);
  const at = (when: typeof theDay, actor: Actor, n: number) => checkIn(on, siteId, press('E', n, when, actor), code, 1);
  await expect(at(theWeekBefore, linXiaoman, 1)).rejects.toMatchObject({ refusal: { code: 'visit_not_found' } });
  await expect(at(theDay, heYining, 2)).rejects.toMatchObject({ refusal: { code: 'visit_not_found' } });
  const wrong = checkIn(on, siteId, press('E', 3, theDay), 'WR0NGWR0', 1);
  await expect(wrong).rejects.toMatchObject({ refusal: { code: 'visit_not_found' } });
  expect(await at(theDay, linXiaoman, 4)).toMatchObject({ status: 'attended', came: 1, visitor: { name: '关小雨' } });
  const evening = inShenzhen('2021-04-20 20:00:00.000');
  const rate = (n: number, stars: number) =>
    commandByLink(
      on,
      key(siteId, 1),
      press('F', n, evening, visitor),
      { token: token(1), text: '讲解很清楚' },
      { type: 'giveFeedback', stars },
    );
  expect(await rate(1, 4)).toMatchObject({ stars: 4 });
  await expect(rate(2, 1)).rejects.toMatchObject({ refusal: { code: 'step_already_taken' } });
  expect((await on.visitBook.visitor(nameOf(key(siteId, 1))))?.feedback).toBe('讲解很清楚');
  const figures = await on.visitBook.figures({ siteId, slotId });
  expect(figures).toMatchObject({ taken: 2, attended: 1, visitors: 1, ratings: 1, stars: 4 });
});

test('a slot that is called off is called off for all, and nobody moves up into it', async () => {
  const siteId = await opened('STRM');
  for (const number of [1, 2, 3]) await book(siteId, number, 9);
  expect(await callOffSlot(on, siteId, slotId, press('Z'), '台风预警')).toEqual({ calledOff: 3 });
  expect(await on.visitBook.figures({ siteId, slotId })).toMatchObject({ calledOff: 3, taken: 0, waiting: 0 });
  const versions = (await on.visitBook.visitsOf(siteId, slotId)).map(({ stored }) => stored.version);
  expect(versions).toEqual([2, 2, 2]);
});

test('a letter is addressed from the booking when it is sent, and its link opens the booking', async () => {
  const siteId = await opened('MA1');
  await book(siteId, 1);
  const id = nameOf(key(siteId, 1));
  const toSite = await aboutVisit(on, id, false);
  expect(toSite).not.toHaveProperty('visitor');
  const subject = await aboutVisit(on, id, true);
  expect(subject?.visitor).toEqual({ to: `v${mobile}@example.org`, person: '关小雨' });
  const [, secret = ''] = subject?.visit.link?.split('#') ?? [];
  expect(subject?.visit.link).toBe(`https://sites.example.org/visits/${id}#${secret}`);
  expect(await showVisit(on, key(siteId, 1), secret, theWeekBefore)).toMatchObject({ status: 'confirmed' });
});

test('over HTTP whoever asks too often hears 429 and when to come again, counted by the address it came from', async () => {
  const siteId = await opened('HTTP');
  const { handler } = await actAsFunction(() => import('../../functions/api/public-visits/index.ts'));
  const post = async (number: number, sourceIp: string) => {
    const path = `/public/sites/${siteId}/slots/${slotId}/visits/${idOf('V', number)}`;
    const answer = await handler(
      Object({
        version: '2.0',
        routeKey: 'POST /public/sites/{siteId}/slots/{slotId}/visits/{visitId}',
        rawPath: path,
        headers: { 'content-type': 'application/json', 'idempotency-key': idOf('B', number), 'accept-language': 'en' },
        pathParameters: { siteId, slotId, visitId: idOf('V', number) },
        requestContext: {
          requestId: 'r',
          timeEpoch: Date.parse(theWeekBefore),
          http: { method: 'POST', path, sourceIp },
        },
        body: JSON.stringify({ ...asked(number, 1), ...(number > 1 ? { visitor: first } : {}) }),
      }),
      Object({ getRemainingTimeInMillis: () => 1000 }),
    );
    return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body ?? '{}') };
  };
  const first = { name: '关小雨', mobile: '13911112222' };
  const answers = [];
  for (let number = 2; number < 9; number += 1) answers.push(await post(number, '198.51.100.7'));
  const { requests, open } = terms.limits.person;
  expect(answers.map(({ status, body }) => (status === 200 ? body.status : body.code))).toEqual([
    ...Array(open).fill('confirmed'),
    ...Array(requests - open).fill('too_many_open_bookings'),
    ...Array(7 - requests).fill('too_many_requests'),
  ]);
  expect(answers.at(-1)).toMatchObject({ status: 429, headers: { 'retry-after': '600' } });
  expect(answers[0]?.body).not.toHaveProperty('tokenHash');
  const counted = await on.visitBook.visitor(`${siteId}/${slotId}/${idOf('V', 2)}`);
  expect(JSON.stringify(counted?.counted)).not.toContain('198.51.100.7');
});
