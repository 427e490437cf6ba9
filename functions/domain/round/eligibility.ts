// Whether an organisation may take part, rule by rule, each with its outcome and its text.
import { readCreditCode } from '../credit-code.ts';
import type { Bilingual } from '../values.ts';
import type { Source } from './form.ts';
import type { Answer, SectionAnswers } from './questions.ts';
import type { EligibilityRule } from './schema.ts';

export type EligibilityOutcome = 'met' | 'not_met' | 'to_check' | 'unanswered';

export type EligibilityResult = {
  readonly id: string;
  readonly text: Bilingual;
  readonly source: Source;
  readonly outcome: EligibilityOutcome;
};

const meets = ({ requires }: EligibilityRule, answer: Exclude<Answer, null>): boolean => {
  if ('is' in requires) return requires.is.some((value) => value === answer);
  if ('notBefore' in requires) return typeof answer === 'string' && answer >= requires.notBefore;
  if ('atLeast' in requires) return typeof answer === 'number' && answer >= requires.atLeast;
  const code = readCreditCode(typeof answer === 'string' ? answer : '');
  return code.valid && code.code.slice(2, 6) === requires.registeredIn;
};

const outcomeOf = (rule: EligibilityRule, answers: SectionAnswers): EligibilityOutcome => {
  const answer = answers[rule.requires.question] ?? null;
  if (answer === null || answer === '') return 'unanswered';
  if (meets(rule, answer)) return 'met';
  return rule.otherwise === 'refuse' ? 'not_met' : 'to_check';
};

export const eligibility = (rules: readonly EligibilityRule[], answers: SectionAnswers): EligibilityResult[] =>
  rules.map((rule) => ({ id: rule.id, text: rule.text, source: rule.source, outcome: outcomeOf(rule, answers) }));
