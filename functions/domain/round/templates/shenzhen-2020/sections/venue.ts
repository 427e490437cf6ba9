// The venue (创建场地): basic standard 6, a fixed, effective and lawful place, and how the public finds its way in.
import type { RoundInput } from '../../../schema.ts';
import { count, day, line, noticeAsks, paragraphs, squareMetres, weAsk, yesNo } from '../../asking.ts';
import { districts } from '../districts.ts';

const unlessOwned = { shownWhen: { question: 'venueTenure', isNot: ['OWNED'] } };

// [notice 四(一)6] 有固定、有效、合法的创建场地
export const venue = {
  id: 'venue',
  title: { zh: '创建场地', en: 'The venue' },
  scope: 'field',
  questions: [
    { id: 'venueName', label: { zh: '场地名称', en: 'Name of the venue' }, ...weAsk, ...line(2, 100) },
    { id: 'venueAddress', label: { zh: '场地地址', en: 'Address of the venue' }, ...noticeAsks, ...line(5, 200) },
    {
      id: 'venueDistrict',
      label: { zh: '场地所在区', en: 'District of the venue' },
      help: { zh: '场地须在深圳市内。', en: 'The venue has to be in Shenzhen.' },
      ...weAsk,
      kind: 'choice',
      options: districts,
    },
    {
      id: 'venueAreaSqm',
      label: { zh: '场地面积（平方米）', en: 'Area of the venue (square metres)' },
      ...weAsk,
      ...squareMetres,
    },
    {
      id: 'exhibitAreaSqm',
      label: { zh: '展示面积（平方米）', en: 'Area of the exhibition (square metres)' },
      help: { zh: '不超过场地面积。', en: 'Not more than the area of the venue.' },
      ...weAsk,
      ...squareMetres,
    },
    {
      id: 'venueTenure',
      label: { zh: '场地权属', en: 'Right to the venue' },
      ...noticeAsks,
      kind: 'choice',
      options: [
        { id: 'OWNED', label: { zh: '自有', en: 'Owned' } },
        { id: 'LEASED', label: { zh: '租赁', en: 'Leased' } },
        { id: 'FREE_USE', label: { zh: '无偿使用', en: 'Used free of charge' } },
        { id: 'SHARED', label: { zh: '共用', en: 'Shared' } },
      ],
    },
    {
      id: 'venueOwner',
      label: { zh: '产权人（出租方）', en: 'Owner or landlord' },
      ...weAsk,
      ...line(2, 100),
      ...unlessOwned,
    },
    { id: 'leaseFrom', label: { zh: '租赁（使用）期限自', en: 'Right of use from' }, ...weAsk, ...day, ...unlessOwned },
    {
      id: 'leaseTo',
      label: { zh: '租赁（使用）期限至', en: 'Right of use until' },
      // [notice 六(五)] 确保展示场地正常运营三年以上
      help: {
        zh: '示范点须正常运营三年以上；早于2024年2月28日（计划挂牌后三年）的，须说明续租安排。',
        en: 'A site runs for three years or more; before 28 February 2024 (three years after the planned plaque), say how the right will be renewed.',
      },
      ...weAsk,
      ...day,
      ...unlessOwned,
    },
    {
      id: 'renewalPlan',
      label: { zh: '续租（续用）安排', en: 'How the right will be renewed' },
      help: { zh: '20至500字。', en: '20 to 500 characters.' },
      ...weAsk,
      ...paragraphs(20, 500),
      shownWhen: { question: 'leaseTo', before: '2024-02-28' },
    },
    {
      id: 'openDays',
      label: { zh: '开放日', en: 'Days open' },
      help: { zh: '例如：每周二至周日，法定节假日除外。', en: 'For example: Tuesday to Sunday, except holidays.' },
      ...weAsk,
      ...line(0, 200),
    },
    {
      id: 'openHours',
      label: { zh: '开放时间', en: 'Opening hours' },
      help: { zh: '例如：9:00至17:00。', en: 'For example: 9:00 to 17:00.' },
      ...weAsk,
      ...line(0, 200),
    },
    {
      id: 'maxVisitorsPerSession',
      label: { zh: '单场接待人数上限', en: 'Most visitors at a time' },
      ...weAsk,
      ...count(1, 2000),
    },
    {
      id: 'bookingChannel',
      // [notice 六(四)] 接受公众预约参观
      label: { zh: '预约参观方式', en: 'How the public books a visit' },
      ...noticeAsks,
      ...line(0, 200),
    },
    {
      id: 'safetyDeclared',
      label: {
        zh: '声明：场地符合消防与安全要求',
        en: 'We declare that the venue meets the fire and safety requirements',
      },
      ...weAsk,
      ...yesNo,
      mustBe: true,
    },
  ],
} satisfies RoundInput['sections'][number];
