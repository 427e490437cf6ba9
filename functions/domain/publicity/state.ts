// A public notice (公示): the list as everybody reads it, drafted by one person, opened and so frozen by another.
import type { ApplicationId, Bilingual, CalendarDate, Instant, PersonId, PublicityId, RoundId } from '../values.ts';

/** What the public reads of an application: data of the organisation and nothing of a person, nor any mark. */
export type PublicityEntry = {
  readonly applicationId: ApplicationId;
  readonly fieldCode: string;
  readonly creditCode: string;
  readonly name: string;
  readonly site?: string;
  readonly address?: string;
};

/** 咨询电话 and 监督电话: two numbers, so that a complaint does not reach whom it is about. */
export type Phones = { readonly enquiries: string; readonly supervision: string };

export type PublicityContent = {
  readonly id: PublicityId;
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly entries: readonly PublicityEntry[];
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly phones: Phones;
};

type Drafted = PublicityContent & { readonly draftedBy: PersonId };
type Opened = Drafted & { readonly contentHash: string; readonly openedAt: Instant; readonly openedBy: PersonId };

export type PublicityState =
  | { readonly status: 'absent' }
  | (Drafted & { readonly status: 'draft' })
  | (Opened & { readonly status: 'open' })
  /** Its last day is over; each application is confirmed by a person. */
  | (Opened & { readonly status: 'ended' });

export const publicityStatuses = [
  'absent',
  'draft',
  'open',
  'ended',
] as const satisfies readonly PublicityState['status'][];
export type PublicityStatus = PublicityState['status'];

export type PublicityEvent =
  | ({ readonly type: 'publicityDrafted' } & PublicityContent)
  | { readonly type: 'publicityOpened'; readonly contentHash: string }
  | { readonly type: 'publicityEnded'; readonly lastDay: CalendarDate };
