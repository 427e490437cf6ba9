// Every letter by its name.
import * as announcement from './announcement.ts';
import * as calendar from './calendar.ts';
import * as changes from './changes.ts';
import * as dataRequest from './data-request.ts';
import * as delisting from './delisting.ts';
import * as duties from './duties.ts';
import * as evaluation from './evaluation.ts';
import * as grant from './grant.ts';
import * as inspection from './inspection.ts';
import * as intake from './intake.ts';
import type { Letter } from './letter.ts';
import type { LetterName } from './names.ts';
import * as objection from './objection.ts';
import * as plaque from './plaque.ts';
import * as recusal from './recusal.ts';
import * as result from './result.ts';
import * as review from './review.ts';
import * as visit from './visit.ts';
import * as visiting from './visiting.ts';

export const registry: Readonly<Record<LetterName, Letter>> = {
  ...intake,
  ...review,
  ...evaluation,
  ...result,
  ...announcement,
  ...objection,
  ...visit,
  ...duties,
  ...plaque,
  ...changes,
  ...inspection,
  ...delisting,
  ...grant,
  ...calendar,
  ...recusal,
  ...dataRequest,
  ...visiting,
};
