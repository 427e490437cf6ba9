// One example of every event from the ballot to the agreement that somebody is written to about.
import type { ApplicationEvent } from '#domain/application/state.ts';
import type { ObjectionEvent } from '#domain/objection/state.ts';
import type { PublicityEvent } from '#domain/publicity/state.ts';
import { ApplicationId, BallotId, CalendarDate, ObjectionId, PublicityId, RoundId } from '#domain/values.ts';

const id = '0'.repeat(26);
const day = CalendarDate.parse('2021-03-31');
const applicationId = ApplicationId.parse(id);
const ballotId = BallotId.parse(id);
const objectionId = ObjectionId.parse(id);
const reason = 'reason';

export const ofDecisions: readonly ApplicationEvent[] = [
  { type: 'applicationReserved', ballotId, reason, order: 1 },
  { type: 'applicationNotSelected', ballotId, reason },
  { type: 'reserveMovedUp', answerBy: day },
  { type: 'publicNoticeBegun', publicityId: PublicityId.parse(id), firstDay: day, lastDay: day },
  { type: 'applicationDisqualified', objectionId, facts: 'facts', basis: 'basis' },
  { type: 'applicationConfirmed', agreementBy: day },
];

export const ofPublicities: readonly PublicityEvent[] = [{ type: 'publicityEnded', lastDay: day }];

export const ofObjections: readonly ObjectionEvent[] = [
  {
    type: 'objectionFiled',
    id: objectionId,
    number: 'YY-20210225-000000',
    applicationId,
    roundId: RoundId.parse('shenzhen-2020'),
    roundVersion: 1,
    publicityId: PublicityId.parse(id),
    organisation: '51440300XXXX000193',
    contentHash: 'hash',
  },
  { type: 'objectionRefused', reason },
  { type: 'objectionAccepted', matters: 'matters', investigateBy: day, statementBy: day },
  { type: 'objectionDismissed', answer: 'answer' },
  { type: 'objectionUpheld', answer: 'answer' },
];
