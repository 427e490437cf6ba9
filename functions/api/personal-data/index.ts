// What people agreed to, what they may ask for, and what is destroyed, as one function.
import { feature } from '#kit/http-handler.ts';
import { approveAnswer } from './approve-answer.ts';
import { approveDestruction } from './approve-destruction.ts';
import { changeConsent } from './change-consent.ts';
import { consents } from './consents.ts';
import { copy } from './copy.ts';
import { destructions } from './destructions.ts';
import { getDestruction } from './get-destruction.ts';
import { getRequest } from './get-request.ts';
import { listRequests } from './list-requests.ts';
import { proposeAnswer } from './propose-answer.ts';
import { rejectDestruction } from './reject-destruction.ts';
import { request } from './request.ts';
import { sendBackAnswer } from './send-back-answer.ts';

export const handlers = {
  consents,
  changeConsent,
  copy,
  request,
  getRequest,
  listRequests,
  proposeAnswer,
  sendBackAnswer,
  approveAnswer,
  destructions,
  getDestruction,
  approveDestruction,
  rejectDestruction,
};
export const handler = feature(handlers);
