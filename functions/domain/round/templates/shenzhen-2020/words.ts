// What the programme of Shenzhen calls its own things, as the notice does.
import type { RoundInput } from '../../schema.ts';

export const words = {
  award: { zh: '创新示范点', en: 'demonstration site' },
  site: { zh: '示范点', en: 'site' },
  grant: { zh: '启动资金', en: 'start-up grant' },
  evaluationGroup: { zh: '评定组', en: 'evaluation group' },
  steeringGroup: { zh: '项目指导组', en: 'steering group' },
} satisfies RoundInput['words'];
