// What one answer says of another.
import type { RoundInput } from '../../schema.ts';

export const relations = [
  { kind: 'type_matches_credit_code', question: 'orgType', other: 'uscc', source: 'law' },
  { kind: 'differs_from', question: 'backupContactMobile', other: 'contactMobile', source: 'default' },
  { kind: 'not_more_than', question: 'exhibitAreaSqm', other: 'venueAreaSqm', source: 'default' },
  { kind: 'after', question: 'leaseTo', other: 'leaseFrom', source: 'default' },
  { kind: 'not_more_than', question: 'siteStaff', other: 'fullTimeStaff', source: 'default' },
] satisfies RoundInput['relations'];
