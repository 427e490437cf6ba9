// Promises and consent (承诺与告知): each one ticked by itself, none ticked beforehand.
import type { RoundInput } from '../../../schema.ts';
import { noticeAsks, weAsk, yesNo } from '../../asking.ts';

const lawAsks = { source: 'law', required: true } as const;
const agreed = { ...yesNo, mustBe: true } as const;

export const promises = {
  id: 'promises',
  title: { zh: '承诺与告知', en: 'Promises and consent' },
  scope: 'field',
  questions: [
    {
      id: 'commitTruth',
      label: { zh: '承诺：所报材料真实、完整、有效', en: 'We promise that all we hand in is true and complete' },
      ...weAsk,
      ...agreed,
    },
    {
      id: 'commitThreeYears',
      // [notice 六(五)] 确保展示场地正常运营三年以上
      label: {
        zh: '承诺：展示场地正常运营三年以上',
        en: 'We promise to run the exhibition for three years or more',
      },
      ...noticeAsks,
      ...agreed,
    },
    {
      id: 'commitAnnualFunds',
      // [notice 六(五)] 确保每年投入一定运营资金
      label: { zh: '承诺：每年投入运营资金', en: 'We promise operating funds every year' },
      ...noticeAsks,
      ...agreed,
    },
    {
      id: 'commitInspection',
      // [notice 六(五)] 不定期进行复核抽查
      label: { zh: '承诺：接受复核抽查', en: 'We accept checks at any time' },
      ...noticeAsks,
      ...agreed,
    },
    {
      id: 'commitPlaqueReturn',
      // [notice 六(五)] has the plaque taken away; that it is given back is our default
      label: { zh: '承诺：摘牌后交回牌匾', en: 'We give the plaque back if the site is delisted' },
      ...weAsk,
      ...agreed,
    },
    {
      id: 'consentPrivacyNotice',
      // [个人信息保护法 17] who handles the data, why, how long, and what rights there are is said beforehand
      label: { zh: '已阅读个人信息处理告知', en: 'We have read the notice on personal information' },
      ...lawAsks,
      ...agreed,
    },
    {
      id: 'consentPublish',
      label: {
        zh: '同意公开单位名称、领域、示范点地址和预约方式',
        en: 'We agree that name, field, address of the site and booking are published',
      },
      help: { zh: '均为单位信息，不含个人信息。', en: 'Data of the organisation, none of a person.' },
      ...weAsk,
      ...agreed,
    },
    {
      id: 'consentContactPublish',
      // [个人信息保护法 25] a handler may not publish personal information without separate consent
      label: { zh: '是否同意公开联系人姓名和电话', en: 'May the name and number of the contact be published?' },
      help: {
        zh: '须经联系人本人同意；选择“否”不影响申报。',
        en: 'Only if the contact agrees; a "no" does not affect the application.',
      },
      ...lawAsks,
      ...yesNo,
    },
  ],
} satisfies RoundInput['sections'][number];
