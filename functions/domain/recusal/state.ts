// The recusal register (回避登记): one person's ties to organisations, and what applicants asked concerning the person.
import * as z from 'zod';
import { type ApplicationId, CalendarDate, type PersonId } from '../values.ts';

export const tieKinds = [
  /** 任职: works there, or did until a day. */
  'employment',
  /** 担任负责人: chairs it, sits on its board or supervises it. */
  'leadership',
  /** 业务主管单位: serves in the unit that supervises it. */
  'supervisoryUnit',
  /** 亲属关系: is related to somebody who leads it or prepared the application. */
  'kinship',
  /** 咨询服务: advised it, for a fee or not. */
  'advice',
  /** 资助关系: gave it money, or had money from it. */
  'funding',
] as const;

export const Tie = z
  .strictObject({
    /** The organisation's credit code. */
    organisation: z.string().regex(/^[0-9A-Z]{18}$/),
    kind: z.enum(tieKinds),
    /** The last day of it; absent where it lasts. */
    until: CalendarDate.exactOptional(),
  })
  .readonly();
export type Tie = z.infer<typeof Tie>;

/** A tie as the register keeps it; the person's own word and the office's stand side by side. */
export type KeptTie = Tie & { readonly id: string; readonly source: 'declared' | 'entered' };

/** 申请回避: an applicant asks that this person take no part in its application. */
export type RecusalRequest = {
  readonly reason: string;
  readonly status: 'open' | 'granted' | 'not_granted';
  readonly decision?: string;
};

export type RecusalState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'kept';
      readonly person: PersonId;
      readonly ties: readonly KeptTie[];
      readonly requests: Readonly<Record<ApplicationId, RecusalRequest>>;
    };

/** `person` in each, for the first of them begins the record. */
type Of = { readonly person: PersonId };

export type RecusalEvent =
  | (Of & { readonly type: 'tieDeclared'; readonly tie: Tie })
  | (Of & { readonly type: 'tieEntered'; readonly tie: Tie })
  | { readonly type: 'tieStruck'; readonly tieId: string; readonly reason: string }
  | (Of & { readonly type: 'recusalRequested'; readonly applicationId: ApplicationId; readonly reason: string })
  | {
      readonly type: 'recusalDecided';
      readonly applicationId: ApplicationId;
      readonly granted: boolean;
      readonly reason: string;
    };
