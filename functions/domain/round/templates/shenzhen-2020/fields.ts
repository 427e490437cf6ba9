// The ten fields of the notice, one place each; the notice's list ends with 等, so another round may have others.
import type { RoundInput } from '../../schema.ts';

// [notice 三] names the fields and [notice 六(二)] ten sites in ten fields; one place a field is our default.
export const fields = [
  { code: 'PARTY_BUILDING', short: 'PB', label: { zh: '党建引领', en: 'Party-building leadership' }, places: 1 },
  {
    code: 'POVERTY_RURAL',
    short: 'PR',
    label: { zh: '脱贫攻坚（乡村振兴）', en: 'Poverty relief (rural revitalisation)' },
    places: 1,
  },
  { code: 'TALENT', short: 'TA', label: { zh: '人才建设', en: 'Talent development' }, places: 1 },
  { code: 'COMMUNITY_GOVERNANCE', short: 'CG', label: { zh: '社区治理', en: 'Community governance' }, places: 1 },
  { code: 'INTERNAL_GOVERNANCE', short: 'IG', label: { zh: '内部治理', en: 'Internal governance' }, places: 1 },
  { code: 'INTEGRITY', short: 'IN', label: { zh: '诚信建设', en: 'Integrity building' }, places: 1 },
  {
    code: 'SCI_TECH_INFO',
    short: 'ST',
    label: { zh: '科创信息', en: 'Science, innovation and information technology' },
    places: 1,
  },
  { code: 'ECOLOGY', short: 'EC', label: { zh: '生态环保', en: 'Ecology and environment' }, places: 1 },
  {
    code: 'CULTURE_EDU_HEALTH_SPORT',
    short: 'CE',
    label: { zh: '文教卫体', en: 'Culture, education, health and sport' },
    places: 1,
  },
  { code: 'INTERNATIONAL_EXCHANGE', short: 'IE', label: { zh: '国际交流', en: 'International exchange' }, places: 1 },
] satisfies RoundInput['fields'];
