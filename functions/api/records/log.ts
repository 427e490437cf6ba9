// The log of one record, entry by entry as it lies in the table.
import { logs } from '#adapters/wires.ts';
import { recordLog } from '#app/seals.ts';
import { log as endpoint } from '#contract/records.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const log = httpHandler(endpoint, { logs }, ({ query }, on) => recordLog(on.logs, query.record));
