// The fourteen organisations of the story: a few facts each, and where one answers otherwise than most.
import type { SectionAnswers } from '#domain/round/questions.ts';
import { personaById, personas } from '../../lib/local/personas.ts';
import type { Facts } from '../answers.ts';

export type Organisation = Facts & {
  /** The demo person who acts for it. */
  readonly person: string;
  readonly orgNameEn: string;
  readonly answersOtherwise: SectionAnswers;
};

type Own = Pick<Facts, 'short' | 'establishedOn' | 'legalRepName' | 'size' | 'scope' | 'deed'>;
type Place = readonly [district: string, districtName: string, street: string, road: string, postcode: string];

const organisation = (person: string, own: Own, place: Place, answersOtherwise: SectionAnswers = {}): Organisation => {
  const { name, email, organisation: uscc, organisationName, organisationNameEn } = personaById(personas, person) ?? {};
  if (!name || !email || !uscc || !organisationName || !organisationNameEn)
    throw new Error(`${person} acts for no organisation`);
  const [district, districtName, street, road, postcode] = place;
  return {
    ...own,
    person,
    uscc,
    orgName: organisationName,
    orgNameEn: organisationNameEn,
    contactName: name,
    contactEmail: email,
    home: { district, districtName, street, road, postcode },
    line: person.slice(-2),
    answersOtherwise,
  };
};

// Where a question is not asked after such an answer, nothing is answered to it.
const ungraded = { assessmentGrade: 'NONE', assessmentValidUntil: null };
const owner = { venueTenure: 'OWNED', venueOwner: null, leaseFrom: null, leaseTo: null };
const advised = { partyOrgForm: 'ADVISOR', partyOrgName: null, partyOrgSuperior: null };
const supervised = (supervisoryUnit: string) => ({ directRegistration: false, supervisoryUnit });

