// Which attachments are still missing, by what is answered and what is there.
import type { Fault } from '../decider.ts';
import type { Attachment } from './form.ts';
import { holds, type SectionAnswers } from './questions.ts';

/** `answers` are those that count; one file at least where a condition asks for it. */
export const missingAttachments = (
  attachments: readonly Attachment[],
  answers: SectionAnswers,
  documents: readonly { readonly code: string }[],
): Fault[] =>
  attachments
    .filter(({ requiredWhen }) => requiredWhen === undefined || holds(requiredWhen, answers))
    .filter(({ code, min, requiredWhen }) => {
      const wanted = requiredWhen === undefined ? min : Math.max(min, 1);
      return documents.filter((document) => document.code === code).length < wanted;
    })
    .map(({ code }) => ({ path: ['attachments', code], code: 'required' }));
