// What one believable, made-up organisation answers about itself.
import type { Answers } from '#domain/round/questions.ts';

const TYPES: Readonly<Record<string, string>> = {
  '51': 'SOCIAL_GROUP',
  '52': 'PRIVATE_NON_ENTERPRISE',
  '53': 'FOUNDATION',
};

type Identity = { readonly uscc: string; readonly orgName: string; readonly contactEmail: string };

export const organisationOf = ({ uscc, orgName, contactEmail }: Identity): Answers => ({
  organisation: {
    orgName,
    uscc,
    orgType: TYPES[uscc.slice(0, 2)] ?? null,
    registrationCertNo: uscc,
    registrationAuthority: 'SZ_CIVIL_AFFAIRS',
    establishedOn: '2012-06-18',
    certValidUntil: '2023-06-17',
    registeredCapital: 30_000_000,
    domicile: '深圳市福田区梅林街道凯丰路10号3栋201室',
    domicileDistrict: 'D440304',
    postcode: '518049',
    businessScope: '开展行业调研、公益宣传、业务培训、学术交流和咨询服务；承接政府委托的公共服务项目。',
  },
  standing: {
    directRegistration: true,
    industryAuthority: '深圳市生态环境局',
    assessmentGrade: 'A4',
    assessmentValidUntil: '2024-11-30',
    isCharity: false,
    taxDeductible: true,
    intro: `${orgName}成立于2012年，现有单位会员86家、个人会员320名。成立以来坚持党建引领、服务社会，累计实施公益项目四十余个，服务市民超过十五万人次，先后获得市级社会组织评估4A等级和多项荣誉。`,
    honours: [
      { name: '深圳市优秀社会组织', grantor: '深圳市社会组织总会', year: 2019 },
      { name: '公益项目创投二等奖', grantor: '福田区民政局', year: 2018 },
    ],
    website: 'https://www.example.org/',
    wechatAccount: '海澄公益',
  },
  people: {
    legalRepName: '周文涛',
    legalRepTitle: '会长',
    contactName: '陈晓岚',
    contactTitle: '秘书长',
    contactMobile: '13800138000',
    contactLandline: '0755-25830000',
    contactEmail,
    backupContactName: '林子墨',
    backupContactMobile: '13900139000',
  },
  governance: {
    annualReports: [
      { year: 2018, status: 'ON_TIME', result: 'PASSED' },
      { year: 2019, status: 'ON_TIME', result: 'PASSED' },
    ],
    inAbnormalList: false,
    inSeriousViolationList: false,
    penaltyInTwoYears: false,
    underInvestigation: false,
    boardCount: 15,
    supervisorCount: 3,
    systems: ['MEETINGS', 'FINANCE', 'STAFF', 'SEALS', 'ARCHIVES', 'DISCLOSURE'],
    disclosureChannels: [{ channel: '单位官方网站' }, { channel: '微信公众号' }],
  },
  party: {
    partyOrgForm: 'SINGLE',
    partyOrgName: `中共${orgName}支部委员会`,
    partyOrgSuperior: '中共深圳市社会组织委员会',
    partyMemberCount: 9,
    partyActivityCount: 14,
    partyWork:
      '支部按期换届，坚持“三会一课”和主题党日制度，党建工作写入章程；党员带头参加社区志愿服务，设党员活动室一间。',
  },
  resources: {
    fullTimeStaff: 12,
    partTimeStaff: 5,
    finance: [
      { year: 2018, income: 412_360_000, expense: 398_120_000, netAssets: 156_780_000, governmentIncome: 85_000_000 },
      { year: 2019, income: 467_915_000, expense: 441_030_000, netAssets: 183_665_000, governmentIncome: 96_000_000 },
    ],
    auditOpinion: 'UNQUALIFIED',
  },
});
