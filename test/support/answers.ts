// One organisation's full set of answers to the round of 2020, for whoever needs an application that is right.
import type { Answers, SectionAnswers } from '#domain/round/questions.ts';
import { annualReturn, type Facts, fieldParts, organisationParts } from '../../story/answers.ts';

/** A made-up code that passes every check; its organisation part XXXX0001 names nobody. */
export const haicheng = {
  uscc: '51440300XXXX000193',
  orgName: '深圳市海澄公益促进会',
  contactEmail: 'contact@haicheng.example.org',
  short: '海澄',
  establishedOn: '2012-06-18',
  home: {
    district: 'D440304',
    districtName: '福田区',
    street: '梅林街道',
    road: '凯丰路10号',
    postcode: '518049',
  },
  legalRepName: '周文涛',
  contactName: '陈晓岚',
  line: '00',
  size: 1,
  scope: '开展行业调研、公益宣传、业务培训、学术交流和咨询服务；承接政府委托的公共服务项目。',
  deed: '五年间在六个街道建起公益服务站，服务市民超过十五万人次。',
} as const satisfies Facts;

type Identity = { readonly uscc?: string; readonly orgName?: string; readonly contactEmail?: string };

/** The parts answered once, by section. The texts and the type follow the name and the credit code given. */
export const organisationAnswers = (overrides: Identity & SectionAnswers = {}): Answers => {
  const { uscc, orgName, contactEmail } = { ...haicheng, ...overrides };
  return organisationParts({ ...haicheng, uscc, orgName, contactEmail }, overrides);
};

/** The parts answered for each field, by section. */
export const fieldAnswers = (fieldCode: string, overrides: SectionAnswers = {}): Answers =>
  fieldParts(haicheng, fieldCode, overrides);

/** What a site reports of one year, all in order. */
export const annualReturnAnswers = annualReturn;
