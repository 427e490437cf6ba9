import { expect, test } from '@jest/globals';
import { certificatePdf } from '#papers/certificate.ts';
import { receiptPdf } from '#papers/receipt.ts';
import { day, dayOfHandingIn, dayOfTheAward } from '../support/days.ts';
import { papers } from '../support/papers.ts';
import { font, pagesOfPdf, run, wordsOfPdf } from '../support/reading.ts';
import { round } from '../support/round.ts';

const contentHash = '5e'.repeat(32);
const receipt = {
  number: 'SFD-2020-EC-0007',
  code: '7K3M-Q9XT-2VWB',
  organisation: '51440300XXXX000193',
  fieldCode: 'ECOLOGY',
  submission: 1,
  at: dayOfHandingIn,
  contentHash,
  documents: papers.map(({ code, bytes, sha256 }) => ({ code, name: `${code}_=材料.pdf`, bytes, sha256 })),
};

test('the receipt tells number, code, moment, and the hashes of data and of every file', async () => {
  const words = await wordsOfPdf(await receiptPdf(receipt, round, 'zh', font));
  for (const said of ['SFD-2020-EC-0007', '7K3M-Q9XT-2VWB', '2021年1月12日 17:45', dayOfHandingIn, contentHash])
    expect(words).toContain(run(said));
  for (const { sha256 } of papers) expect(words).toContain(sha256);
  expect(words).not.toContain(run('Receipt of an application'));
});

test('the receipt has the English twin where English is asked for', async () => {
  const words = await wordsOfPdf(await receiptPdf(receipt, round, 'en', font));
  expect(words).toContain('申报材料接收回执');
  expect(words).toContain(run('Receipt of an application'));
  expect(words).toContain(run('12 January 2021, 17:45'));
});

test('the certificate tells plaque, field, holder and first day, and where to check it', async () => {
  const certificate = {
    programme: round.programme,
    number: 'SFD-P-2021-007',
    field: { zh: '生态环保', en: 'Ecology and environment' },
    site: '海澄生态环保创新示范点',
    holder: '深圳市海澄公益促进会',
    validFrom: day('2021-02-28'),
    issuer: { zh: '深圳市社会组织管理局', en: 'Shenzhen Social Organisations Administration' },
    timeZone: round.timeZone,
    issuedAt: dayOfTheAward,
    checkAddress: 'https://sites.example.org/plaques/SFD-P-2021-007',
  };
  const bytes = await certificatePdf(certificate, 'en', font);
  const words = await wordsOfPdf(bytes);
  const { programme, number, site, holder, checkAddress } = certificate;
  for (const said of [
    programme.zh,
    programme.en,
    number,
    site,
    holder,
    '2021年2月28日',
    '28 February 2021',
    checkAddress,
  ])
    expect(words).toContain(run(said));
  expect(await pagesOfPdf(bytes)).toBe(1);
  expect(Buffer.compare(bytes, await certificatePdf(certificate, 'en', font))).toBe(0);
});
