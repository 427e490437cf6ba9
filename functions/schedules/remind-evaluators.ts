// Every morning: evaluators whose sheets are overdue are told so, once, and the office of opinions on visits that are.
import { due, programme, rounds } from '#adapters/wires.ts';
import { remindEvaluators } from '#app/reminders.ts';
import { remindOfOpinions } from '#app/visit-opinions.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { due, programme, rounds };

export const handler = scheduleHandler('remind-evaluators', wires, async (at, on) => ({
  reminded: await remindEvaluators(on, at),
  opinions: await remindOfOpinions(on, at),
}));
