// Consent on the real engine: recorded with the form or not at all, and the public page follows it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { applications, consents, sites } from '#app/aggregates.ts';
import { handIn } from '#app/applications.ts';
import { changeConsent, readConsents } from '#app/consents.ts';
import { execute } from '#app/execute.ts';
import { projectPublic } from '#app/public.ts';
import { PublicSitePage } from '#contract/site-views.ts';
import type { ApplicationEvent } from '#domain/application/state.ts';
import { accept } from '#domain/decider.ts';
import type { SiteEvent } from '#domain/site/state.ts';
import { contact, notice } from '../support/consent.ts';
import * as days from '../support/days.ts';
import * as life from '../support/life.ts';
import { applicationId, siteId } from '../support/papers.ts';
import { heYining, jiangSiqi, linXiaoman, songYan, zhouMin } from '../support/persons.ts';
import * as site from '../support/site.ts';
import { begin, on, press, refusalOf } from './personal-scene.ts';

beforeAll(begin);

const plain = <Event>({
  at: _at,
  by: _by,
  commandId: _id,
  ...event
}: {
  at: unknown;
  by: unknown;
  commandId: unknown;
}) => event as Event;

test('consents are recorded with the application as it is handed in, once however often it is pressed', async () => {
  const once = press(linXiaoman, days.dayOfHandingIn);
  await handIn(on, applicationId, once, 'submitApplication');
  await handIn(on, applicationId, once, 'submitApplication');
  const { state, version } = await on.programme.load('consent', applicationId, consents.initial);
  expect(version).toBe(1);
  expect(state).toMatchObject({
    records: expect.arrayContaining([expect.objectContaining({ consent: contact, notice })]),
  });
});

test('what was agreed to is read by the organisation and the office, and by nobody else', async () => {
  for (const reader of [linXiaoman, zhouMin, songYan])
    expect(await readConsents(on, applicationId, reader)).toMatchObject({ notice: { version: notice } });
  for (const other of [heYining, jiangSiqi])
    expect(await refusalOf(readConsents(on, applicationId, other))).toBe('application_not_found');
});

describe('the page of a site', () => {
  const page = async () => PublicSitePage.parse(await on.publicRecords.get('site', siteId)).people;
  const change = async (given: boolean) => {
    const view = await changeConsent(on, applicationId, press(linXiaoman, days.newYearsEve), {
      consent: contact,
      given,
    });
    await projectPublic(on, { aggregate: 'consent', id: applicationId, version: 9, event: { ...life.started } });
    return view.consents.find(({ consent }) => consent === contact)?.given;
  };
  beforeAll(async () => {
    const rest = life.lifeTo.awarded.slice(2).map((event) => plain<ApplicationEvent>(event));
    await execute(on.programme, applications, applicationId, press(songYan, days.newYearsEve), () => accept(...rest));
    await execute(on.programme, sites, siteId, press(songYan, days.newYearsEve), () =>
      accept(...site.open.map((event) => plain<SiteEvent>(event))),
    );
  });

  test('names whom to ask for as soon as they agree, and no longer than they do', async () => {
    expect(await change(true)).toBe(true);
    expect(await page()).toContainEqual({ label: { zh: '联系人', en: 'Contact person' }, value: '陈晓岚' });
    expect(await change(false)).toBe(false);
    expect(await page()).toEqual([]);
    expect(await change(true)).toBe(true);
    expect(await change(false)).toBe(false);
    expect(JSON.stringify(await on.publicRecords.get('site', siteId))).not.toContain('陈晓岚');
  });
});
