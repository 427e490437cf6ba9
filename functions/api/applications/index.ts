// Applications, as one function.
import { feature } from '#kit/http-handler.ts';
import { accept } from './accept.ts';
import { agreement } from './agreement.ts';
import { askCorrection } from './ask-correction.ts';
import { award } from './award.ts';
import { check } from './check.ts';
import { confirm } from './confirm.ts';
import { correct } from './correct.ts';
import { get } from './get.ts';
import { listMine } from './list-mine.ts';
import { listQueue } from './list-queue.ts';
import { moveUp } from './move-up.ts';
import { recommend } from './recommend.ts';
import { refuse } from './refuse.ts';
import { result } from './result.ts';
import { signAgreement } from './sign-agreement.ts';
import { start } from './start.ts';
import { submission } from './submission.ts';
import { submit } from './submit.ts';
import { take } from './take.ts';
import { withdraw } from './withdraw.ts';

export const handlers = {
  start,
  get,
  submission,
  check,
  submit,
  correct,
  withdraw,
  listMine,
  listQueue,
  take,
  askCorrection,
  accept,
  refuse,
  recommend,
  moveUp,
  confirm,
  signAgreement,
  agreement,
  result,
  award,
};
export const handler = feature(handlers);
