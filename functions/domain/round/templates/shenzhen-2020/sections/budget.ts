// The budget (经费预算): lines typed by the applicant, sums computed and never typed.
import type { RoundInput } from '../../../schema.ts';
import { count, line, sumAboveZero, weAsk } from '../../asking.ts';

export const budget = {
  id: 'budget',
  title: { zh: '经费预算', en: 'Budget' },
  scope: 'field',
  questions: [
    {
      id: 'budgetLines',
      label: { zh: '预算明细', en: 'Lines of the budget' },
      help: { zh: '1至50行。', en: '1 to 50 lines.' },
      ...weAsk,
      kind: 'table',
      minRows: 1,
      maxRows: 50,
      columns: [
        { id: 'year', label: { zh: '第几年', en: 'Year' }, ...weAsk, ...count(1, 3) },
        {
          id: 'category',
          label: { zh: '类别', en: 'Kind' },
          ...weAsk,
          kind: 'choice',
          options: [
            { id: 'VENUE', label: { zh: '场地', en: 'Venue' } },
            { id: 'EXHIBITION', label: { zh: '布展', en: 'Exhibition' } },
            { id: 'EQUIPMENT', label: { zh: '设备', en: 'Equipment' } },
            { id: 'STAFF', label: { zh: '人员', en: 'Staff' } },
            { id: 'EVENTS', label: { zh: '活动', en: 'Events' } },
            { id: 'PUBLICITY', label: { zh: '宣传', en: 'Publicity' } },
            { id: 'OTHER', label: { zh: '其他', en: 'Other' } },
          ],
        },
        { id: 'item', label: { zh: '内容', en: 'For what' }, ...weAsk, ...line(2, 100) },
        { id: 'amount', label: { zh: '金额', en: 'Amount' }, ...weAsk, ...sumAboveZero },
        {
          id: 'source',
          label: { zh: '来源', en: 'From' },
          ...weAsk,
          kind: 'choice',
          options: [
            { id: 'STARTUP_FUND', label: { zh: '启动资金', en: 'Start-up grant' } },
            { id: 'OWN', label: { zh: '自筹', en: 'Own funds' } },
            { id: 'OTHER', label: { zh: '其他', en: 'Other' } },
          ],
        },
      ],
    },
    {
      id: 'budgetTotal',
      label: { zh: '预算合计', en: 'Total of the budget' },
      ...weAsk,
      kind: 'total',
      table: 'budgetLines',
      column: 'amount',
    },
    {
      id: 'startupRequested',
      // [notice 六(三)] 给予一定启动资金支持; the notice names no amount
      label: { zh: '申请启动资金', en: 'Start-up grant asked for' },
      help: {
        zh: '来源为启动资金的各行之和；通知未规定金额。',
        en: 'The sum of the lines paid from the start-up grant; the notice names no amount.',
      },
      ...weAsk,
      kind: 'total',
      table: 'budgetLines',
      column: 'amount',
      where: { column: 'source', is: 'STARTUP_FUND' },
    },
  ],
} satisfies RoundInput['sections'][number];
