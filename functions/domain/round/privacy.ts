// What people are told before they give personal data (个人信息处理告知), and what they agree to, as round data.
import * as z from 'zod';
import { Bilingual } from '../values.ts';
import type { RoundFault } from './duplicates.ts';
import { Name, Source } from './form.ts';
import { allQuestions } from './questions.ts';
import type { RoundDocument } from './schema.ts';

/** What is asked by a question of the form, and recorded with the version of the notice it was answered under. */
export const ConsentAsked = z.strictObject({
  /** A yes-or-no question. */
  question: Name,
  /** Given by itself and withdrawn by itself, at any time; without any other one there is no application. */
  separate: z.boolean(),
  /** Whose answers everybody may read of a site while the consent stands. */
  publishes: z.array(Name),
});
export type ConsentAsked = z.infer<typeof ConsentAsked>;

export const PrivacyRules = z.strictObject({
  source: Source,
  /** Another one for every change of the text: whoever agreed, agreed to this one. */
  version: Name,
  /** [个人信息保护法 17] what has to be said, point by point. */
  notice: z.strictObject({
    controller: Bilingual,
    purpose: Bilingual,
    kinds: Bilingual,
    retention: Bilingual,
    rights: Bilingual,
  }),
  consents: z.array(ConsentAsked),
});
export type PrivacyRules = z.infer<typeof PrivacyRules>;

/** Consents to what nobody asks, or that could not be told from a promise. */
export const privacyFaults = (round: Pick<RoundDocument, 'sections' | 'privacy'>): RoundFault[] => {
  const questions = allQuestions(round);
  return round.privacy.consents.flatMap(({ question: id, separate, publishes }, i): RoundFault[] => {
    const path = ['privacy', 'consents', i];
    const question = questions.find((known) => known.id === id);
    if (question?.kind !== 'yes-no') return [{ path, message: `${id} is no question of yes or no` }];
    return [
      ...(separate === (question.mustBe === true)
        ? [{ path, message: `${id} is either a condition or separate` }]
        : []),
      ...(!separate && publishes.length > 0 ? [{ path, message: `${id} publishes without being separate` }] : []),
      ...publishes
        .filter((published) => !questions.some((known) => known.id === published))
        .map((published) => ({ path, message: `unknown question ${published}` })),
    ];
  });
};
