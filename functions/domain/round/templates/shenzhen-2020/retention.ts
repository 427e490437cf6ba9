// How long what is kept: classes after 国家档案局令第8号; the mapping needs the Bureau's own approved table, and is our default.
import type { RoundInput } from '../../schema.ts';

export const retention = {
  source: 'default',
  classes: [
    {
      id: 'decisions',
      label: {
        zh: '通知、评审会议纪要、公示和入选名单、摘牌决定',
        en: 'The notice, minutes, lists on public notice and of the selected, delisting decisions',
      },
      years: 'permanent',
    },
    {
      id: 'selected',
      label: { zh: '入选单位申报材料、协议、检查', en: 'Applications that were selected, agreements, inspections' },
      years: 30,
    },
    { id: 'grants', label: { zh: '启动资金及凭证', en: 'Start-up grants and vouchers' }, years: 30 },
    {
      id: 'objections',
      label: { zh: '异议及调查（限阅）', en: 'Objections and investigations, restricted' },
      years: 30,
    },
    { id: 'unsuccessful', label: { zh: '未入选申报材料', en: 'Applications that were not selected' }, years: 10 },
  ],
  draftDays: 180,
  contactYears: 2,
  answerWorkingDays: 15,
} satisfies RoundInput['retention'];
