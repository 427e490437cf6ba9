import { describe, expect, test } from '@jest/globals';
import { contentHash } from '#app/hash.ts';
import { allQuestions, flatten, isShown, shownAnswers } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { type Bilingual, instant, type Language } from '#domain/values.ts';
import { type FormInput, formContent } from '#papers/form/content.ts';
import { formDocx } from '#papers/form/docx.ts';
import { formPdf } from '#papers/form/pdf.ts';
import { drawable } from '#papers/pdf/glyphs.ts';
import { qrPicture } from '#papers/qr.ts';
import { fullAnswers, papers } from '../support/papers.ts';
import { font, run, scanned, wordsOfDocx, wordsOfPdf } from '../support/reading.ts';
import { round, roundBut } from '../support/round.ts';

const at = instant(Date.parse('2021-01-12T09:45:00.000Z'));
const answers = fullAnswers();
const dataHash = contentHash(answers);
const roundHash = contentHash(round);

const blank = (language: Language, of: RoundDocument = round): FormInput => ({
  round: of,
  roundVersion: 1,
  roundHash,
  language,
});
const filled = (language: Language, given = answers): FormInput => ({
  ...blank(language),
  filled: { number: 'SFD-2020-EC-0007', fieldCode: 'ECOLOGY', dataHash, answers: given, files: papers },
});

const pdfOf = (input: FormInput) => formPdf(formContent(input), font, at);
const printed = {
  pdf: async (input: FormInput) => wordsOfPdf(await pdfOf(input)),
  docx: async (input: FormInput) => wordsOfDocx(await formDocx(formContent(input))),
};
/** Stands between the words of two pages. */
const FOOT = /表格版本shenzhen-2020\/1·[0-9a-f]{16}\d+\/\d+/g;
const bothKinds = [['pdf'], ['docx']] as const;
const missing = (words: string, wanted: readonly string[]) => wanted.filter((text) => !words.includes(run(text)));

const questions = allQuestions(round);
const labels = questions.flatMap((question) => [
  question.label,
  ...(question.kind === 'table' ? question.columns.map(({ label }) => label) : []),
]);
const around: readonly Bilingual[] = [
  ...round.sections.map(({ title }) => title),
  ...round.attachments.filter(({ stage }) => stage === 'application').map(({ label }) => label),
  ...(round.paper?.approvals.flatMap(({ label, signedBy }) => [label, signedBy]) ?? []),
];
const zh = (texts: readonly Bilingual[]) => texts.map((text) => text.zh);
const en = (texts: readonly Bilingual[]) => texts.map((text) => text.en);

describe.each(bothKinds)('the form as %s', (kind) => {
  test('asks, blank, every question of the round, and has every attachment and every opinion', async () => {
    expect(labels.length).toBeGreaterThan(100);
    expect(missing(await printed[kind](blank('zh')), [...zh(labels), ...zh(around)])).toEqual([]);
  });

  test('has the English twin where English is asked for, and only there', async () => {
    const words = await printed[kind](blank('en'));
    expect(missing(words, [...zh(labels), ...en(labels), ...en(around)])).toEqual([]);
    expect(await printed[kind](blank('zh'))).not.toContain(run('Name of the organisation'));
  });

  test('says when a question is asked at all', async () => {
    expect(await printed[kind](blank('zh'))).toContain(run('业务主管单位（“是否直接登记”为“否”时填写）'));
  });

  test('holds, filled in, what was answered, with its number and its hash', async () => {
    const words = await printed[kind](filled('zh'));
    const said = ['深圳市海澄公益促进会', '51440300XXXX000193', '300,000.00 元', '■ 是　□ 否', '生态环保'];
    expect(
      missing(words, [...said, 'SFD-2020-EC-0007', dataHash, `shenzhen-2020/1 · ${roundHash.slice(0, 16)}`]),
    ).toEqual([]);
    const shown = shownAnswers(questions, flatten(answers));
    expect(
      missing(words, zh(questions.filter((question) => isShown(question, shown)).map(({ label }) => label))),
    ).toEqual([]);
  });

  test('leaves out what is not asked of this applicant, and prints "/" where nothing was answered', async () => {
    const direct = fullAnswers({ directRegistration: true, industryAuthority: null });
    const words = await printed[kind](filled('zh', direct));
    expect(words).not.toContain('业务主管单位/');
    expect(words).toContain(run('行业管理部门/'));
  });

  test('loses nothing of a row that is higher than a page', async () => {
    const long = '成果'.repeat(2000);
    const milestones = [{ name: '改造', from: '2021-01-18', to: '2021-02-26', output: long }];
    const words = await printed[kind](filled('zh', fullAnswers({ milestones })));
    expect(words.replace(FOOT, '')).toContain(long);
  });

  test('has no column for opinions where the round wants nothing on paper', async () => {
    const without = roundBut((copy) => {
      delete copy.paper;
    });
    expect(await printed[kind](blank('zh', without))).not.toContain('审批意见');
  });

  test('loses no letter of a long answer, and shows a control character as one', async () => {
    const long = `开头${'甲乙丙丁戊己庚辛'.repeat(370)}结尾`;
    const words = await printed[kind](filled('zh', fullAnswers({ creationPlan: long, theme: 'a\u0007b' })));
    expect(words.replace(FOOT, '')).toContain(long);
    expect(words).toMatch(/a(〔U\+0007〕|\uFFFD)b/);
  });
});

test('the same data make the same PDF, byte for byte', async () => {
  expect(Buffer.compare(await pdfOf(filled('zh')), await pdfOf(filled('zh')))).toBe(0);
});

test('a blank form is scanned as round and version, a filled one as its number and the hash of its data', () => {
  const read = (input: FormInput) => scanned(qrPicture(formContent(input).qr));
  expect(read(blank('zh'))).toBe(`shenzhen-2020/1|${roundHash.slice(0, 16)}`);
  expect(read(filled('zh'))).toBe(`SFD-2020-EC-0007|${dataHash.slice(0, 16)}`);
});

describe('the font', () => {
  test('draws every character of the round', () => {
    const texts = JSON.stringify(round);
    expect(drawable(font, JSON.parse(JSON.stringify(texts)))).toBe(texts);
  });

  test.each(['㐱', '𬀩', '䶮', '𫖯', '𬭶', '喆', '堃', '龘', '峯', '囍', '𣲗', '臺灣後裏'])(
    'draws the rare name %s',
    (name) => {
      expect(drawable(font, name)).toBe(name);
    },
  );

  test.each([
    ['𠮷', '〔U+20BB7〕'],
    ['😀', '〔U+1F600〕'],
    ['\u202E', '〔U+202E〕'],
  ])('has no %s and says so instead of leaving it out', (character, instead) => {
    expect(drawable(font, `甲${character}乙`)).toBe(`甲${instead}乙`);
  });
});
