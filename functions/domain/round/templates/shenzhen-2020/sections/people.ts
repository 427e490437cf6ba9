// Whom to speak to (负责人与联系人): names and numbers only; identity numbers are never asked for.
import type { RoundInput } from '../../../schema.ts';
import { email, landline, line, mayAnswer, mobile, personName, weAsk } from '../../asking.ts';

export const people = {
  id: 'people',
  title: { zh: '负责人与联系人', en: 'People in charge and contacts' },
  scope: 'organisation',
  questions: [
    {
      id: 'legalRepName',
      label: { zh: '法定代表人', en: 'Legal representative' },
      help: {
        zh: '与登记证书一致；请勿填写身份证号码。',
        en: 'As on the registration certificate; do not write an identity number.',
      },
      personal: true,
      ...weAsk,
      ...personName,
    },
    {
      id: 'legalRepTitle',
      label: { zh: '法定代表人职务', en: 'Position of the legal representative' },
      personal: true,
      ...weAsk,
      ...line(2, 50),
    },
    {
      id: 'contactName',
      label: { zh: '联系人', en: 'Contact person' },
      help: {
        zh: '如非法定代表人，须提交授权委托书（A04）。',
        en: 'If not the legal representative, a letter of authority (A04) is needed.',
      },
      personal: true,
      ...weAsk,
      ...personName,
    },
    {
      id: 'contactTitle',
      label: { zh: '联系人职务', en: 'Position of the contact' },
      personal: true,
      ...mayAnswer,
      ...line(2, 50),
    },
    {
      id: 'contactMobile',
      label: { zh: '联系人手机', en: 'Mobile number of the contact' },
      help: { zh: '中国内地11位手机号码。', en: 'A mainland number of 11 digits.' },
      personal: true,
      ...weAsk,
      ...mobile,
    },
    {
      id: 'contactLandline',
      label: { zh: '办公电话', en: 'Office telephone' },
      help: {
        zh: '深圳号码可不写区号，系统自动补0755。',
        en: 'The area code 0755 is added to Shenzhen numbers written without one.',
      },
      personal: true,
      ...mayAnswer,
      ...landline,
    },
    {
      id: 'contactEmail',
      label: { zh: '电子邮箱', en: 'E-mail' },
      help: {
        zh: '受理、补正、结果等通知发送至此邮箱。',
        en: 'Letters about acceptance, corrections and results go here.',
      },
      personal: true,
      ...weAsk,
      ...email,
    },
    {
      id: 'backupContactName',
      label: { zh: '备用联系人', en: 'Second contact' },
      personal: true,
      ...mayAnswer,
      ...personName,
    },
    {
      id: 'backupContactMobile',
      label: { zh: '备用联系人手机', en: 'Mobile number of the second contact' },
      help: { zh: '不得与联系人手机相同。', en: 'Another number than that of the first contact.' },
      personal: true,
      ...mayAnswer,
      ...mobile,
    },
  ],
} satisfies RoundInput['sections'][number];
