// What reading clubs are told of personal data: nothing to agree to, for nothing of it is published.
import type { RoundInput } from '../../schema.ts';

export const privacy = {
  source: 'default',
  version: 'clubs-2026-1',
  notice: {
    controller: { zh: '海城市图书馆阅读推广部', en: 'Reading Department, Haicheng City Library' },
    purpose: { zh: '就本次资助与您联系。', en: 'To write to you about this grant.' },
    kinds: { zh: '负责人姓名、手机和电子邮箱。', en: 'Name, mobile number and e-mail of the coordinator.' },
    retention: {
      zh: '未提交的草稿在申请截止60日后删除；手机和电子邮箱在结项一年后以代码替换。',
      en: 'Drafts are deleted 60 days after the closing day; number and address are replaced by a token a year after the end.',
    },
    rights: {
      zh: '您可以查阅、复制、要求更正或删除，我们在10个工作日内答复。',
      en: 'You may read, copy, and ask for correction or deletion. We answer within 10 working days.',
    },
  },
  consents: [],
} satisfies RoundInput['privacy'];
