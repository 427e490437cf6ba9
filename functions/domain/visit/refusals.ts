// Why a visit is not booked, or something is not done with a booking.
import type { Bilingual } from '../values.ts';

export const visitRefusals = {
  site_not_open: { zh: '该示范点目前不接受参观。', en: 'The site takes no visits at present.' },
  slot_not_found: { zh: '没有该参观时段。', en: 'There is no such time to visit.' },
  visit_not_found: { zh: '没有该预约。', en: 'There is no such booking.' },
  booking_closed: { zh: '该时段不在可预约时间内。', en: 'This time cannot be booked now.' },
  slot_full: { zh: '该时段名额不足。', en: 'There are not enough places left at this time.' },
  slots_overlap: { zh: '参观时段相互重叠。', en: 'These times overlap.' },
  hours_invalid: { zh: '开放时间有误。', en: 'The visiting hours are not right.' },
  group_notice_too_short: {
    zh: '团体参观须提前若干工作日预约。',
    en: 'A group has to book some working days ahead.',
  },
  consent_outdated: {
    zh: '个人信息处理告知已更新，请阅读后重新提交。',
    en: 'The privacy notice is a newer one; read it and send the booking again.',
  },
  visit_has_begun: { zh: '参观已经开始。', en: 'The visit has begun.' },
  visit_not_begun: { zh: '参观尚未开始或者尚未结束。', en: 'The visit has not begun, or is not over yet.' },
  not_on_the_day: { zh: '仅限参观当日办理。', en: 'This is done on the day of the visit.' },
  feedback_time_over: { zh: '评价时间已过。', en: 'The time for feedback is over.' },
  still_kept: { zh: '尚在保存期内。', en: 'It is still to be kept.' },
  too_many_requests: { zh: '请求过于频繁，请稍后再试。', en: 'These are too many requests; try again later.' },
  too_many_open_bookings: {
    zh: '尚未完成的预约过多，请先取消其中一项。',
    en: 'There are too many bookings still to come; cancel one of them first.',
  },
} as const satisfies Record<string, Bilingual>;
