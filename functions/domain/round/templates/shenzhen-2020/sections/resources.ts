// Staff and accounts of the whole organisation (人员与财务); what it gives to the site itself is asked with the site.
import type { RoundInput } from '../../../schema.ts';
import { balance, count, noticeAsks, sum, weAsk, yearBetween } from '../../asking.ts';

export const resources = {
  id: 'resources',
  title: { zh: '人员与财务', en: 'Staff and accounts' },
  scope: 'organisation',
  questions: [
    {
      id: 'fullTimeStaff',
      // [notice 四(一)7] 配备专职工作人员
      label: { zh: '专职人员数', en: 'Full-time staff' },
      ...noticeAsks,
      ...count(1, 100_000),
    },
    { id: 'partTimeStaff', label: { zh: '兼职人员数', en: 'Part-time staff' }, ...weAsk, ...count(0, 100_000) },
    {
      id: 'finance',
      label: { zh: '近两年财务情况', en: 'Accounts of the last two years' },
      help: {
        zh: '每个年度一行，共两行；政府补助收入不超过总收入，净资产可为负数。',
        en: 'One line a year, two in all; government income is part of the income; net assets may be below zero.',
      },
      ...weAsk,
      kind: 'table',
      minRows: 2,
      maxRows: 2,
      columns: [
        { id: 'year', label: { zh: '年度', en: 'Year' }, ...weAsk, ...yearBetween(2017, 2020) },
        { id: 'income', label: { zh: '总收入', en: 'Income' }, ...weAsk, ...sum },
        { id: 'expense', label: { zh: '总支出', en: 'Expenses' }, ...weAsk, ...sum },
        { id: 'netAssets', label: { zh: '净资产', en: 'Net assets' }, ...weAsk, ...balance },
        { id: 'governmentIncome', label: { zh: '其中政府补助收入', en: 'Of it from government' }, ...weAsk, ...sum },
      ],
    },
    {
      id: 'auditOpinion',
      label: { zh: '最近年度审计意见', en: 'Opinion of the last audit' },
      ...weAsk,
      kind: 'choice',
      options: [
        { id: 'UNQUALIFIED', label: { zh: '无保留意见', en: 'Unqualified' } },
        { id: 'QUALIFIED', label: { zh: '保留意见', en: 'Qualified' } },
        { id: 'ADVERSE', label: { zh: '否定意见', en: 'Adverse' } },
        { id: 'DISCLAIMER', label: { zh: '无法表示意见', en: 'Disclaimer of opinion' } },
        { id: 'NOT_AUDITED', label: { zh: '未审计', en: 'Not audited' } },
      ],
    },
  ],
} satisfies RoundInput['sections'][number];
