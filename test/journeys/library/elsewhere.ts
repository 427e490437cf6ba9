// Steps of other programmes that somebody takes in the library's all the same, and what each is answered.
import { newId } from '#contract/client.ts';
import { type Club, evaluators, type PersonsOnRun, round, roundId } from './clubs.ts';

const day = '2026-03-23';
const moment = '2026-04-01T02:00:00.000Z';

export const stepsOfTheReview = async ({ refusal }: PersonsOnRun, { applicationId }: Club) => {
  const visit = { visitAt: moment, place: '社区图书室', visitors: [...evaluators] };
  const session = { roundId, startsAt: moment, place: '报告厅', applications: [applicationId] };
  return [
    await refusal('operator-01', (api) => api['site-visits'].appoint({ params: { applicationId }, body: visit })),
    await refusal('operator-01', (api) => api.roadshows.plan({ params: { roadshowId: newId() }, body: session })),
  ];
};

export const publicNotice = ({ refusal }: PersonsOnRun, { applicationId }: Club) => {
  const { title, contact } = round;
  const notice = {
    ...{ roundId, title, text: title, applications: [applicationId], firstDay: '2026-04-01' },
    phones: { enquiries: contact.phone, supervision: contact.phone },
  };
  return refusal('bureau-01', (api) => api.publicity.draft({ params: { publicityId: newId() }, body: notice }));
};

export const stepsAfterTheAward = async (
  { refusal }: PersonsOnRun,
  { applicationId, person }: Club,
  siteId: string,
) => {
  const params = { siteId };
  const agreement = {
    ...{ reference: '协议1', sha256: '1f'.repeat(32), signedOn: day },
    signatories: { bureau: '宋岩', organisation: '沈微' },
  };
  const change = { id: newId(), kind: 'venue', effectiveOn: day, to: '新址' } as const;
  const draw = { roundId, sites: 1, seedSource: { source: '收盘价', publishedOn: '2026-04-01' } };
  const hours = {
    weekly: [],
    exceptions: [],
    holidays: 'closed',
    address: '书香路1号',
    phone: '0755-20000000',
  } as const;
  const bureau = 'bureau-01';
  return [
    await refusal(bureau, (api) => api.sites.appointCeremony({ params, body: { ceremonyAt: moment, place: '大厅' } })),
    await refusal(bureau, (api) => api.sites.open({ params, body: { handedOverOn: day, validFrom: day } })),
    await refusal(bureau, (api) => api.applications.signAgreement({ params: { applicationId }, body: agreement })),
    await refusal(person, (api) => api.sites.reportChange({ params, body: change })),
    await refusal(bureau, (api) => api.draws.freeze({ params: { drawId: newId() }, body: draw })),
    await refusal(person, (api) => api.visits.setHours({ params, body: hours })),
  ];
};
