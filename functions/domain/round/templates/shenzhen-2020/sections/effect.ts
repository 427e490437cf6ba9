// Practical results (工作实效): the four points of the notice, each with an answer of its own.
import type { RoundInput } from '../../../schema.ts';
import { noticeAsks, paragraphs } from '../../asking.ts';

const asked = { ...noticeAsks, ...paragraphs(50, 800) };

// [notice 四(三)] 工作实效, first to fourth
export const effect = {
  id: 'effect',
  title: { zh: '工作实效', en: 'Practical results' },
  scope: 'field',
  questions: [
    {
      id: 'effQuality',
      label: { zh: '工作质量与基本标准进展', en: 'Quality of the work and progress on the basic standards' },
      help: { zh: '50至800字；宜用前后对比数据。', en: '50 to 800 characters; figures before and after help.' },
      ...asked,
    },
    {
      id: 'effRecognition',
      label: {
        zh: '业务主管单位和同类别社会组织的认可',
        en: 'Recognition by the supervisory unit and by peers',
      },
      help: { zh: '50至800字；佐证材料见A08、A09。', en: '50 to 800 characters; evidence goes to A08 and A09.' },
      ...asked,
    },
    {
      id: 'effReplicability',
      label: { zh: '经验可复制可推广、措施可学可用可借鉴', en: 'What others can copy, learn and use' },
      help: { zh: '50至800字。', en: '50 to 800 characters.' },
      ...asked,
    },
    {
      id: 'effCoverage',
      label: { zh: '全领域成果展示（非本单位独家）', en: 'Showing the whole field, not only oneself' },
      help: { zh: '50至800字。', en: '50 to 800 characters.' },
      ...asked,
    },
  ],
} satisfies RoundInput['sections'][number];
