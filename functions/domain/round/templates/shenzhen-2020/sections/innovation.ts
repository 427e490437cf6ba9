// Innovation (创新亮点): the four things the notice names, content, method, venue and channel.
import type { RoundInput } from '../../../schema.ts';
import { noticeAsks, paragraphs } from '../../asking.ts';

const asked = {
  help: {
    zh: '50至800字；可注明对应的佐证材料（A16）编号。',
    en: '50 to 800 characters; you may name the evidence among the attachments (A16).',
  },
  ...noticeAsks,
  ...paragraphs(50, 800),
};

// [notice 四(二)] 在展示内容、展示方式、展示场地、展示渠道等方面具有创新性措施
export const innovation = {
  id: 'innovation',
  title: { zh: '创新亮点', en: 'Innovation' },
  scope: 'field',
  questions: [
    { id: 'innovContent', label: { zh: '展示内容创新', en: 'New in what is shown' }, ...asked },
    { id: 'innovMethod', label: { zh: '展示方式创新', en: 'New in how it is shown' }, ...asked },
    { id: 'innovVenue', label: { zh: '展示场地创新', en: 'New in where it is shown' }, ...asked },
    { id: 'innovChannel', label: { zh: '展示渠道创新', en: 'New in how it reaches people' }, ...asked },
  ],
} satisfies RoundInput['sections'][number];
