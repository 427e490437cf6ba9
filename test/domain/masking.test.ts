import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskedEmail, maskedLandline, maskedMobile, maskedName } from '#domain/masking.ts';
import { formats } from '#domain/round/formats.ts';

describe('a mask', () => {
  test.each([
    [maskedName, '张三', '张*'],
    [maskedName, '张三丰', '张**'],
    [maskedName, '欧阳某某', '欧**'],
    [maskedName, '司马光', '司**'],
    [maskedName, '买买提·艾合买提', '买**'],
    [maskedName, '𠮷田', '𠮷*'],
    [maskedName, '李', '李'],
    [maskedMobile, '13800138000', '138****8000'],
    [maskedMobile, '1380013', '****'],
    [maskedLandline, '0755-25832101', '0755-****2101'],
    [maskedLandline, '010-66668888', '010-****8888'],
    [maskedLandline, '0660-3361234', '0660-***1234'],
    [maskedLandline, '0755-25832101-602', '0755-****2101'],
    [maskedLandline, '25832101', '****'],
    [maskedEmail, 'a.user@example.org', 'a***@example.org'],
    [maskedEmail, 'ab@example.org', 'a*@example.org'],
    [maskedEmail, 'a@example.org', '*@example.org'],
    [maskedEmail, 'nobody', '****'],
  ])('%p leaves of %s no more than %s', (mask, given, left) => {
    expect(mask(given)).toBe(left);
  });

  const inFormat = (format: 'person_name' | 'mobile' | 'landline' | 'email', pattern: RegExp) =>
    fc
      .stringMatching(pattern)
      .map(formats[format].normalise)
      .filter((text) => formats[format].fault(text) === null);
  test.each([
    ['person_name', maskedName, inFormat('person_name', /^[\u4e00-\u9fa5A-Za-z· .'-]{1,12}$/)],
    ['mobile', maskedMobile, inFormat('mobile', /^1[3-9]\d{9}$/)],
    ['landline', maskedLandline, inFormat('landline', /^(0755-?|010-?|020|0660-|)[2-9]\d{6,7}(-\d{1,6})?$/)],
    ['email', maskedEmail, inFormat('email', /^[A-Za-z]{1,8}(\.[a-z]{1,4})?@[A-Za-z]{1,8}\.(org|cn)$/)],
  ] as const)('of %s is never longer than what it hides, and never the same', (_of, mask, given) => {
    fc.assert(
      fc.property(given, (text) => {
        const left = mask(text);
        expect([...left].length).toBeLessThanOrEqual([...text].length);
        if ([...text].length > 1) expect(left).not.toBe(text);
      }),
    );
  });

  test('makes nothing longer, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const mask of [maskedName, maskedMobile, maskedLandline, maskedEmail])
          expect([...mask(text)].length).toBeLessThanOrEqual([...text].length);
      }),
    );
  });
});
