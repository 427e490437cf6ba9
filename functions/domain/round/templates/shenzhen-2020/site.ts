// Plaque, exhibition, rectification, delisting and term: the notice says that there are such, the figures are our default.
import type { RoundInput } from '../../schema.ts';
import { material, SCANS } from '../material.ts';

// [notice 六(三)] 予以挂牌; the number and the 60 days are our default, the 15 days by analogy with 39号令 art. 33
export const plaque = {
  source: 'default',
  prefix: 'SFDP',
  openWithinDays: 60,
  returnDays: 15,
} satisfies RoundInput['plaque'];

// [notice 六(四)] 展示宣传（2021年2月-2021年12月）
export const exhibition = {
  source: 'notice',
  from: '2021-02-01',
  until: '2021-12-31',
} satisfies RoundInput['exhibition'];

export const changes = { source: 'default', workingDays: 15, approval: ['venue'] } satisfies RoundInput['changes'];

export const rectification = {
  source: 'default',
  days: 30,
  extensionDays: 15,
  recheckWorkingDays: 10,
  attachments: [
    {
      code: 'R01',
      label: { zh: '整改证明材料', en: 'Proof of what was put right' },
      scope: 'field',
      stage: 'duty',
      ...material(0, 20, SCANS),
    },
    {
      code: 'R02',
      label: { zh: '陈述申辩材料', en: 'Papers to be heard with' },
      scope: 'field',
      stage: 'duty',
      ...material(0, 10, SCANS),
    },
  ],
} satisfies RoundInput['rectification'];

// [notice 六(五)] 对不符合示范相关制度要求的，予以摘牌; the bans by analogy with 39号令 art. 31
export const delisting = {
  source: 'default',
  hearingWorkingDays: 5,
  banYears: { lapse: 2, fraud: 3 },
  basis: {
    zh: '《深圳市社会组织管理局关于开展深圳市社会组织创新示范点创建活动的通知》第六条第（五）项：根据复查情况，对不符合示范相关制度要求的，予以摘牌。',
    en: 'Section 6(5) of the notice: a site that re-inspection finds not to meet the requirements of the programme loses its plaque.',
  },
} satisfies RoundInput['delisting'];

// [notice 六(五)] 确保展示场地正常运营三年以上; that a review comes 90 days before is our default
export const term = { source: 'notice', months: 36, reviewDaysBefore: 90 } satisfies RoundInput['term'];
