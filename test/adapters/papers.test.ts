// Papers on the real engine: what is published can be printed by anybody, what is handed in by its owner, and looked up.
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { listsIn } from '#adapters/dynamo/lists.ts';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { publicIn } from '#adapters/dynamo/public.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { dynamoTable } from '#adapters/dynamo/table.ts';
import { applications, evaluations } from '#app/aggregates.ts';
import { readSubmission } from '#app/applications.ts';
import { execute, type Press } from '#app/execute.ts';
import { evidenceOf, listedApplications } from '#app/exports.ts';
import { contentHash } from '#app/hash.ts';
import { blankForm, filledForm, receiptOf, registerPaper } from '#app/papers.ts';
import { projectPublic } from '#app/public.ts';
import { statusByReceipt } from '#app/receipt-status.ts';
import { commandRound, hashOfDraft } from '#app/round-commands.ts';
import type { Actor } from '#domain/actor.ts';
import type { ApplicationEvent } from '#domain/application/state.ts';
import type { WorkingCalendar } from '#domain/calendar.ts';
import { accept, type Recorded } from '#domain/decider.ts';
import { evaluationName } from '#domain/evaluation/decide.ts';
import type { EvaluationEvent } from '#domain/evaluation/state.ts';
import { ApplicationId, CommandId, type Instant, RoundId } from '#domain/values.ts';
import { evidenceWorkbook } from '#papers/evidence.ts';
import { formFile } from '#papers/file.ts';
import { day, dayOfHandingIn, dayOfTheNotice, dayOfTheReview, newYearsEve } from '../support/days.ts';
import { lifeTo, started } from '../support/life.ts';
import { applicationId, fullAnswers, papers } from '../support/papers.ts';
import { gaoYuan, heYining, jiangSiqi, linXiaoman, qiuHui, songYan, yeWenqing, zhouMin } from '../support/persons.ts';
import { font, sheetsOf, wordsOfPdf } from '../support/reading.ts';
import { round } from '../support/round.ts';
import * as sheets from '../support/sheets.ts';
import { database, publicTable } from './visits-tables.ts';

const { TableNames = [] } = await database.send(new ListTablesCommand({}));
const table = dynamoTable(TableNames.find((name) => name.startsWith('DataProgramme')) ?? '', database);
/** 16 and 17 January 2021 are a weekend, and nothing else is asked. */
const weekdays: WorkingCalendar = (date) => (/-1[67]$/.test(date) ? 'off' : 'work');

const on = {
  programme: programmeIn(table),
  rounds: roundsIn(table),
  lists: listsIn(table),
  parts: partsIn(table),
  publicRecords: publicIn(publicTable),
  calendar: { from: async () => weekdays },
};

let pressed = 0;
const press = (actor: Actor, at: Instant): Press => {
  pressed += 1;
  return { actor, at, commandId: CommandId.parse(String(pressed).padStart(26, '0')) };
};

const answers = fullAnswers();
const files = papers.map(({ id, code, sha256, bytes }) => ({
  ...{ id, code, sha256, bytes, name: `${code}.pdf`, contentType: 'application/pdf' as const },
  status: 'accepted' as const,
  requestedAt: dayOfHandingIn,
}));

const asHandedIn = (log: readonly Recorded<ApplicationEvent>[]) =>
  log.map(({ at: _at, by: _by, commandId: _id, ...event }) => event as ApplicationEvent);

beforeAll(async () => {
  await commandRound(on.programme, round.id, press(songYan, dayOfTheNotice), () => ({
    type: 'writeRound',
    document: round,
  }));
  await commandRound(on.programme, round.id, press(qiuHui, dayOfTheNotice), (draft) => ({
    type: 'publishRound',
    contentHash: hashOfDraft(draft),
  }));
  await projectPublic(on, { aggregate: 'round', id: round.id, version: 2, event: { ...started } });
  // As it was handed in: started, then submitted with everything in it.
  await execute(
    on.programme,
    applications,
    applicationId,
    press(linXiaoman, dayOfHandingIn),
    () => accept(...asHandedIn(lifeTo.submitted)),
    () => [{ submission: { applicationId, number: 1 }, answers, files }],
  );
  await projectPublic(on, { aggregate: 'application', id: applicationId, version: 2, event: { ...started } });
});

const refusalOf = async (attempt: Promise<unknown>) => {
  const thrown = await attempt.then(
    () => ({ refusal: { code: 'nothing refused' } }),
    (error: unknown) => Object(error),
  );
  return thrown.refusal?.code;
};

describe('a blank form', () => {
  test('is drawn from the public record alone, with the hash the round was published with', async () => {
    const { name, base64 } = await formFile(await blankForm(on, round.id), { format: 'pdf' }, () => font);
    expect(name).toBe('shenzhen-2020-1.pdf');
    expect(await wordsOfPdf(Buffer.from(base64, 'base64'))).toContain(
      `shenzhen-2020/1·${contentHash(round).slice(0, 16)}`,
    );
  });

  test('says nothing of how applications are marked, and is not there for a round that is not', async () => {
    const form = JSON.stringify(await on.publicRecords.get('form', round.id));
    expect(form).not.toContain('rubric');
    expect(form).not.toContain('trimFrom');
    expect(await refusalOf(blankForm(on, RoundId.parse('shenzhen-2099')))).toBe('round_not_found');
  });
});

