// What a made-up organisation answers about the site it plans in one field.
import type { Answers } from '#domain/round/questions.ts';
import type { Facts } from '../answers.ts';

const whereFor = ({ short, home, size }: Facts) => ({
  venue: {
    venueName: `${short}公益展示馆`,
    venueAddress: `深圳市${home.districtName}${home.street}${home.road}1栋一层`,
    venueDistrict: home.district,
    venueAreaSqm: Math.round(4205 * size) / 10,
    exhibitAreaSqm: Math.round(260 * size),
    venueTenure: 'LEASED',
    venueOwner: `深圳市${home.street.replace('街道', '')}物业发展有限公司`,
    leaseFrom: '2020-09-01',
    leaseTo: '2025-08-31',
    openDays: '每周二至周日，法定节假日另行公告',
    openHours: '9:30至17:00，16:30停止入场',
    maxVisitorsPerSession: Math.round(40 * size),
    bookingChannel: '微信公众号预约，或拨打办公电话预约',
    safetyDeclared: true,
  },
  operation: {
    siteStaff: 3,
    annualCommitment: [
      { yearIndex: 1, amount: Math.round(20_000_000 * size), source: '服务收入' },
      { yearIndex: 2, amount: Math.round(20_000_000 * size), source: '服务收入' },
      { yearIndex: 3, amount: Math.round(22_000_000 * size), source: '服务和捐赠收入' },
    ],
  },
});

const planOf = ({ short, home, size }: Facts, field: string) => ({
  siteName: `${short}${field}创新示范点`,
  theme: `共建共享，${field}看深圳`,
  creationPlan: `示范点以${field}领域社会组织的成果展示、交流学习和公众参与为目标，用两个月完成场地改造与布展，三月起对外开放。场地位于${home.districtName}${home.street}，展示面积${Math.round(260 * size)}平方米，分为成果展示、互动体验、交流培训三个区域。配备专职人员三名，负责讲解、预约接待、内容更新和安全管理。运营经费由本单位每年从服务收入中列支，启动资金专账核算、专款专用。建立月度巡检、季度更新、年度评估三项制度，公开开放时间和预约方式，接受社会监督和主管部门的复核抽查，确保三年以上正常运营，并为同类社会组织提供可以学习的样本。`,
  milestones: [
    { name: '场地改造与布展', from: '2021-01-18', to: '2021-02-26', output: '展区完工并通过安全检查' },
    { name: '对外开放', from: '2021-03-01', to: '2021-12-31', output: '接受公众预约参观，每季度更新展示内容' },
    { name: '总结推广', from: '2021-11-01', to: '2021-12-31', output: '形成操作手册和年度报告' },
  ],
  exhibitionPlan: `展示内容分四个单元：一是深圳市${field}领域社会组织的发展历程；二是各单位代表性项目和服务成果；三是可学可用的制度、流程和工具；四是公众可以参与的活动与志愿岗位。展示形式以图文、实物和影像为主，配合触摸屏检索、扫码听讲解和线上展厅，方便不同年龄的观众。每季度征集一次新成果，由编审小组核对后更新，半年调整一次专题。讲解由专职人员和经过培训的志愿者承担，提供普通话、粤语和英语三种语言。每月举办一次开放日，每季度举办一次同类社会组织交流会，并邀请业务主管部门和专家指导。`,
  fieldCoveragePlan: `面向全市${field}领域的社会组织公开征集成果资料，以市社会组织管理局公布的登记名录为底册，逐家联系，做到应展尽展。展墙设总名录和分类检索，每家单位使用统一篇幅，本单位内容不超过总展示面积的百分之十五。成立由同领域五家单位代表组成的编审小组，每季度更新一次，更新记录公开可查。`,
  plannedVisits: Math.round(6000 * size),
  plannedEvents: Math.round(24 * size),
  exchangePlan: `每季度组织一次${field}领域社会组织参观交流，每半年举办一期培训班，编印操作手册免费提供，并与高校和街道共同开展调研推广。`,
});

const highlightsOf = ({ deed, size }: Facts, field: string) => ({
  innovation: {
    innovContent: `首次系统梳理全市${field}领域社会组织的代表性成果，建立案例库，按问题、做法、成效、可复制条件四个方面展示，观众可以对照学习，与以往单家单位的荣誉陈列有明显区别。`,
    innovMethod:
      '采用“展示加服务”的方式，观众在参观中可以现场咨询、预约服务和报名志愿岗位；设置触摸屏检索和扫码讲解，线上展厅同步更新，不能到场的单位也可以使用。',
    innovVenue:
      '场地由旧厂房改造而成，设无障碍通道和可移动展墙，同一空间可在展示、培训和路演之间快速转换，毗邻地铁站，步行五分钟即可到达，便于市民和学校团体参观。',
    innovChannel:
      '建立公众号、线上展厅、社区巡展和媒体合作四条渠道，统一预约入口，每月发布开放安排；与三个街道的党群服务中心合作，把展示内容送到社区居民身边。',
  },
  effect: {
    effQuality: `${deed}两年来服务人次由${Math.round(30_000 * size)}增加到${Math.round(52_000 * size)}，项目按期完成率由百分之八十二提高到百分之九十六；完成章程修订和换届，健全六项内部制度。`,
    effRecognition: `工作得到行业管理部门书面肯定，近两年承接政府委托项目七个；${field}领域二十三家社会组织来访学习，其中十五家出具了评价意见，满意度超过百分之九十五。`,
    effReplicability:
      '已形成包括流程图、表格和常见问题在内的操作手册，六家同类单位按照手册开展了工作并取得成效；所需人员、经费和场地条件写明，规模较小的单位也可以分步采用。',
    effCoverage: `已收集全市${field}领域四十八家社会组织的成果资料，其中四十一家同意公开展示；展示内容按类别编排，不以本单位为主，每季度更新并公布更新记录。`,
  },
});

const moneyFor = ({ size }: Facts) => ({
  budget: {
    budgetLines: [
      {
        year: 1,
        category: 'EXHIBITION',
        item: '展墙、图文和影像制作',
        amount: Math.round(15_000_000 * size),
        source: 'STARTUP_FUND',
      },
      {
        year: 1,
        category: 'EQUIPMENT',
        item: '触摸屏与讲解设备',
        amount: Math.round(6_500_000 * size),
        source: 'STARTUP_FUND',
      },
      {
        year: 1,
        category: 'STAFF',
        item: '专职人员工资与社会保险',
        amount: Math.round(12_000_000 * size),
        source: 'OWN',
      },
      {
        year: 2,
        category: 'EVENTS',
        item: '交流会、开放日和培训',
        amount: Math.round(8_000_000 * size),
        source: 'OWN',
      },
      {
        year: 3,
        category: 'PUBLICITY',
        item: '线上展厅维护与宣传',
        amount: Math.round(6_000_000 * size),
        source: 'OWN',
      },
    ],
  },
  promises: {
    commitTruth: true,
    commitThreeYears: true,
    commitAnnualFunds: true,
    commitInspection: true,
    commitPlaqueReturn: true,
    consentPrivacyNotice: true,
    consentPublish: true,
    consentContactPublish: false,
  },
});

/** `field` is the field's Chinese name, as the texts say it. */
export const siteIn = (facts: Facts, field: string): Answers => ({
  ...whereFor(facts),
  plan: planOf(facts, field),
  ...highlightsOf(facts, field),
  ...moneyFor(facts),
});
