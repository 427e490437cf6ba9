// The vote, the public notice, objections and the agreement: our defaults, the shares by analogy with 社会组织评估管理办法.
import type { RoundInput } from '../../schema.ts';

// [39号令 11, 13] two thirds take part and more than half of all members agree; 7 to 25 of them there, 3 at least here
export const decision = {
  members: { least: 3, most: 25 },
  quorum: { part: 2, of: 3 },
  majority: { part: 1, of: 2 },
  medianFrom: 3,
  reserveAnswer: { workingDays: 3, source: 'default' },
  source: 'default',
} satisfies RoundInput['decision'];

// [notice 六(二)] asks for a public notice and says neither how long nor what of
export const publicity = {
  workingDays: 5,
  shows: { site: 'siteName', address: 'venueAddress' },
  source: 'default',
} satisfies RoundInput['publicity'];

export const objection = {
  accept: { workingDays: 2, source: 'default' },
  investigate: { workingDays: 10, source: 'default' },
  extension: { workingDays: 10, source: 'default' },
  statement: { workingDays: 5, source: 'default' },
} satisfies RoundInput['objection'];

export const agreement = { workingDays: 10, source: 'default' } satisfies RoundInput['agreement'];
