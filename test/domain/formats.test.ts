import { describe, expect, test } from '@jest/globals';
import type { TextFormat } from '#domain/round/form.ts';
import { formats, holdsIdentityNumber } from '#domain/round/formats.ts';

const kept = (format: TextFormat, text: string) => formats[format].normalise(text);
const faultOf = (format: TextFormat, text: string) => formats[format].fault(kept(format, text));

type Written = readonly [format: TextFormat, written: string, kept: string];

describe('a text in a format is kept in one way however it is written', () => {
  const written: readonly Written[] = [
    ['mobile', '13800138000', '13800138000'],
    ['mobile', '+86 138-0013-8000', '13800138000'],
    ['mobile', '0086 13800138000', '13800138000'],
    ['mobile', '１３８００１３８０００', '13800138000'],
    ['mobile', '19912345678', '19912345678'],
    ['landline', '25832101', '0755-25832101'],
    ['landline', '2583 2101', '0755-25832101'],
    ['landline', '0755-25832101', '0755-25832101'],
    ['landline', '075525832101', '0755-25832101'],
    ['landline', '０７５５－２５８３２１０１', '0755-25832101'],
    ['landline', '0755-25832101-8203', '0755-25832101-8203'],
    ['landline', '010-65258888', '010-65258888'],
    ['landline', '02087654321', '020-87654321'],
    ['landline', '01065258888', '010-65258888'],
    ['landline', '07553381234', '0755-3381234'],
    ['landline', '0660-3381234', '0660-3381234'],
    ['email', ' Contact@HaiCheng.Example.ORG ', 'Contact@haicheng.example.org'],
    ['url', ' https://www.example.org/关于 ', 'https://www.example.org/关于'],
    ['url', 'http://example.org', 'http://example.org'],
    ['postcode', '５１８ ０４９', '518049'],
    ['person_name', ' 林小满 ', '林小满'],
    ['person_name', '买买提·吐尔逊', '买买提·吐尔逊'],
    ['person_name', "Mary Jane O'Neil-Smith Jr.", "Mary Jane O'Neil-Smith Jr."],
    ['organisation_name', '深圳市海澄公益促进会（福田）', '深圳市海澄公益促进会（福田）'],
    ['organisation_name', '深圳市88号仓库创意促进会', '深圳市88号仓库创意促进会'],
    ['credit_code', ' 51440300-xxxx０００１93 ', '51440300XXXX000193'],
  ];

  test.each(written)('%s: %j becomes %j', (format, text, expected) => {
    expect(kept(format, text)).toBe(expected);
    expect(faultOf(format, text)).toBeNull();
    expect(kept(format, expected)).toBe(expected);
  });
});

describe('a text in a format is refused when it is not one', () => {
  test.each<[TextFormat, string]>([
    ['mobile', '12800138000'],
    ['mobile', '1380013800'],
    ['mobile', '138001380000'],
    ['mobile', '+852 61234567'],
    ['landline', '15832101'],
    ['landline', '2583210'],
    ['landline', '0755-1583210'],
    ['landline', '0100-8765432'],
    ['landline', '02-87654321'],
    ['landline', '755-25832101'],
    ['landline', '0755-25832101-12345678'],
    ['landline', '400-830-5555'],
    ['email', 'haicheng.example.org'],
    ['email', 'contact@'],
    ['email', '@haicheng.example.org'],
    ['email', 'contact@haicheng.example.org@elsewhere.example.org'],
    ['email', 'contact@haicheng.example.org,boss@example.org'],
    ['email', 'contact@haicheng.example.org\r\nBcc: all@example.org'],
    ['email', `${'a'.repeat(250)}@example.org`],
    ['url', 'www.example.org'],
    ['url', 'javascript:alert(1)'],
    ['url', 'ftp://example.org/file'],
    ['url', 'https:example.org'],
    ['url', 'https://'],
    ['postcode', '51804'],
    ['postcode', '51804A'],
    ['person_name', '林小满1'],
    ['person_name', '林小满<b>'],
    ['organisation_name', '海澄/促进会'],
    ['organisation_name', '海澄"促进会'],
  ])('%s: %j', (format, text) => {
    expect(faultOf(format, text)).toBe('wrong_format');
  });

  test.each([
    ['51440300XXXX00019', 'credit_code_length'],
    ['51440300XXOX000193', 'credit_code_character'],
    ['51440300XXXX000194', 'credit_code_check_character'],
  ])('credit_code: %s, in words of its own', (code, fault) => {
    expect(faultOf('credit_code', code)).toBe(fault);
  });
});

describe('an identity number in a text', () => {
  test.each(['11010519491231002X', '证件11010519491231002x。', '(11010519491231002X)', '1；11010519491231002X'])(
    'is found: %s',
    (text) => {
      expect(holdsIdentityNumber(text)).toBe(true);
    },
  );

  test.each([
    ['with another check character', '110105194912310021'],
    ['one digit short', '1101051949123100X'],
    ['inside a longer number', '111010519491231002X5'],
    ['after a letter', 'A11010519491231002X'],
    ['a credit code', '51440300XXXX000193'],
    ['a telephone number', '0755-25832101'],
    ['nothing at all', ''],
  ])('is not seen where there is none: %s', (_what, text) => {
    expect(holdsIdentityNumber(text)).toBe(false);
  });
});
