// Who applies where, and what becomes of it; everything in the story follows from this list.
import type { Answers, SectionAnswers } from '#domain/round/questions.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import { fieldParts, organisationParts } from './answers.ts';
import { type Organisation, organisationOf } from './cast/organisations.ts';

/** What an application goes through beside the usual. */
export type Turn = 'handed in late in the window' | 'withdrawn' | 'lapsed' | 'corrected' | 'not accepted';

export type Applying = {
  readonly organisation: Organisation;
  readonly field: string;
  /** The share of the full mark that evaluators find it worth, before their own leanings. */
  readonly worth: number;
  readonly turn?: Turn;
};

const applies = (number: string, field: string, worth: number, turn?: Turn): Applying => {
  const organisation = organisationOf(`applicant-${number}`);
  return { organisation, field, worth, ...(turn === undefined ? {} : { turn }) };
};

export const applying: readonly Applying[] = [
  applies('01', 'COMMUNITY_GOVERNANCE', 0.86),
  applies('01', 'TALENT', 0.8),
  applies('01', 'PARTY_BUILDING', 0.82),
  applies('02', 'COMMUNITY_GOVERNANCE', 0.83),
  applies('02', 'INTEGRITY', 0.86),
  applies('02', 'INTERNAL_GOVERNANCE', 0.77),
  applies('03', 'COMMUNITY_GOVERNANCE', 0.9),
  applies('03', 'ECOLOGY', 0.76),
  applies('03', 'INTERNAL_GOVERNANCE', 0.84),
  applies('04', 'ECOLOGY', 0.91),
  applies('04', 'SCI_TECH_INFO', 0.79),
  applies('04', 'INTERNATIONAL_EXCHANGE', 0.74),
  applies('05', 'CULTURE_EDU_HEALTH_SPORT', 0.82, 'corrected'),
  applies('05', 'TALENT', 0.85),
  applies('05', 'PARTY_BUILDING', 0.76),
  applies('06', 'POVERTY_RURAL', 0.88),
  applies('06', 'CULTURE_EDU_HEALTH_SPORT', 0.79),
  applies('06', 'INTEGRITY', 0.8),
  applies('07', 'CULTURE_EDU_HEALTH_SPORT', 0.87),
  applies('07', 'POVERTY_RURAL', 0.74),
  applies('07', 'INTERNATIONAL_EXCHANGE', 0.65),
  applies('08', 'COMMUNITY_GOVERNANCE', 0.66),
  applies('08', 'SCI_TECH_INFO', 0.83),
  applies('08', 'POVERTY_RURAL', 0.8),
  applies('09', 'TALENT', 0.78, 'handed in late in the window'),
  applies('09', 'PARTY_BUILDING', 0.88),
  applies('09', 'POVERTY_RURAL', 0.77),
  applies('10', 'CULTURE_EDU_HEALTH_SPORT', 0.8, 'withdrawn'),
  applies('10', 'INTERNAL_GOVERNANCE', 0.74),
  applies('10', 'ECOLOGY', 0.75),
  applies('11', 'COMMUNITY_GOVERNANCE', 0.7, 'not accepted'),
  applies('11', 'CULTURE_EDU_HEALTH_SPORT', 0.75),
  applies('11', 'TALENT', 0.74),
  applies('12', 'INTERNATIONAL_EXCHANGE', 0.7, 'lapsed'),
  applies('12', 'POVERTY_RURAL', 0.76),
  applies('12', 'INTEGRITY', 0.76),
  applies('13', 'SCI_TECH_INFO', 0.89),
  applies('13', 'INTEGRITY', 0.75),
  applies('13', 'INTERNATIONAL_EXCHANGE', 0.64),
  applies('14', 'COMMUNITY_GOVERNANCE', 0.79),
  applies('14', 'INTERNAL_GOVERNANCE', 0.88),
  applies('14', 'INTEGRITY', 0.9),
];

const asked = (scope: 'organisation' | 'field', { answersOtherwise }: Organisation): SectionAnswers => {
  const questions = shenzhen2020.sections.filter((section) => section.scope === scope).flatMap((s) => [...s.questions]);
  return Object.fromEntries(Object.entries(answersOtherwise).filter(([id]) => questions.some((q) => q.id === id)));
};

export const organisationAnswersOf = (organisation: Organisation): Answers =>
  organisationParts(organisation, asked('organisation', organisation));

export const fieldAnswersOf = ({ organisation, field }: Applying): Answers =>
  fieldParts(organisation, field, asked('field', organisation));
