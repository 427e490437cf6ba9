// What a made-up organisation answers about itself.
import type { Answers } from '#domain/round/questions.ts';
import type { Facts } from '../answers.ts';

const TYPES: Readonly<Record<string, { readonly type: string; readonly head: string }>> = {
  '51': { type: 'SOCIAL_GROUP', head: '会长' },
  '52': { type: 'PRIVATE_NON_ENTERPRISE', head: '理事长' },
  '53': { type: 'FOUNDATION', head: '理事长' },
};

const scaled = (size: number) => (figure: number) => Math.round(figure * size);

const standingOf = ({ orgName, short, establishedOn, size, deed }: Facts) => {
  const of = scaled(size);
  return {
    directRegistration: true,
    industryAuthority: '深圳市民政局',
    assessmentGrade: 'A4',
    assessmentValidUntil: '2024-11-30',
    isCharity: false,
    taxDeductible: true,
    intro: `${orgName}成立于${establishedOn.slice(0, 4)}年，现有合作单位${of(86)}家、志愿者${of(320)}名。${deed}成立以来坚持党建引领、服务社会，累计实施公益项目${of(40)}余个，先后获得市级社会组织评估等级和多项荣誉。`,
    honours: [
      { name: '深圳市优秀社会组织', grantor: '深圳市社会组织总会', year: 2019 },
      { name: '公益项目创投二等奖', grantor: '深圳市民政局', year: 2018 },
    ],
    website: 'https://www.example.org/',
    wechatAccount: `${short}公益`,
  };
};

const accountsOf = (size: number) => {
  const of = scaled(size);
  return {
    fullTimeStaff: of(12),
    partTimeStaff: of(5),
    finance: [
      {
        year: 2018,
        income: of(412_360_000),
        expense: of(398_120_000),
        netAssets: of(156_780_000),
        governmentIncome: of(85_000_000),
      },
      {
        year: 2019,
        income: of(467_915_000),
        expense: of(441_030_000),
        netAssets: of(183_665_000),
        governmentIncome: of(96_000_000),
      },
    ],
    auditOpinion: 'UNQUALIFIED',
  };
};

const governance = {
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
};

export const organisationOf = (facts: Facts): Answers => {
  const { uscc, orgName, contactEmail, establishedOn, home, legalRepName, contactName, line, size, scope } = facts;
  const { type = null, head = '负责人' } = TYPES[uscc.slice(0, 2)] ?? {};
  return {
    organisation: {
      orgName,
      uscc,
      orgType: type,
      registrationCertNo: uscc,
      registrationAuthority: 'SZ_CIVIL_AFFAIRS',
      establishedOn,
      certValidUntil: '2023-06-17',
      registeredCapital: scaled(size)(30_000_000),
      domicile: `深圳市${home.districtName}${home.street}${home.road}3栋201室`,
      domicileDistrict: home.district,
      postcode: home.postcode,
      businessScope: scope,
    },
    standing: standingOf(facts),
    people: {
      legalRepName,
      legalRepTitle: head,
      contactName,
      contactTitle: '秘书长',
      contactMobile: `138001380${line}`,
      contactLandline: `0755-258300${line}`,
      contactEmail,
      backupContactName: '林子墨',
      backupContactMobile: `139001390${line}`,
    },
    governance,
    party: {
      partyOrgForm: 'SINGLE',
      partyOrgName: `中共${orgName}支部委员会`,
      partyOrgSuperior: '中共深圳市社会组织委员会',
      partyMemberCount: 9,
      partyActivityCount: 14,
      partyWork:
        '支部按期换届，坚持“三会一课”和主题党日制度，党建工作写入章程；党员带头参加社区志愿服务，设党员活动室一间。',
    },
    resources: accountsOf(size),
  };
};
