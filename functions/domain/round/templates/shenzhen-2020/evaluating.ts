// Visit, roadshow and flags of 2020. [notice 六(二)] names the two ways; every figure is our default.
import type { RoundInput } from '../../schema.ts';

export const siteVisit = {
  source: 'default',
  phase: 'siteVisit',
  visitors: 2,
  checklist: 'basic',
  photos: { min: 1, max: 20, maxBytes: 20 * 1024 * 1024 },
  // by analogy with the national assessment of social organisations: the group's opinion within 7 working days
  opinionWorkingDays: 7,
  prepare: [
    { zh: '申报材料原件', en: 'the originals of what you handed in' },
    { zh: '章程、会议记录、内部管理制度', en: 'charter, minutes and internal rules' },
    { zh: '财务账簿和审计报告', en: 'the books and the audit reports' },
    { zh: '场地权属证明或租赁合同', en: 'the title to the premises, or the lease' },
  ],
} satisfies RoundInput['siteVisit'];

export const roadshow = {
  source: 'default',
  phase: 'roadshow',
  minutesPerSlot: 15,
  pauseMinutes: 5,
  uploadDaysBefore: 1,
} satisfies RoundInput['roadshow'];

export const markFlags = {
  source: 'default',
  outlierPoints: 15,
  leaningPoints: 8,
} satisfies RoundInput['markFlags'];
