// What a site owes every year (年度合规报告): the proof that it is open and of the funds it spent.
import type { RoundInput } from '../../schema.ts';
import { count, line, noticeAsks, paragraphs, sum, weAsk, yesNo } from '../asking.ts';
import { material, PAGES, SCANS } from '../material.ts';

const handedIn = { scope: 'field', stage: 'duty' } as const;

export const duties = [
  {
    id: 'annualReturn',
    label: { zh: '年度合规报告', en: 'Annual compliance return' },
    // [notice 六(五)] asks for three years of operation and funds every year; a yearly return by 31 March is our default
    source: 'default',
    due: { kind: 'yearly', on: '03-31', years: 3 },
    remindDaysBefore: [60, 30, 7],
    overdueDaysAfter: [1, 15, 30],
    promised: { answer: 'fundsSpent', table: 'annualCommitment', year: 'yearIndex', sum: 'amount' },
    questions: [
      {
        id: 'operationProof',
        // [notice 六(五)] 确保展示场地正常运营三年以上
        label: { zh: '正常运营情况', en: 'How the site was run' },
        help: {
          zh: '50至1500字；证明材料上传至D01。',
          en: '50 to 1500 characters; the proof itself is uploaded as D01.',
        },
        ...noticeAsks,
        ...paragraphs(50, 1500),
      },
      { id: 'daysOpen', label: { zh: '全年开放天数', en: 'Days open in the year' }, ...noticeAsks, ...count(0, 366) },
      {
        id: 'daysClosedReason',
        label: { zh: '开放天数未达计划的原因', en: 'Why it was open for fewer days than planned' },
        source: 'default',
        required: false,
        ...paragraphs(0, 500),
      },
      {
        id: 'visits',
        // [notice 六(四)] 接受公众预约参观
        label: { zh: '接待参观人次', en: 'Visitors' },
        ...noticeAsks,
        ...count(0, 10_000_000),
      },
      { id: 'events', label: { zh: '举办交流、培训活动场次', en: 'Events held' }, ...weAsk, ...count(0, 10_000) },
      {
        id: 'fundsSpent',
        // [notice 六(五)] 确保每年投入一定运营资金
        label: { zh: '实际投入运营资金', en: 'Operating funds spent' },
        help: {
          zh: '本单位实际投入，不含政府启动资金；凭证上传至D02。',
          en: 'The organisation’s own money, without the start-up grant; the vouchers are uploaded as D02.',
        },
        ...noticeAsks,
        ...sum,
      },
      {
        id: 'fundsAsPromised',
        label: { zh: '是否达到承诺的年度投入', en: 'As much as was promised for the year?' },
        ...weAsk,
        ...yesNo,
      },
      {
        id: 'fundsShortfall',
        label: { zh: '未达到承诺的原因与补足安排', en: 'Why not, and how it will be made good' },
        ...weAsk,
        ...paragraphs(20, 500),
        shownWhen: { question: 'fundsAsPromised', is: [false] },
      },
      {
        id: 'siteStaff',
        // [notice 四(一)7] 配备专职工作人员
        label: { zh: '示范点专职工作人员数', en: 'Full-time staff of the site' },
        ...noticeAsks,
        ...count(0, 100_000),
      },
      {
        id: 'coverageUpdate',
        // [notice 四(三)] 须涵盖我市在本示范领域的全体社会组织的相关工作成果信息
        label: { zh: '本领域成果展示更新情况', en: 'How the exhibition of the field was kept up' },
        ...noticeAsks,
        ...paragraphs(20, 1000),
      },
      {
        id: 'changed',
        label: {
          zh: '场地、名称、法定代表人或联系人有无变更',
          en: 'Did venue, name, legal representative or contact change?',
        },
        ...weAsk,
        ...yesNo,
      },
      {
        id: 'changes',
        label: { zh: '变更情况', en: 'What changed' },
        ...weAsk,
        ...line(4, 500),
        shownWhen: { question: 'changed', is: [true] },
      },
      {
        id: 'ownReportFiled',
        // [社会团体登记管理条例 28, 民非条例 23, 基金会管理条例 36] every organisation files its own annual report
        label: { zh: '本单位年度工作报告是否已报送', en: 'Was the organisation’s own annual report filed?' },
        source: 'law',
        required: true,
        ...yesNo,
      },
      {
        id: 'returnTruth',
        label: { zh: '承诺：所报内容真实、完整', en: 'We promise that this return is true and complete' },
        ...weAsk,
        ...yesNo,
        mustBe: true,
      },
    ],
    attachments: [
      {
        code: 'D01',
        label: { zh: '正常运营证明材料', en: 'Proof of operation' },
        note: {
          zh: '开放记录、活动记录或照片；照片中不得有可辨认的参观者。',
          en: 'Records of opening and events, or photographs; no visitor may be recognisable.',
        },
        ...handedIn,
        ...material(1, 20, SCANS),
      },
      {
        code: 'D02',
        label: { zh: '运营资金投入凭证', en: 'Vouchers for the operating funds' },
        note: { zh: '账目明细或审计报告。', en: 'Extract of the accounts, or an audit report.' },
        ...handedIn,
        ...material(1, 10, PAGES),
      },
      {
        code: 'D03',
        label: { zh: '本单位年度工作报告报送证明', en: 'Proof that the annual report was filed' },
        note: { zh: '登记管理机关查不到时提交。', en: 'Only where the registry cannot look it up.' },
        ...handedIn,
        ...material(0, 1, SCANS),
      },
    ],
  },
] satisfies RoundInput['duties'];
