// Whom we tell of the register: the office of what an applicant asks, and the applicant of what was decided.
import type { RecusalEvent } from '../../recusal/state.ts';
import type { ApplicationId } from '../../values.ts';
import { type Draft, type PolicyFor, silent, toContact, toOffice } from '../draft.ts';

const about = (id: ApplicationId): Pick<Draft, 'about'> => ({ about: { aggregate: 'application', id } });

// Who it concerns and why stay in the record.
export const ofRecusal: PolicyFor<RecusalEvent> = {
  tieDeclared: silent,
  tieEntered: silent,
  tieStruck: silent,
  recusalRequested: ({ applicationId, at }) => [
    { ...toOffice('recusalAsked', { askedAt: at }), ...about(applicationId) },
  ],
  recusalDecided: ({ applicationId, granted, reason }) => [
    { ...toContact('recusalDecided', { granted, reason }), ...about(applicationId) },
  ],
};
