// Innovation (创新亮点), 30 points: content, method, venue, channel.
import type { RoundInput } from '../../../schema.ts';

const group = 'innovation';

// [notice 四(二)] 在展示内容、展示方式、展示场地、展示渠道等方面具有创新性措施
export const innovationItems = [
  {
    id: 'I1',
    label: { zh: '创新亮点：展示内容', en: 'Innovation: what is shown' },
    guidance: {
      zh: '主题鲜明，内容有深度，与同类相比有新意。',
      en: 'Theme, depth, what is new compared with like bodies.',
    },
    group,
    max: 80,
    phases: ['documents', 'siteVisit', 'roadshow'],
  },
  {
    id: 'I2',
    label: { zh: '创新亮点：展示方式', en: 'Innovation: how it is shown' },
    guidance: { zh: '互动、数字化，服务与展示结合。', en: 'Interactive, digital, service and exhibition together.' },
    group,
    max: 80,
    phases: ['documents', 'roadshow'],
  },
  {
    id: 'I3',
    label: { zh: '创新亮点：展示场地', en: 'Innovation: where it is shown' },
    guidance: {
      zh: '设计合理，交通便利，空间利用充分，参观动线顺畅。',
      en: 'Design, access, use of the space, flow of visitors.',
    },
    group,
    max: 70,
    phases: ['documents', 'siteVisit', 'roadshow'],
  },
  {
    id: 'I4',
    label: { zh: '创新亮点：展示渠道', en: 'Innovation: how it reaches people' },
    guidance: { zh: '线上线下结合，宣传有计划，预约便利。', en: 'On-line and on the spot, media plan, booking.' },
    group,
    max: 70,
    phases: ['documents', 'roadshow'],
  },
] satisfies RoundInput['rubric']['items'];
