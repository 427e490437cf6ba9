// 统一社会信用代码, the unified social credit code of GB 32100-2015, and what it tells of the body that holds it.
// Our own code: a published library refuses every code whose remainder is 0 (51440300XXXX004300 is such a one).

/** The 31 characters with the values 0 to 30; I, O, S, V and Z are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export type OrganisationType = 'SOCIAL_GROUP' | 'PRIVATE_NON_ENTERPRISE' | 'FOUNDATION';

/** The first two characters of a code given by the civil-affairs registry; which bodies may apply is for a round to say. */
const TYPE_BY_PREFIX: Readonly<Record<string, OrganisationType>> = {
  '51': 'SOCIAL_GROUP',
  '52': 'PRIVATE_NON_ENTERPRISE',
  '53': 'FOUNDATION',
};

export type CreditCodeFault = 'length' | 'character' | 'check_character';

/** What an officer should look at although the code is right: neither reason is a ground to refuse. */
export type CreditCodeFlag = 'registered_outside_shenzhen' | 'organisation_part_unusual';

export type CreditCodeResult =
  | { valid: true; code: string; organisationType?: OrganisationType; flags: readonly CreditCodeFlag[] }
  | { valid: false; fault: CreditCodeFault };

/** The check character for the first 17: (31 - sum mod 31) mod 31, weights 3^(i-1) mod 31. */
export const checkCharacter = (first17: string): string => {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
};

/** GB 11714 over characters 9 to 17, the organisation part inside the code; older registers did not always keep to it. */
const organisationPartHolds = (code: string): boolean => {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => {
    const character = code.charAt(8 + i);
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55;
    return total + weight * value;
  }, 0);
  const remainder = 11 - (sum % 11);
  return code.charAt(16) === (remainder === 10 ? 'X' : remainder === 11 ? '0' : String(remainder));
};

/** Full-width to half-width, no spaces or hyphens, upper case. */
export const normaliseCreditCode = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

export const readCreditCode = (text: string): CreditCodeResult => {
  const code = normaliseCreditCode(text);
  if (code.length !== 18) return { valid: false, fault: 'length' };
  if ([...code].some((character) => !ALPHABET.includes(character))) return { valid: false, fault: 'character' };
  if (checkCharacter(code.slice(0, 17)) !== code.charAt(17)) return { valid: false, fault: 'check_character' };
  const organisationType = TYPE_BY_PREFIX[code.slice(0, 2)];
  const flags: CreditCodeFlag[] = [];
  if (code.slice(2, 6) !== '4403') flags.push('registered_outside_shenzhen');
  if (!organisationPartHolds(code)) flags.push('organisation_part_unusual');
  return { valid: true, code, ...(organisationType === undefined ? {} : { organisationType }), flags };
};
