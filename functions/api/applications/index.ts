// Applications, as one function.
import { feature } from '#kit/http-handler.ts';
import { accept } from './accept.ts';
import { askCorrection } from './ask-correction.ts';
import { award } from './award.ts';
import { check } from './check.ts';
import { correct } from './correct.ts';
import { get } from './get.ts';
import { listMine } from './list-mine.ts';
import { listQueue } from './list-queue.ts';
import { recommend } from './recommend.ts';
import { refuse } from './refuse.ts';
import { select } from './select.ts';
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
  select,
  award,
};
export const handler = feature(handlers);
