// Recusal as 社会组织评估管理办法 art. 19 has it for assessments: 曾在参评社会组织任职，离职不满2年.
import type { RoundInput } from '../../schema.ts';

export const recusal = {
  source: 'law',
  yearsAfter: 2,
  contactQuestions: ['contactMobile', 'contactEmail', 'backupContactMobile'],
} satisfies RoundInput['recusal'];
