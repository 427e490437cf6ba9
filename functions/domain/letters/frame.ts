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
  switch (to) {
    case 'person':
      return say('尊敬的评审专家：', 'Dear evaluator,');
    case 'visitor':
      return say('尊敬的参观者：', 'Dear visitor,');
    case 'objector':
      return say('尊敬的异议人：', 'Dear objector,');
    case 'contact':
      return say('尊敬的申报单位联系人：', 'Dear contact person,');
    default:
      return to satisfies never;
  }
};

/** A visitor is told of the programme and whose site it is, and nothing of an application. */
const aboutVisit = ({ programme, organisation }: CommonFacts, { say, of }: Pick<Tongue, 'say' | 'of'>): Block =>
  table(
    [say('项目', 'Programme'), of(programme)],
    ...(organisation === undefined ? [] : [[say('主办单位', 'Host'), organisation] as const]),
  );

/** An evaluator sees whose application it is only after signing in and declaring, not in a mailbox. */
const about = (to: Reader['kind'], common: CommonFacts, { say, of }: Tongue): Block => {
  if (to === 'visitor') return aboutVisit(common, { say, of });
  const organisation = to === 'person' ? undefined : common.organisation;
  const rows: (readonly [string, string | undefined])[] = [
    [say('批次', 'Round'), of(common.round)],
    [say('申报编号', 'Application'), to === 'objector' ? undefined : common.number],
    [say('申报单位', 'Organisation'), organisation],
    [say('领域', 'Field'), common.field === undefined ? undefined : of(common.field)],
  ];
  return table(...rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])));
};

/** Who has no account is sent to none. */
const hasAccount = (to: Reader['kind']): boolean => to !== 'visitor' && to !== 'objector';

const small = (to: Reader['kind'], { say, zone }: Tongue): string =>
  to === 'objector'
    ? say(
        `本邮件由系统自动发送。您的身份信息仅供主管机关办理异议使用，不向被异议单位提供。文中时间均为${zone}。`,
        `This is an automatic letter. Who you are is known to the Bureau alone and is not told to the organisation. Times are ${zone}.`,
      )
    : to === 'visitor'
      ? say(
          `本邮件由系统自动发送。信中链接仅供您本人使用，请勿转发。文中时间均为${zone}。`,
          `This is an automatic letter. The link in it is for you alone: please do not pass it on. Times are ${zone}.`,
        )
      : say(
          `本邮件由系统自动发送，不单独产生法律效力，以系统账户中显示的内容为准。文中时间均为${zone}。`,
          `This is an automatic letter. It has no legal effect of its own: what your account in the system shows is authoritative. Times are ${zone}.`,
        );

export const frame = (
  to: Reader['kind'],
  { subject, paragraphs }: Composed,
  common: CommonFacts,
  spoken: Tongue,
): Framed => {
  const { say, of } = spoken;
  // What an opening announces stands right below it; which application it is about comes after.
  const opening = paragraphs[1]?.kind === 'list' ? 2 : 1;
  return {
    subject,
    salutation: salutation(to, common, spoken),
    body: [...paragraphs.slice(0, opening), about(to, common, spoken), ...paragraphs.slice(opening)],
    ...(common.portal === undefined || !hasAccount(to)
      ? {}
      : { link: { label: say('登录系统', 'Sign in'), url: common.portal } }),
    signature: [
      of(common.office),
      say(`电话：${common.phone}`, `Telephone: ${common.phone}`),
      say(`邮箱：${common.email}`, `E-mail: ${common.email}`),
      say(`地址：${of(common.address)}`, `Address: ${of(common.address)}`),
    ],
    small: small(to, spoken),
  };
};
