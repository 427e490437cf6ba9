// From a reason to say no to HTTP, once: problem+json (RFC 9457) with a code, a sentence and the path of each fault.
import * as z from 'zod';
import type { Refusal } from '#domain/decider.ts';
import { type RefusalCode, refusals } from '#domain/refusals.ts';
import type { Language } from '#domain/values.ts';

type HttpStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429;

const statuses: Readonly<Partial<Record<RefusalCode, HttpStatus>>> = {
  not_permitted: 403,
  two_persons_needed: 403,
  separation_of_duties: 403,
  not_a_member: 403,
  chair_or_bureau_needed: 403,
  conflict_of_interest: 404,
  conflict_not_declared: 403,
  invalid_request: 400,
  malformed_json: 400,
  unsupported_media_type: 415,
  too_large: 413,
  answers_incomplete: 422,
  attachments_missing: 422,
  not_eligible: 422,
  round_invalid: 422,
  ballot_invalid: 422,
  members_invalid: 422,
  publicity_too_short: 422,
  objection_contact_missing: 422,
  sheet_incomplete: 422,
  page_missing: 422,
  other_inspectors_needed: 422,
  reason_missing: 422,
  attachment_unknown: 422,
  file_type_not_allowed: 422,
  file_too_large: 422,
  file_empty: 422,
  too_many: 422,
  quota_exceeded: 422,
  wrong_format: 422,
  hours_invalid: 422,
  consent_outdated: 422,
  too_many_requests: 429,
  too_many_open_bookings: 429,
};

/** Not found is 404, what clashes with the present state is 409. */
export const statusOf = (code: RefusalCode): HttpStatus => statuses[code] ?? (code.endsWith('_not_found') ? 404 : 409);

export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  faults: z
    .array(
      z.strictObject({
        path: z.array(z.union([z.string(), z.number()])),
        code: z.string(),
        message: z.string(),
        detail: z.string().optional(),
      }),
    )
    .optional(),
  trace: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** More than the largest form has questions; who sends something else altogether need not be told of every piece. */
const MOST_FAULTS = 200;

export const problemOf = (refusal: Refusal, language: Language): Problem => ({
  type: `urn:exemplar:problem:${refusal.code}`,
  title: refusals[refusal.code][language],
  status: statusOf(refusal.code),
  code: refusal.code,
  ...(refusal.faults === undefined
    ? {}
    : {
        faults: refusal.faults.slice(0, MOST_FAULTS).map(({ path, code, detail }) => ({
          path: [...path],
          code,
          message: refusals[code][language],
          ...(detail === undefined ? {} : { detail }),
        })),
      }),
});

/** Something broke that nobody can mend by asking otherwise; the trace id finds it in the log. */
export const faultProblem = (language: Language, trace: string): Problem => ({
  type: 'urn:exemplar:problem:fault',
  title: { zh: '系统暂时出现问题，请稍后重试。', en: 'Something went wrong here; please try again later.' }[language],
  status: 500,
  code: 'fault',
  trace,
});

/** Chinese unless the reader prefers English; a language of weight 0 is one the reader does not want. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const first = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', weight = 'q=1'] = entry.trim().split(';');
      return { language: tag.trim().split('-')[0]?.toLowerCase(), weight: Number(weight.trim().slice(2)) || 0 };
    })
    .filter(({ language, weight }) => weight > 0 && (language === 'zh' || language === 'en'))
    .sort((a, b) => b.weight - a.weight)[0];
  return first?.language === 'en' ? 'en' : 'zh';
};
