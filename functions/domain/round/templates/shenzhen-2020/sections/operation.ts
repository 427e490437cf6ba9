// What the organisation gives to the site (示范点人员与运营资金): basic standard 7 and the promise of yearly funds.
import type { RoundInput } from '../../../schema.ts';
import { count, line, noticeAsks, sumAboveZero, weAsk } from '../../asking.ts';

export const operation = {
  id: 'operation',
  title: { zh: '示范点人员与运营资金', en: 'Staff and funds of the site' },
  scope: 'field',
  questions: [
    {
      id: 'siteStaff',
      // [notice 四(一)7] 配备专职工作人员及运营资金
      label: { zh: '示范点专职工作人员数', en: 'Full-time staff of the site' },
      help: { zh: '不超过本单位专职人员数。', en: 'Not more than the full-time staff of the organisation.' },
      ...noticeAsks,
      ...count(1, 100_000),
    },
    {
      id: 'annualCommitment',
      // [notice 六(五)] 确保每年投入一定运营资金
      label: { zh: '三年运营资金投入承诺', en: 'Operating funds promised for three years' },
      help: {
        zh: '每年一行，共三行；指本单位投入，不含政府启动资金。',
        en: 'One line a year, three in all; the organisation’s own money, without the start-up grant.',
      },
      ...noticeAsks,
      kind: 'table',
      minRows: 3,
      maxRows: 3,
      columns: [
        { id: 'yearIndex', label: { zh: '第几年', en: 'Year' }, ...weAsk, ...count(1, 3) },
        { id: 'amount', label: { zh: '投入金额', en: 'Amount' }, ...weAsk, ...sumAboveZero },
        { id: 'source', label: { zh: '资金来源', en: 'Where it comes from' }, ...weAsk, ...line(2, 100) },
      ],
    },
  ],
} satisfies RoundInput['sections'][number];
