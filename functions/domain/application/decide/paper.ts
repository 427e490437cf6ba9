// The paper copy (纸质材料): registered at the intake desk by the codes printed on it, and compared with what was handed in.
import { accept, type Decision, type Fault, refuse } from '../../decider.ts';
import type { RoundDocument } from '../../round/schema.ts';
import { type CalendarDate, dateIn, type Instant } from '../../values.ts';
import { type PaperCodes, paperMismatches } from '../paper.ts';
import type { ApplicationEvent } from '../state.ts';

export type RegisterPaper = {
  readonly type: 'registerPaper';
  /** As the officer read or scanned them off the paper. */
  readonly given: PaperCodes;
  /** As the form would be printed now from what was handed in last. */
  readonly printed: PaperCodes;
  readonly receivedOn: CalendarDate;
  /** The day of the postmark, where it came by post: that day counts, not the day of arrival [default]. */
  readonly postmarkedOn?: CalendarDate;
  /** The last day on which the paper is in time. */
  readonly dueOn: CalendarDate;
};

/** A mismatch is written down and shown; it refuses nothing, for a person has to look at the paper. */
export const registerPaper = (
  command: RegisterPaper,
  round: RoundDocument,
  at: Instant,
): Decision<ApplicationEvent> => {
  const { given, printed, receivedOn, postmarkedOn, dueOn } = command;
  const faults: Fault[] = [];
  if (receivedOn > dateIn(round.timeZone, at)) faults.push({ path: ['receivedOn'], code: 'too_late' });
  if (postmarkedOn !== undefined && postmarkedOn > receivedOn)
    faults.push({ path: ['postmarkedOn'], code: 'too_late' });
  if (faults.length > 0) return refuse('invalid_request', faults);
  return accept({
    type: 'paperReceived',
    given,
    mismatches: paperMismatches(given, printed),
    receivedOn,
    ...(postmarkedOn === undefined ? {} : { postmarkedOn }),
    late: (postmarkedOn ?? receivedOn) > dueOn,
  });
};
