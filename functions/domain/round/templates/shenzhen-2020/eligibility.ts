// Who may take part. Only the notice's own conditions and the registry's two lists bar the way; the rest asks an officer.
import type { RoundInput } from '../../schema.ts';

export const eligibility = [
  {
    id: 'registeredWithBureau',
    // [notice 二] 在深圳市民政局依法登记的市级社会组织
    text: {
      zh: '在深圳市民政局依法登记的市级社会组织（含省厅委托管理的）',
      en: 'A city-level organisation registered with the Shenzhen Civil Affairs Bureau (or managed by it for the province)',
    },
    source: 'notice',
    otherwise: 'refuse',
    requires: { question: 'registrationAuthority', is: ['SZ_CIVIL_AFFAIRS', 'DELEGATED_TO_SZ'] },
  },
  {
    id: 'threeTypes',
    // [notice 二] 包括：社会团体、基金会、社会服务机构（民办非企业单位）
    text: {
      zh: '社会团体、基金会或者社会服务机构（民办非企业单位）',
      en: 'A social group, a foundation or a social service organisation',
    },
    source: 'notice',
    otherwise: 'refuse',
    requires: { question: 'orgType', is: ['SOCIAL_GROUP', 'FOUNDATION', 'PRIVATE_NON_ENTERPRISE'] },
  },
  {
    id: 'codeOfShenzhen',
    // A code is for life: a body managed for the province carries 4400, and is not barred by it.
    text: { zh: '统一社会信用代码的行政区划为深圳市', en: 'The credit code was given in Shenzhen' },
    source: 'default',
    otherwise: 'check',
    requires: { question: 'uscc', registeredIn: '4403' },
  },
  {
    id: 'notAbnormal',
    text: { zh: '未列入活动异常名录', en: 'Not on the list of abnormal activities' },
    source: 'default',
    otherwise: 'refuse',
    requires: { question: 'inAbnormalList', is: [false] },
  },
  {
    id: 'noSeriousViolation',
    text: { zh: '未列入严重违法失信名单', en: 'Not on the list of serious violations' },
    source: 'default',
    otherwise: 'refuse',
    requires: { question: 'inSeriousViolationList', is: [false] },
  },
  {
    id: 'notInvestigated',
    text: { zh: '未被立案调查', en: 'Not under formal investigation' },
    source: 'default',
    otherwise: 'refuse',
    requires: { question: 'underInvestigation', is: [false] },
  },
  {
    id: 'noPenalty',
    text: { zh: '近两年未受行政处罚', en: 'No administrative penalty in the last two years' },
    source: 'default',
    otherwise: 'check',
    requires: { question: 'penaltyInTwoYears', is: [false] },
  },
  {
    id: 'certificateLasts',
    text: {
      zh: '登记证书在计划挂牌后六个月内有效（至2021年8月28日）',
      en: 'The certificate is valid for six months after the planned plaque (until 28 August 2021)',
    },
    source: 'default',
    otherwise: 'check',
    requires: { question: 'certValidUntil', notBefore: '2021-08-28' },
  },
  {
    id: 'gradeValid',
    text: { zh: '评估等级在有效期内（有等级的）', en: 'The assessment grade, if there is one, is valid' },
    source: 'default',
    otherwise: 'check',
    requires: { question: 'assessmentValidUntil', notBefore: '2020-12-15' },
  },
  {
    id: 'fullTimeStaff',
    // [notice 四(一)7] 配备专职工作人员及运营资金
    text: { zh: '配备专职工作人员', en: 'Has full-time staff' },
    source: 'notice',
    otherwise: 'refuse',
    requires: { question: 'fullTimeStaff', atLeast: 1 },
  },
  {
    id: 'partyWork',
    // [notice 四(一)5] asks for orderly Party work; that its form is looked at is our default
    text: { zh: '已建立党组织或者派有党建指导员', en: 'Has a Party organisation or an advisor' },
    source: 'default',
    otherwise: 'check',
    requires: { question: 'partyOrgForm', is: ['SINGLE', 'JOINT', 'FUNCTIONAL', 'ADVISOR'] },
  },
  {
    id: 'venueForThreeYears',
    // [notice 六(五)] 确保展示场地正常运营三年以上
    text: {
      zh: '租赁（使用）场地的期限覆盖计划挂牌后三年（至2024年2月28日）',
      en: 'The right to a venue that is not owned lasts for three years after the planned plaque (28 February 2024)',
    },
    source: 'notice',
    otherwise: 'check',
    requires: { question: 'leaseTo', notBefore: '2024-02-28' },
  },
] satisfies RoundInput['eligibility'];
