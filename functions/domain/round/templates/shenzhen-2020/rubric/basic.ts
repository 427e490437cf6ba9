// The seven basic standards (基本标准), 40 points: on paper, and again on the spot.
import type { RoundInput } from '../../../schema.ts';

const basic = { group: 'basic', phases: ['documents', 'siteVisit'] };

// [notice 四(一)] items 1 to 7
export const basicItems = [
  {
    id: 'B1',
    label: { zh: '依法登记和接受监督', en: 'Registered by law and under supervision' },
    guidance: {
      zh: '证书有效，按时年报，未列入异常、失信名录，无处罚，变更已登记。',
      en: 'Certificate valid, annual reports in time, on no list, no penalty, changes registered.',
    },
    max: 60,
    ...basic,
  },
  {
    id: 'B2',
    label: { zh: '内部治理规范', en: 'Orderly internal governance' },
    guidance: {
      zh: '章程完备，按期换届，理事会、监事履职，会议有记录，印章、档案、人事有制度。',
      en: 'Charter, elections in time, board and supervisors at work, minutes, rules for seals, files and staff.',
    },
    max: 60,
    ...basic,
  },
  {
    id: 'B3',
    label: { zh: '业务活动能力强', en: 'Able in its work' },
    guidance: {
      zh: '活动符合章程，近两年项目和服务有成效，会员或受益人覆盖面广。',
      en: 'Work in line with the charter, projects and services of two years, members or beneficiaries reached.',
    },
    max: 60,
    ...basic,
  },
  {
    id: 'B4',
    label: { zh: '财务管理和信息公开规范', en: 'Orderly finance and disclosure' },
    guidance: {
      zh: '审计意见良好，独立账户，收支一致，信息公开完整及时。',
      en: 'Audit opinion, own account, income and expenses consistent, disclosure complete and in time.',
    },
    max: 60,
    ...basic,
  },
  {
    id: 'B5',
    label: { zh: '党建工作和活动规范', en: 'Orderly Party work and activities' },
    guidance: {
      zh: '有党组织或指导员，党建入章程，活动正常，有活动场所。',
      en: 'Organisation or advisor, clause in the charter, activities, a place to meet.',
    },
    max: 60,
    ...basic,
  },
  {
    id: 'B6',
    label: { zh: '有固定、有效、合法的创建场地', en: 'A fixed, effective and lawful venue' },
    guidance: {
      zh: '使用权三年以上，面积适当，安全，对公众开放，适合展示。',
      en: 'Right of use for three years, area, safety, open to the public, fit for the exhibition.',
    },
    max: 60,
    ...basic,
  },
  {
    id: 'B7',
    label: { zh: '配备专职工作人员及运营资金', en: 'Full-time staff and operating funds' },
    guidance: {
      zh: '示范点有专职人员，三年资金承诺可信。',
      en: 'Full-time staff for the site, a credible commitment of funds for three years.',
    },
    max: 40,
    ...basic,
  },
] satisfies RoundInput['rubric']['items'];
