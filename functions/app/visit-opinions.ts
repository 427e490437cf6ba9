// Opinions on site visits that are late: the office is told once.
import { system } from '#domain/actor.ts';
import { ApplicationId, addDays, dateIn, type Instant } from '#domain/values.ts';
import type { ApplicationReach } from './applications.ts';
import { commandIdFor } from './command-id.ts';
import { Refused } from './execute.ts';
import type { DueRecords } from './ports.ts';
import { commandVisit } from './site-visits.ts';
import { ZONE } from './time-limits.ts';

export const remindOfOpinions = async (
  on: ApplicationReach & { readonly due: DueRecords },
  at: Instant,
): Promise<number> => {
  let reminded = 0;
  const yesterday = addDays(dateIn(ZONE, at), -1);
  for await (const found of on.due.before('OPINION', `${yesterday}#~`)) {
    const press = { actor: system, at, commandId: commandIdFor(`remindOfVisitOpinion/${found}`) };
    try {
      await commandVisit(on, ApplicationId.parse(found), press, () => ({ type: 'remindOfVisitOpinion' }));
      reminded += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return reminded;
};
