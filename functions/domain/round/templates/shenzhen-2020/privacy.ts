// What applicants are told of personal data. The notice says nothing of it; the points are those of the law [个人信息保护法 17].
import type { RoundInput } from '../../schema.ts';

export const privacy = {
  source: 'default',
  version: 'applicants-2020-1',
  notice: {
    controller: {
      zh: '深圳市社会组织管理局（综合处，电话0755-25832101）。受其委托的运营管理机构仅可看到经遮盖的个人信息。',
      en: 'Shenzhen Social Organisations Administration (General Office, telephone 0755-25832101). The operator it entrusts sees personal data masked only.',
    },
    purpose: {
      zh: '核对申报单位身份，就受理、补正、评定、公示、挂牌和动态管理与您联系。不作其他用途。',
      en: 'To know who applies, and to write to you about acceptance, corrections, evaluation, the public notice, the plaque and what follows it. For nothing else.',
    },
    kinds: {
      zh: '法定代表人、联系人和备用联系人的姓名、职务，联系人的手机、办公电话、电子邮箱，备用联系人的手机。不收集身份证号码。',
      en: 'Names and positions of the legal representative and the contacts; mobile number, office telephone and e-mail of the contact; mobile number of the second contact. No identity numbers.',
    },
    retention: {
      zh: '未提交的草稿在申报截止180日后删除；入选单位的申报材料保存30年，未入选的保存10年；联系人手机和电子邮箱在终止两年后以代码替换。',
      en: 'Drafts never handed in are deleted 180 days after the round closes. Applications that were selected are kept for 30 years, others for 10. Mobile numbers and e-mail addresses are replaced by a token two years after the end.',
    },
    rights: {
      zh: '您可以在系统内查阅、复制本单位的全部资料，要求更正或删除，并随时撤回对公开联系人信息的同意；我们在15个工作日内答复。法律要求保存的，停止除存储以外的处理。',
      en: 'In the system you may read and copy all data of your organisation, ask for them to be corrected or deleted, and withdraw the consent to publishing the contact at any time. We answer within 15 working days. What the law requires to be kept is stored and not used otherwise.',
    },
  },
  consents: [
    { question: 'consentPrivacyNotice', separate: false, publishes: [] },
    { question: 'consentPublish', separate: false, publishes: [] },
    // The number of the office, for the mobile number is the person's own.
    { question: 'consentContactPublish', separate: true, publishes: ['contactName', 'contactLandline'] },
  ],
} satisfies RoundInput['privacy'];
