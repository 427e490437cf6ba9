// The start-up grant (启动资金): the notice promises one and names no sum; instalments and report are our default.
import type { RoundInput } from '../../schema.ts';

// [notice 六(三)] 给予一定启动资金支持
export const grant = {
  source: 'default',
  instalments: [60, 40],
  useReportDays: 180,
} satisfies RoundInput['grant'];
