// After the public notice: what stands is confirmed by a person, and the agreement is recorded with who signed it.
import * as z from 'zod';
import type { Agreement, Signatories } from '#domain/application/state.ts';
import type { ApplicationId } from '#domain/values.ts';
import { type ApplicationReach, commandApplication, type Present } from './applications.ts';
import { type Press, Refused } from './execute.ts';
import type { Calendar, Lists } from './ports.ts';
import { workingDaysAfter } from './time-limits.ts';

type ConfirmReach = ApplicationReach & { readonly lists: Lists; readonly calendar: Calendar };

const Listed = z.looseObject({ status: z.string() });

/** Nobody has answered these yet, whether they were taken up or not. */
const openObjections = async ({ lists }: ConfirmReach, { id, roundId }: Present): Promise<number> => {
  const all = await lists.all({ of: 'queue', key: `${roundId}#objection`, prefix: `${id}#` });
  return all.filter((one) => ['filed', 'investigating'].includes(Listed.parse(one).status)).length;
};

export const confirmApplication = (on: ConfirmReach, id: ApplicationId, press: Press) =>
  commandApplication(on, id, press, async (application, { agreement }) => {
    const open = await openObjections(on, application);
    const by = agreement && (await workingDaysAfter(on.calendar, press.at, agreement.workingDays));
    return {
      command: {
        type: 'confirmApplication',
        openObjections: open,
        ...(by === undefined ? {} : { agreementBy: by }),
      },
    };
  });

export const signAgreement = (
  on: ApplicationReach,
  id: ApplicationId,
  press: Press,
  agreement: Agreement,
  signed: Signatories,
) =>
  commandApplication(on, id, press, () => ({
    command: { type: 'signAgreement', agreement },
    also: [{ signatories: { applicationId: id }, signed }],
  }));

export const readAgreement = async ({ lists }: { readonly lists: Lists }, application: Present) => {
  const agreement = 'agreement' in application ? application.agreement : undefined;
  const signatories = await lists.signatories(application.id);
  if (agreement === undefined || signatories === undefined) throw new Refused({ code: 'agreement_missing' });
  return { ...agreement, signatories };
};
