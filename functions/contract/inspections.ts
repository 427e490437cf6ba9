// Inspections (复核抽查): ordered or drawn, recorded and signed on the spot, concluded by somebody else.
import * as z from 'zod';
import { InspectionId } from '#domain/inspection/state.ts';
import { CalendarDate, PersonId, RoundId, SiteId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { InspectionRecordBody, InspectionSummary, InspectionView } from './inspection-views.ts';
import { page } from './views.ts';

const params = z.object({ inspectionId: InspectionId });
const command = (name: `/${string}`) => `/inspections/{inspectionId}${name}` as const;
const inspectors = ['evaluator', 'clerk', 'bureau'] as const;
const staff = ['operator', 'steering'] as const;
const reason = z.strictObject({ reason: z.string().max(1000) });
const notThere = [
  'inspection_not_found',
  'application_not_found',
  'not_permitted',
  'wrong_status',
  'not_in_this_programme',
  'invalid_request',
] as const;
const onThePlace = [...notThere, 'conflict_of_interest'] as const;

export const order = endpoint({
  method: 'PUT',
  path: '/inspections/{inspectionId}',
  access: ['bureau'],
  summary: 'Order an inspection of a site, or the re-check of what it had to put right, by other inspectors',
  params,
  body: z.strictObject({
    siteId: SiteId,
    kind: z.enum(['ordered', 'recheck']),
    cause: z.string().min(1).max(300),
    inspectors: z.array(PersonId).min(1).max(9),
    dueOn: CalendarDate.optional(),
  }),
  returns: InspectionView,
  refuses: [
    ...notThere,
    'site_not_found',
    'already_exists',
    'person_conflicted',
    'other_inspectors_needed',
    'calendar_unknown',
  ],
});

export const get = endpoint({
  method: 'GET',
  path: '/inspections/{inspectionId}',
  access: ['applicant', ...inspectors, ...staff],
  summary: 'An inspection; the site sees it once it is concluded',
  params,
  returns: InspectionView,
  refuses: ['inspection_not_found'],
});

export const list = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/inspections',
  access: [...inspectors, ...staff],
  summary: 'The inspections of a round; an inspector sees those to make',
  params: z.object({ roundId: RoundId }),
  returns: page(InspectionSummary),
  refuses: [],
});

export const replaceInspector = endpoint({
  method: 'POST',
  path: command('/replace-inspector'),
  access: ['bureau'],
  summary: 'Put another inspector in the place of one who has to stand back',
  params,
  body: z.strictObject({ inspector: PersonId, instead: PersonId }),
  returns: InspectionView,
  refuses: [...notThere, 'site_not_found', 'already_assigned', 'person_conflicted'],
});

export const giveNotice = endpoint({
  method: 'POST',
  path: command('/notice'),
  access: inspectors,
  summary: 'Tell the site the day, perhaps the very day',
  params,
  body: z.strictObject({ visitOn: CalendarDate }),
  returns: InspectionView,
  refuses: [...onThePlace],
});

export const record = endpoint({
  method: 'PUT',
  path: command('/record'),
  access: inspectors,
  summary: 'Write down points, vetoes and findings; a change takes back the signatures',
  params,
  body: InspectionRecordBody,
  returns: InspectionView,
  refuses: [...onThePlace, 'record_incomplete'],
});

export const sign = endpoint({
  method: 'POST',
  path: command('/sign'),
  access: inspectors,
  summary: 'Sign the record as it stands',
  params,
  returns: InspectionView,
  refuses: [...onThePlace, 'step_already_taken'],
});

export const conclude = endpoint({
  method: 'POST',
  path: command('/conclude'),
  access: ['bureau'],
  summary: 'Conclude a signed inspection; what follows for the site follows at once',
  params,
  returns: InspectionView,
  refuses: [...notThere, 'site_not_found', 'two_persons_needed', 'reason_missing', 'calendar_unknown'],
});

export const cancel = endpoint({
  method: 'POST',
  path: command('/cancel'),
  access: ['bureau'],
  summary: 'Call off an inspection that has become pointless',
  params,
  body: reason,
  returns: InspectionView,
  refuses: [...onThePlace, 'reason_missing'],
});
