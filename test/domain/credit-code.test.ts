import { describe, expect, test } from '@jest/globals';
import { checkCharacter, readCreditCode } from '#domain/credit-code.ts';

describe('the unified social credit code, GB 32100-2015', () => {
  test.each([
    ['51440300XXXX000193', 'SOCIAL_GROUP'],
    ['52440300XXXX00027T', 'PRIVATE_NON_ENTERPRISE'],
    ['53440300XXXX00035J', 'FOUNDATION'],
    ['51440300XXXX004300', 'SOCIAL_GROUP'],
    ['52440300XXXXYYY72U', 'PRIVATE_NON_ENTERPRISE'],
    ['5144030050267905XD', 'SOCIAL_GROUP'],
    ['53440300305837768J', 'FOUNDATION'],
  ])('%s is right and names a %s', (code, organisationType) => {
    expect(readCreditCode(code)).toEqual({ valid: true, code, organisationType, flags: [] });
  });

  test('the remainder 0 gives the check character 0, not an overflow', () => {
    expect(checkCharacter('51440300XXXX00430')).toBe('0');
  });

  test('the example of the standard itself has the check character 4 for an enterprise', () => {
    expect(checkCharacter('91350100M000100Y4')).toBe('3');
  });

  test.each([
    ['51440300XXXX000194', 'check_character'],
    ['51440300XXXX00019', 'length'],
    ['51440300XXOX000193', 'character'],
    ['52440300XXXX00207T', 'check_character'],
    ['5I440300XXXX000193', 'character'],
  ])('%s is refused for its %s', (code, fault) => {
    expect(readCreditCode(code)).toEqual({ valid: false, fault });
  });

  test.each(['91440300XXXX00094P', '54440300XXXX00094J'])('%s is right, and of none of the three types', (code) => {
    expect(readCreditCode(code)).toEqual({ valid: true, code, flags: expect.any(Array) });
  });

  test('lower case, full width, spaces and hyphens are put right first', () => {
    expect(readCreditCode(' 51440300-xxxx０００１93 ')).toMatchObject({ valid: true, code: '51440300XXXX000193' });
  });

  test.each(['51440100XXXX00094H', '53440000XXXX000946'])(
    '%s is not of Shenzhen: an officer looks, nobody refuses',
    (code) => {
      expect(readCreditCode(code)).toMatchObject({
        valid: true,
        flags: expect.arrayContaining(['registered_outside_shenzhen']),
      });
    },
  );

  test('an organisation part against GB 11714 is a warning only', () => {
    expect(readCreditCode('51440300XXXX00015N')).toMatchObject({ valid: true, flags: ['organisation_part_unusual'] });
  });
});
