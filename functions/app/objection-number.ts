// The number an objection goes by: its day and six characters that follow from its id, for nobody draws it from a counter.
import type { CalendarDate, ObjectionId } from '#domain/values.ts';
import { commandIdFor } from './command-id.ts';

/** E.g. `YY-20210220-7K3F9Q` (异议). */
export const objectionNumber = (id: ObjectionId, on: CalendarDate): string =>
  `YY-${on.replaceAll('-', '')}-${commandIdFor(`objectionNumber/${id}`).slice(0, 6)}`;
