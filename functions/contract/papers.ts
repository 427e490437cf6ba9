// Printed and exported documents: the filled-in form, the receipt, the paper copy at the desk, lists and evidence.
import * as z from 'zod';
import { ApplicationId, CalendarDate, RoundId, SiteId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { FormQuery, Language, PaperFile, Receipt } from './paper-views.ts';
import { ApplicationView } from './views.ts';

/** As a round names its fields; it becomes part of a file's name. */
const FieldCode = z
  .string()
  .regex(/^[A-Z][A-Z_]*$/)
  .max(40);
const params = z.object({ applicationId: ApplicationId });
const staff = ['clerk', 'operator', 'leader', 'steering', 'bureau'] as const;

export const form = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/form',
  access: ['applicant', 'clerk', 'bureau'],
  summary: 'The form filled in, to be signed and sealed, with number, hash of its data and QR code',
  params,
  query: FormQuery,
  returns: PaperFile,
  refuses: ['application_not_found'],
});

export const receipt = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/receipt',
  access: ['applicant', 'clerk', 'bureau'],
  summary: 'The receipt of what was handed in last: number, code, moment, hashes of data and files',
  params,
  returns: Receipt,
  refuses: ['application_not_found'],
});

export const receiptFile = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/receipt/file',
  access: ['applicant', 'clerk', 'bureau'],
  summary: 'The same receipt as PDF',
  params,
  query: z.strictObject({ language: Language.optional() }),
  returns: PaperFile,
  refuses: ['application_not_found'],
});

const Code = z.string().max(100);

export const registerPaper = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/papers',
  access: ['clerk'],
  summary: 'Register a paper copy by the codes printed on it; what does not match is shown, and refused by nobody',
  params,
  body: z.strictObject({
    number: Code,
    /** `shenzhen-2020/1`. */
    version: Code,
    /** Eight digits at least of the hash of the data, typed or scanned. */
    dataHash: z.string().regex(/^[0-9A-Fa-f]{8,64}$/),
    receivedOn: CalendarDate,
    postmarkedOn: CalendarDate.optional(),
  }),
  returns: ApplicationView,
  refuses: [
    'application_not_found',
    'not_permitted',
    'not_in_this_programme',
    'wrong_status',
    'calendar_unknown',
    'invalid_request',
  ],
});

export const applicationsFile = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/applications/file',
  access: staff,
  summary: 'Everything handed in to a round as a workbook',
  params: z.object({ roundId: RoundId }),
  returns: PaperFile,
  refuses: ['round_not_found'],
});

export const sitesFile = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/sites/file',
  access: staff,
  summary: 'The sites of a round as a workbook',
  params: z.object({ roundId: RoundId }),
  returns: PaperFile,
  refuses: ['round_not_found'],
});

export const evidence = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/fields/{fieldCode}/evidence',
  access: ['leader', 'steering', 'bureau'],
  summary: 'Every mark, comment, gate, trim and step to the order of a field, as a workbook',
  params: z.object({ roundId: RoundId, fieldCode: FieldCode }),
  returns: PaperFile,
  refuses: ['round_not_found'],
});

export const certificate = endpoint({
  method: 'GET',
  path: '/sites/{siteId}/plaque/certificate',
  access: ['applicant', ...staff],
  summary: 'The certificate of the plaque as PDF; its QR code leads to the public check',
  params: z.object({ siteId: SiteId }),
  query: z.strictObject({ language: Language.optional() }),
  returns: PaperFile,
  refuses: ['site_not_found', 'plaque_missing'],
});
