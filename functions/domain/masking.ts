// Names, numbers and addresses with stars, for those who need to know that there is one and not which.

/** Of what has no shape of its own, nothing is left to guess from. */
const starsFor = (text: string): string => '*'.repeat(Math.min([...text].length, 4));

/** 张三 is 张*; a longer name is 欧**, also where the surname has two characters, as 欧阳. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(rest.length, 2));
};

/** 13800138000 is 138****8000. */
export const maskedMobile = (number: string): string =>
  /^\d{11}$/.test(number) ? `${number.slice(0, 3)}****${number.slice(7)}` : starsFor(number);

/** 0755-25832101 is 0755-****2101; an extension leads to one desk, and goes. */
export const maskedLandline = (number: string): string => {
  const [, area = '', rest = ''] = /^(0(?:10|2\d|[3-9]\d{2})-?)(\d{7,8})(?:-\d+)?$/.exec(number) ?? [];
  return rest === '' ? starsFor(number) : `${area}${'*'.repeat(rest.length - 4)}${rest.slice(-4)}`;
};

/** a.user@example.org is a***@example.org. */
export const maskedEmail = (address: string): string => {
  const [, local = '', domain = ''] = /^([^@]+)(@[^@]+)$/.exec(address) ?? [];
  const [first = '', ...rest] = [...local];
  if (domain === '') return starsFor(address);
  return rest.length === 0 ? `*${domain}` : `${first}${'*'.repeat(Math.min(rest.length, 3))}${domain}`;
};
