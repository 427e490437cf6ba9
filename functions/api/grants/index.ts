// Start-up grants, as one function.
import { feature } from '#kit/http-handler.ts';
import { acceptUse } from './accept-use.ts';
import { agree } from './agree.ts';
import { approveInstalment } from './approve-instalment.ts';
import { close } from './close.ts';
import { demandRecovery } from './demand-recovery.ts';
import { get } from './get.ts';
import { hold } from './hold.ts';
import { list } from './list.ts';
import { payInstalment } from './pay-instalment.ts';
import { plan } from './plan.ts';
import { receiveRecovery } from './receive-recovery.ts';
import { release } from './release.ts';
import { reportUse } from './report-use.ts';
import { requestInstalment } from './request-instalment.ts';
import { sendBackInstalment } from './send-back-instalment.ts';
import { sendBackUse } from './send-back-use.ts';

export const handlers = {
  plan,
  get,
  list,
  agree,
  requestInstalment,
  approveInstalment,
  sendBackInstalment,
  payInstalment,
  reportUse,
  acceptUse,
  sendBackUse,
  hold,
  release,
  demandRecovery,
  receiveRecovery,
  close,
};
export const handler = feature(handlers);
