// What a reading club is asked: who it is, what it wants to read with whom, and what it needs the money for.
import type { RoundInput } from '../../schema.ts';
import { count, email, line, mobile, paragraphs, personName, sumAboveZero, weAsk, yesNo } from '../asking.ts';

const club = {
  id: 'club',
  title: { zh: '社团基本情况', en: 'The club' },
  scope: 'organisation',
  questions: [
    { id: 'clubName', label: { zh: '社团名称', en: 'Name of the club' }, ...weAsk, ...line(2, 60) },
    {
      id: 'hostCode',
      label: { zh: '所属单位统一社会信用代码', en: 'Credit code of the host organisation' },
      ...weAsk,
      ...line(1, 30),
      format: 'credit_code',
    },
    { id: 'members', label: { zh: '固定成员人数', en: 'Regular members' }, ...weAsk, ...count(3, 500) },
    { id: 'coordinator', label: { zh: '负责人', en: 'Coordinator' }, ...weAsk, ...personName, personal: true },
    { id: 'coordinatorMobile', label: { zh: '手机', en: 'Mobile' }, ...weAsk, ...mobile, personal: true },
    { id: 'coordinatorEmail', label: { zh: '电子邮箱', en: 'E-mail' }, ...weAsk, ...email, personal: true },
  ],
} satisfies RoundInput['sections'][number];

const year = {
  id: 'year',
  title: { zh: '年度共读计划', en: 'The year of reading' },
  scope: 'field',
  questions: [
    { id: 'books', label: { zh: '共读书目', en: 'Books' }, ...weAsk, ...paragraphs(10, 800) },
    { id: 'meetings', label: { zh: '活动次数', en: 'Meetings' }, ...weAsk, ...count(4, 100) },
    { id: 'plan', label: { zh: '共读计划', en: 'Plan' }, ...weAsk, ...paragraphs(50, 1500) },
    { id: 'amount', label: { zh: '申请金额', en: 'Amount asked for' }, ...weAsk, ...sumAboveZero },
  ],
} satisfies RoundInput['sections'][number];

const promises = {
  id: 'promises',
  title: { zh: '承诺', en: 'Promises' },
  scope: 'organisation',
  questions: [
    {
      id: 'openToAll',
      label: { zh: '活动向公众开放，不收取费用', en: 'The meetings are open to everybody and free' },
      ...weAsk,
      ...yesNo,
      mustBe: true,
    },
  ],
} satisfies RoundInput['sections'][number];

export const sections = [club, year, promises];

export const report = {
  id: 'yearEnd',
  label: { zh: '年度活动小结', en: 'Report on the year' },
  source: 'default',
  due: { kind: 'months', every: 9, times: 1 },
  remindDaysBefore: [14],
  overdueDaysAfter: [7, 30],
  questions: [
    { id: 'held', label: { zh: '实际活动次数', en: 'Meetings held' }, ...weAsk, ...count(0, 200) },
    { id: 'story', label: { zh: '活动小结', en: 'What came of it' }, ...weAsk, ...paragraphs(20, 1500) },
  ],
  attachments: [],
} satisfies RoundInput['duties'][number];