const printedHash = async () => (await filledForm(on, applicationId, linXiaoman, newYearsEve)).form.filled.dataHash;

describe('a filled-in form', () => {
  test('is for its own organisation and the office, and for nobody else', async () => {
    const { form } = await filledForm(on, applicationId, zhouMin, dayOfTheReview);
    expect(form.filled).toMatchObject({ number: 'SFD-2020-EC-0007', fieldCode: 'ECOLOGY', answers });
    expect(await refusalOf(filledForm(on, applicationId, heYining, dayOfTheReview))).toBe('application_not_found');
  });
});

describe('a receipt', () => {
  test('opens the look-up by number and code, however the code is typed', async () => {
    const { receipt } = await receiptOf(on, applicationId, linXiaoman);
    expect(receipt.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(receipt.documents).toHaveLength(papers.length);
    const told = { number: receipt.number, receivedAt: dayOfHandingIn, status: { zh: '已提交', en: 'Handed in' } };
    expect(await statusByReceipt(on, receipt.number, receipt.code)).toEqual(told);
    expect(await statusByReceipt(on, receipt.number, receipt.code.toLowerCase().replaceAll('-', ' '))).toEqual(told);
  });

  test('tells nothing to a number without its code, nor to a code without its number', async () => {
    const { receipt } = await receiptOf(on, applicationId, linXiaoman);
    expect(await refusalOf(statusByReceipt(on, receipt.number, '0000-0000-0000'))).toBe('application_not_found');
    expect(await refusalOf(statusByReceipt(on, 'SFD-2020-EC-0008', receipt.code))).toBe('application_not_found');
    expect(await refusalOf(statusByReceipt(on, receipt.number, ''))).toBe('application_not_found');
  });
});

describe('a paper copy at the desk', () => {
  const register = async (dataHash: string, receivedOn = '2021-01-14') =>
    registerPaper(on, applicationId, press(zhouMin, dayOfTheReview), {
      given: { number: 'SFD-2020-EC-0007', version: 'shenzhen-2020/1', dataHash },
      receivedOn: day(receivedOn),
    });

  test('is compared with what was handed in, and is in time three working days after the last day', async () => {
    const hash = await printedHash();
    const { papers: kept } = await register(hash.slice(0, 16));
    expect(kept).toMatchObject([{ mismatches: [], late: false }]);
    const { papers: more } = await register('00000000', '2021-01-18');
    expect(more?.[1]).toMatchObject({ mismatches: ['dataHash'], late: false });
  });
});

test('what was handed in is read by the office with its people, by the operator and the leader with their names masked', async () => {
  const names = /周文涛|陈晓岚/;
  for (const whole of [linXiaoman, zhouMin, songYan])
    expect(JSON.stringify(await readSubmission(on, applicationId, whole))).toMatch(names);
  for (const masked of [jiangSiqi, yeWenqing]) {
    const read = JSON.stringify(await readSubmission(on, applicationId, masked));
    expect(read).not.toMatch(names);
    expect(read).toContain('陈**');
  }
});

test('the list of a round has the name of the organisation, and no person in it', async () => {
  const [listed, ...others] = await listedApplications(on, round.id, jiangSiqi);
  expect(others).toEqual([]);
  expect(listed).toMatchObject({ number: 'SFD-2020-EC-0007', name: '深圳市海澄公益促进会', status: { zh: '已提交' } });
  expect(JSON.stringify(listed)).not.toMatch(/周文涛|陈晓岚|13800138000/);
});

test('the evidence of a field has every sheet of what was reviewed, with its marks', async () => {
  const id = ApplicationId.parse('RVWD'.padEnd(26, '0'));
  const log = asHandedIn(lifeTo.reviewed).map((event) =>
    'id' in event ? { ...event, id, fieldCode: 'TALENT' } : event,
  );
  await execute(on.programme, applications, id, press(linXiaoman, dayOfHandingIn), () => accept(...log));
  const key = { applicationId: id, phase: 'siteVisit', evaluator: gaoYuan.id };
  const marked = [{ ...sheets.assigned, ...key, fieldCode: 'TALENT' }, sheets.declared, sheets.handedIn, sheets.closed];
  await execute(on.programme, evaluations, evaluationName(key), press(gaoYuan, dayOfTheReview), () =>
    accept(...marked.map(({ at: _at, by: _by, commandId: _id, ...event }) => event as EvaluationEvent)),
  );
  const evidence = await evidenceOf(on, round.id, 'TALENT');
  expect(evidence.applications).toMatchObject([
    {
      applicationId: id,
      status: 'reviewed',
      sheets: [{ phase: 'siteVisit', evaluator: gaoYuan.id, status: 'closed', sheet: sheets.sheet }],
    },
  ]);
  const read = await sheetsOf(await evidenceWorkbook(evidence));
  expect(read['排名 Ranking']?.[1]?.slice(0, 5)).toEqual([1, '否', 'SFD-2020-EC-0007', expect.any(String), 85.25]);
});

test('the evidence of a field nobody has marked is empty, and still names its rules', async () => {
  const evidence = await evidenceOf(on, round.id, 'ECOLOGY');
  expect(evidence).toMatchObject({ roundHash: contentHash(round), applications: [] });
});
