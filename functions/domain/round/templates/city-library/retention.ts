// How long the library keeps what.
import type { RoundInput } from '../../schema.ts';

export const retention = {
  source: 'default',
  classes: [{ id: 'grants', label: { zh: '资助材料及凭证', en: 'Grants and vouchers' }, years: 10 }],
  draftDays: 60,
  contactYears: 1,
  answerWorkingDays: 10,
} satisfies RoundInput['retention'];
