// Practical results (工作实效), 30 points: the four points of the notice.
import type { RoundInput } from '../../../schema.ts';

const group = 'effect';

// [notice 四(三)] first to fourth
export const effectItems = [
  {
    id: 'E1',
    label: {
      zh: '工作实效：工作质量提高、基本标准工作取得进展',
      en: 'Results: better work, progress on the basic standards',
    },
    guidance: { zh: '有前后对比数据。', en: 'Figures before and after.' },
    group,
    max: 70,
    phases: ['documents', 'siteVisit'],
  },
  {
    id: 'E2',
    label: {
      zh: '工作实效：业务主管单位和同类别社会组织认可',
      en: 'Results: recognised by the supervisory unit and by peers',
    },
    guidance: { zh: '有意见、荣誉、同行评价。', en: 'Letters, honours, what peers say.' },
    group,
    max: 70,
    phases: ['documents', 'roadshow'],
  },
  {
    id: 'E3',
    label: {
      zh: '工作实效：可复制可推广、可学可用可借鉴',
      en: 'Results: can be copied, learnt from and used',
    },
    guidance: { zh: '方法成文，已有他人采用。', en: 'A written method; others have used it.' },
    group,
    max: 80,
    phases: ['documents', 'roadshow'],
  },
  {
    id: 'E4',
    label: {
      zh: '工作实效：展示涵盖本领域全体社会组织成果（非独家）',
      en: 'Results: shows the whole field, not only oneself',
    },
    guidance: {
      zh: '他人内容所占比例，所展示组织名单，更新计划。',
      en: 'Share of content about others, list of bodies shown, plan for keeping it up.',
    },
    group,
    max: 80,
    phases: ['documents', 'siteVisit', 'roadshow'],
  },
] satisfies RoundInput['rubric']['items'];
