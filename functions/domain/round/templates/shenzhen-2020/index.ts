// The round the notice of 15 December 2020 opened, as far as the notice says it; what it leaves open is our default.
import type { RoundInput } from '../../schema.ts';
import { attachments } from './attachments.ts';
import { agreement, decision, objection, publicity } from './decision.ts';
import { duties } from './duties.ts';
import { eligibility } from './eligibility.ts';
import { markFlags, roadshow, siteVisit } from './evaluating.ts';
import { fields } from './fields.ts';
import { grant } from './grant.ts';
import { inspection } from './inspection.ts';
import { paper } from './paper.ts';
import { privacy } from './privacy.ts';
import { recusal } from './recusal.ts';
import { relations } from './relations.ts';
import { reports } from './reports.ts';
import { retention } from './retention.ts';
import { rubric } from './rubric.ts';
import { budget } from './sections/budget.ts';
import { effect } from './sections/effect.ts';
import { governance } from './sections/governance.ts';
import { innovation } from './sections/innovation.ts';
import { operation } from './sections/operation.ts';
import { organisation } from './sections/organisation.ts';
import { party } from './sections/party.ts';
import { people } from './sections/people.ts';
import { plan } from './sections/plan.ts';
import { promises } from './sections/promises.ts';
import { resources } from './sections/resources.ts';
import { standing } from './sections/standing.ts';
import { venue } from './sections/venue.ts';
import { changes, delisting, exhibition, plaque, rectification, term } from './site.ts';
import { visits } from './visits.ts';
import { words } from './words.ts';

export const shenzhen2020 = {
  id: 'shenzhen-2020',
  programme: { zh: '深圳市社会组织创新示范点', en: 'Shenzhen Social-Organisation Innovation Demonstration Sites' },
  words,
  title: {
    zh: '深圳市社会组织创新示范点创建活动（2020年）',
    en: 'Creating innovation demonstration sites of social organisations in Shenzhen (2020)',
  },
  legalBasis: {
    zh: '《深圳市社会组织管理局关于开展深圳市社会组织创新示范点创建活动的通知》（2020年12月15日）',
    en: 'Notice of the Shenzhen Social Organisations Administration on creating innovation demonstration sites, 15 December 2020',
  },
  // [创建示范活动管理办法, 社会组织评估管理办法 35] no fee at any step
  noFee: {
    zh: '申报、评审、公示、挂牌各环节均不收取任何费用。',
    en: 'No fee is charged at any step, from the application to the plaque.',
  },
  timeZone: 'Asia/Shanghai',
  announcedOn: '2020-12-15',
  // [notice 七(二)] 申报时间：即日起至2021年1月15日
  opensOn: '2020-12-15',
  closesOn: '2021-01-15',
  // [notice 六(三)] 公布挂牌（2021年2月); the last day of the month is our default
  plaqueOn: '2021-02-28',
  correction: { workingDays: 5, source: 'default' },
  deadlineReminders: { daysBefore: [7, 3, 1], source: 'default' },
  numberPrefix: 'SFD',
  numberYear: 2020,
  quotaBytes: 200 * 1024 * 1024,
  fields,
  sections: [
    organisation,
    standing,
    people,
    governance,
    party,
    resources,
    venue,
    operation,
    plan,
    innovation,
    effect,
    budget,
    promises,
  ],
  relations,
  eligibility,
  attachments,
  paper,
  privacy,
  retention,
  rubric,
  recusal,
  siteVisit,
  roadshow,
  markFlags,
  decision,
  publicity,
  objection,
  agreement,
  duties: [...duties, ...reports],
  plaque,
  exhibition,
  changes,
  grant,
  inspection,
  rectification,
  delisting,
  term,
  visits,
  remedy: {
    zh: '对决定有异议的，可以向深圳市社会组织管理局综合处（电话0755-25832101）陈述意见、要求说明理由。依法可以申请行政复议或者提起行政诉讼的，应当自知道该决定之日起六十日内申请行政复议，或者自知道之日起六个月内向人民法院起诉。',
    en: 'Anyone who objects to a decision may be heard, and may ask for the reasons, at the General Office of the Shenzhen Social Organisations Administration (telephone 0755-25832101). Where the law allows, administrative review may be asked for within sixty days, and an action brought in court within six months, of learning of the decision.',
  },
  // [notice 七(三), 七(四)]; the notice prints the number without its area code
  contact: {
    office: {
      zh: '深圳市社会组织管理局综合处',
      en: 'General Office, Shenzhen Social Organisations Administration',
    },
    email: 'zhc@mzj.sz.gov.cn',
    phone: '0755-25832101',
    address: {
      zh: '深圳市罗湖区笋岗东路中民时代广场A座1520室',
      en: 'Room 1520, Tower A, Zhongmin Times Square, Sungang East Road, Luohu, Shenzhen',
    },
  },
  correspondent: { organisation: 'orgName', person: 'contactName', email: 'contactEmail' },
} satisfies RoundInput;
