// What stands around every letter's own words, in one language: salutation, what it is about, link, and who writes.

import { type Block, type CommonFacts, type Composed, table } from './letter.ts';
import type { Reader } from './names.ts';
import type { Tongue } from './tongue.ts';

export type Framed = {
  readonly subject: string;
  readonly salutation: string;
  readonly body: readonly Block[];
  readonly link?: { readonly label: string; readonly url: string };
  readonly signature: readonly string[];
  readonly small: string;
};

const salutation = (to: Reader['kind'], { office, person }: CommonFacts, { say, of }: Tongue): string => {
  if (to === 'office') return say(`${of(office)}：`, `To the ${of(office)},`);
  if (person !== undefined) return say(`尊敬的${person}：`, `Dear ${person},`);
  return to === 'person'
    ? say('尊敬的评审专家：', 'Dear evaluator,')
    : say('尊敬的申报单位联系人：', 'Dear contact person,');
};

/** An evaluator sees whose application it is only after signing in and declaring, not in a mailbox. */
const about = (to: Reader['kind'], common: CommonFacts, { say, of }: Tongue): Block => {
  const organisation = to === 'person' ? undefined : common.organisation;
  const rows: (readonly [string, string | undefined])[] = [
    [say('批次', 'Round'), of(common.round)],
    [say('申报编号', 'Application'), common.number],
    [say('申报单位', 'Organisation'), organisation],
    [say('领域', 'Field'), common.field === undefined ? undefined : of(common.field)],
  ];
  return table(...rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])));
};

export const frame = (
  to: Reader['kind'],
  { subject, paragraphs }: Composed,
  common: CommonFacts,
  spoken: Tongue,
): Framed => {
  const { say, of, zone } = spoken;
  // What an opening announces stands right below it; which application it is about comes after.
  const opening = paragraphs[1]?.kind === 'list' ? 2 : 1;
  return {
    subject,
    salutation: salutation(to, common, spoken),
    body: [...paragraphs.slice(0, opening), about(to, common, spoken), ...paragraphs.slice(opening)],
    ...(common.portal === undefined ? {} : { link: { label: say('登录系统', 'Sign in'), url: common.portal } }),
    signature: [
      of(common.office),
      say(`电话：${common.phone}`, `Telephone: ${common.phone}`),
      say(`邮箱：${common.email}`, `E-mail: ${common.email}`),
      say(`地址：${of(common.address)}`, `Address: ${of(common.address)}`),
    ],
    small: say(
      `本邮件由系统自动发送，不单独产生法律效力，以系统账户中显示的内容为准。文中时间均为${zone}。`,
      `This is an automatic letter. It has no legal effect of its own: what your account in the system shows is authoritative. Times are ${zone}.`,
    ),
  };
};
