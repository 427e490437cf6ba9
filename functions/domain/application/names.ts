// What each status of an application is called, for receipts, lists and the public look-up.
import type { Bilingual } from '../values.ts';
import type { ApplicationStatus } from './state.ts';

export const statusNames: Readonly<Record<ApplicationStatus, Bilingual>> = {
  absent: { zh: '不存在', en: 'Not there' },
  draft: { zh: '填写中', en: 'Being filled in' },
  lapsed: { zh: '逾期未提交', en: 'Not handed in in time' },
  submitted: { zh: '已提交', en: 'Handed in' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  formal_review: { zh: '形式审查中', en: 'In formal review' },
  correction: { zh: '待补正', en: 'To be corrected' },
  not_accepted: { zh: '不予受理', en: 'Not accepted' },
  accepted: { zh: '已受理', en: 'Accepted' },
  in_review: { zh: '评审中', en: 'Under review' },
  reviewed: { zh: '评审完成', en: 'Reviewed' },
  recommended: { zh: '已建议入选', en: 'Recommended' },
  not_recommended: { zh: '未获建议', en: 'Not recommended' },
  selected: { zh: '拟入选', en: 'Proposed for selection' },
  reserve: { zh: '备选', en: 'Reserve' },
  not_selected: { zh: '未入选', en: 'Not selected' },
  in_publicity: { zh: '公示中', en: 'In public notice' },
  objection: { zh: '异议核查中', en: 'Objection under investigation' },
  disqualified: { zh: '取消资格', en: 'Disqualified' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  awarded: { zh: '已入选', en: 'Awarded' },
};
