// Letters about the calendar of working days: to the office, while next year's is missing.
import * as z from 'zod';
import { letter, notice, table, text } from './letter.ts';

export const calendarMissing = letter({
  title: { zh: '节假日安排待录入', en: 'Holiday calendar missing' },
  facts: z.object({ year: z.string() }),
  subject: ({ year }, _common, { say }) => say(`${year}年节假日安排待录入`, `Holiday calendar of ${year} missing`),
  paragraphs: ({ year }, _common, { say }) => [
    text(
      say(
        `系统中尚无经复核的${year}年节假日安排。国务院办公厅通知公布后，请由一人录入放假日和调休上班日、文号和网址，再由另一人复核。`,
        `The system has no confirmed working days of ${year}. Once the State Council's notice is out, please have one officer enter the days off, the make-up working days, its number and address, and another confirm them.`,
      ),
    ),
    table([say('年度', 'Year'), year]),
    notice(
      say(
        '在此之前，凡期限跨入该年度的决定，系统将不予办理，不会推算。',
        'Until then no time limit that reaches into that year can be set; the system does not guess.',
      ),
    ),
  ],
});
