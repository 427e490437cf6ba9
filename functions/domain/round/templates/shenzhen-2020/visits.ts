// Visits of the public: the notice asks for sites that can be booked (预约参观) [notice 五]; every figure is our default.
import type { RoundInput } from '../../schema.ts';

export const visits = {
  source: 'default',
  daysAhead: 30,
  groupOver: 10,
  groupWorkingDays: 3,
  waitlist: true,
  limits: {
    windowMinutes: 10,
    person: { open: 3, requests: 5 },
    source: { open: 30, requests: 60 },
  },
  feedbackDays: 14,
  keepDays: 30,
  purposes: [
    { id: 'learning', label: { zh: '学习考察', en: 'Learning from the site' } },
    { id: 'exchange', label: { zh: '业务交流', en: 'Exchange between organisations' } },
    { id: 'education', label: { zh: '教学实践', en: 'Teaching and practice' } },
    { id: 'community', label: { zh: '居民参观', en: 'Residents of the community' } },
    { id: 'other', label: { zh: '其他', en: 'Something else' } },
  ],
  privacy: {
    version: 'visits-2020-1',
    text: {
      zh: '为安排参观，我们收集您的姓名、手机号码和（自愿填写的）电子邮箱，仅供该示范点在参观当日核对，并用于向您发送预约结果。参观结束30日后删除，仅保留人数。您可以随时通过预约凭证中的链接查看或取消预约。',
      en: 'To arrange your visit we ask for your name, your mobile number and, if you like, an e-mail address. The site sees them on the day of the visit, and we write to you about your booking. They are deleted 30 days after the visit; only the number of visitors is kept. By the link in your confirmation you may look at the booking or cancel it at any time.',
    },
  },
} satisfies RoundInput['visits'];