export const organisations: readonly Organisation[] = [
  organisation(
    'applicant-01',
    {
      short: '纸鸢',
      establishedOn: '2009-04-21',
      legalRepName: '孟春来',
      size: 1.5,
      scope: '社区社会工作服务，社工督导与培训，志愿服务组织与培育。',
      deed: '十一年间在二十个社区派驻社工，培养持证社工二百余名。',
    },
    ['D440304', '福田区', '园岭街道', '百花二路48号', '518028'],
    supervised('深圳市民政局'),
  ),
  organisation(
    'applicant-02',
    {
      short: '萤火',
      establishedOn: '2014-10-09',
      legalRepName: '程晚晴',
      size: 0.8,
      scope: '居家养老服务，助餐助浴，失能老人家庭照护培训。',
      deed: '每天为三百六十户独居老人送餐，六年没有缺过一天。',
    },
    ['D440303', '罗湖区', '黄贝街道', '凤凰路15号', '518003'],
    { assessmentGrade: 'A3', isCharity: true },
  ),
  organisation(
    'applicant-03',
    {
      short: '同檐',
      establishedOn: '2016-03-30',
      legalRepName: '陆一舟',
      size: 0.7,
      scope: '社区营造，居民议事能力培训，旧改小区公共空间共建。',
      deed: '陪伴十四个小区开了一百一十次楼道议事会，建起九个居民花园。',
    },
    ['D440304', '福田区', '莲花街道', '景田北街6号', '518034'],
    ungraded,
  ),
  organisation(
    'applicant-04',
    {
      short: '潮间带',
      establishedOn: '2012-06-08',
      legalRepName: '蔡听涛',
      size: 1,
      scope: '滨海湿地保护，公众自然教育，海岸生物调查与记录。',
      deed: '连续八年记录深圳湾鸟类与红树林，数据被三份湿地保护规划采用。',
    },
    ['D440305', '南山区', '沙河街道', '深湾一路2号', '518053'],
    {
      ...supervised('深圳市生态环境局'),
      venueTenure: 'FREE_USE',
      leaseTo: '2023-12-31',
      renewalPlan: '业主已书面同意期满后续签三年，并承诺在同等条件下优先续用。',
    },
  ),
  organisation(
    'applicant-05',
    {
      short: '新枝',
      establishedOn: '2013-09-01',
      legalRepName: '江晓帆',
      size: 0.9,
      scope: '青少年成长辅导，课后托管，亲子阅读与体育活动。',
      deed: '在宝安的三十一所学校开设课后活动，三年参加学生四万人次。',
    },
    ['D440306', '宝安区', '西乡街道', '共乐路23号', '518102'],
  ),
  organisation(
    'applicant-06',
    {
      short: '满架书',
      establishedOn: '2011-12-05',
      legalRepName: '宁书恒',
      size: 2,
      scope: '资助乡村学校图书馆，培训阅读推广人，组织城乡学校结对。',
      deed: '为广东和广西的一百六十所乡村小学建起图书馆，每馆每年更新一次书目。',
    },
    ['D440307', '龙岗区', '坂田街道', '雅园路8号', '518129'],
    { isCharity: true },
  ),
  organisation(
    'applicant-07',
    {
      short: '渔火',
      establishedOn: '2015-05-18',
      legalRepName: '徐望潮',
      size: 0.6,
      scope: '渔村口述史整理，沙头角鱼灯舞等非物质文化遗产的传习与展示。',
      deed: '整理疍家口述史九十七篇，教会四百名学生跳鱼灯舞。',
    },
    ['D440308', '盐田区', '沙头角街道', '沙盐路3018号', '518081'],
    { ...owner, ...advised },
  ),
  organisation(
    'applicant-08',
    {
      short: '无碍',
      establishedOn: '2010-12-03',
      legalRepName: '何以宁',
      size: 0.5,
      scope: '无障碍环境调研与倡导，出行辅助服务，无障碍地图的编制。',
      deed: '由一百二十名轮椅使用者实地标出全市六千处无障碍设施。',
    },
    ['D440303', '罗湖区', '桂园街道', '红宝路68号', '518008'],
    { partyOrgForm: 'FUNCTIONAL' },
  ),
  organisation(
    'applicant-09',
    {
      short: '夜校',
      establishedOn: '2017-07-11',
      legalRepName: '郭灯明',
      size: 0.8,
      scope: '面向务工青年的夜间公益课程，职业技能与法律常识培训。',
      deed: '每周五晚开课，四年里一万一千名务工青年来上过课。',
    },
    ['D440309', '龙华区', '大浪街道', '华旺路119号', '518109'],
    { penaltyInTwoYears: true, penaltyExplanation: '二〇一九年因逾期办理住所变更登记受警告，已于当月办理完毕。' },
  ),
  organisation(
    'applicant-10',
    {
      short: '青禾',
      establishedOn: '2018-03-15',
      legalRepName: '温如许',
      size: 0.6,
      scope: '心理援助热线，学校与社区心理健康教育，危机干预培训。',
      deed: '热线二十四小时有人接听，两年接听来电两万七千个。',
    },
    ['D440310', '坪山区', '龙田街道', '金牛东路7号', '518118'],
  ),
  organisation(
    'applicant-11',
    {
      short: '乳燕',
      establishedOn: '2019-06-01',
      legalRepName: '白若棠',
      size: 0.5,
      scope: '困境儿童关爱，家庭监护指导，儿童之家运营。',
      deed: '在光明区运营四个儿童之家，陪伴困境儿童二百一十名。',
    },
    ['D440311', '光明区', '公明街道', '振明路44号', '518106'],
    ungraded,
  ),
  organisation(
    'applicant-12',
    {
      short: '急流',
      establishedOn: '2014-08-20',
      legalRepName: '石定波',
      size: 1.2,
      scope: '资助水上救援队伍，培训救援志愿者，开展国际救援交流。',
      deed: '资助的队伍参加了二十三次抗洪救援，转移群众三千余人。',
    },
    ['D440303', '罗湖区', '莲塘街道', '国威路82号', '518004'],
  ),
  organisation(
    'applicant-13',
    {
      short: '开源',
      establishedOn: '2015-11-11',
      legalRepName: '简一行',
      size: 0.9,
      scope: '为公益组织开发和维护开源软件，数据治理培训，数字无障碍测评。',
      deed: '开发的三套开源系统被全国四百余家社会组织免费使用。',
    },
    ['D440305', '南山区', '粤海街道', '高新南四道18号', '518057'],
    ungraded,
  ),
  organisation(
    'applicant-14',
    {
      short: '邻里',
      establishedOn: '2008-08-08',
      legalRepName: '安和之',
      size: 1.1,
      scope: '邻里纠纷调解，调解员培训，行业信用承诺与公示。',
      deed: '十二年里调解邻里纠纷九千三百件，和解率百分之九十四。',
    },
    ['D440306', '宝安区', '新安街道', '裕安一路66号', '518101'],
    supervised('深圳市宝安区司法局'),
  ),
];

export const organisationOf = (person: string): Organisation => {
  const found = organisations.find((known) => known.person === person);
  if (found === undefined) throw new Error(`${person} plays no part in the story`);
  return found;
};
