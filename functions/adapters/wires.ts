// Everything a handler may reach, by name.
import { wire } from '#kit/wire.ts';
import { calendarIn } from './dynamo/calendar.ts';
import { deliveriesIn } from './dynamo/deliveries.ts';
import { dueIn } from './dynamo/due.ts';
import { filingsIn } from './dynamo/filings.ts';
import { listsIn, numbersIn } from './dynamo/lists.ts';
import { logsIn } from './dynamo/log.ts';
import { partsIn } from './dynamo/parts.ts';
import { peopleIn } from './dynamo/people.ts';
import { correctionsIn } from './dynamo/personal.ts';
import { programmeIn } from './dynamo/programme.ts';
import { publicIn } from './dynamo/public.ts';
import { publicCalendarIn } from './dynamo/public-calendar.ts';
import { roundsIn } from './dynamo/rounds.ts';
import { sealsIn } from './dynamo/seals.ts';
import { dynamoTable } from './dynamo/table.ts';
import { visitsIn } from './dynamo/visits.ts';
import { fontBeside } from './font.ts';
import { mailerBy } from './mail/transport.ts';
import { arrivalsIn, documentLinksIn } from './s3/document-store.ts';
import { fileErasureIn } from './s3/file-erasure.ts';
import { systemSecrets } from './secrets.ts';
import { letterQueueAt } from './sqs/letter-queue.ts';

const table = /* @__PURE__ */ wire(['PROGRAMME_TABLE'], (name) => dynamoTable(name));
const onTable = <Value>(make: (of: ReturnType<typeof dynamoTable>) => Value) =>
  wire(['PROGRAMME_TABLE'], () => make(table.connect()));

export const programme = /* @__PURE__ */ onTable(programmeIn);
export const rounds = /* @__PURE__ */ onTable((of) => roundsIn(of));
export const parts = /* @__PURE__ */ onTable(partsIn);
export const lists = /* @__PURE__ */ onTable(listsIn);
export const numbers = /* @__PURE__ */ onTable(numbersIn);
export const calendar = /* @__PURE__ */ onTable(calendarIn);

export const filings = /* @__PURE__ */ onTable(filingsIn);
export const logs = /* @__PURE__ */ onTable(logsIn);
export const people = /* @__PURE__ */ onTable(peopleIn);
export const corrections = /* @__PURE__ */ onTable(correctionsIn);
export const due = /* @__PURE__ */ onTable(dueIn);

export const documentLinks = /* @__PURE__ */ wire(['QUARANTINE_BUCKET', 'ACCEPTED_BUCKET'], (quarantine, accepted) =>
  documentLinksIn(quarantine, accepted),
);
export const arrivals = /* @__PURE__ */ wire(['QUARANTINE_BUCKET', 'ACCEPTED_BUCKET'], (quarantine, accepted) =>
  arrivalsIn(quarantine, accepted),
);
export const fileErasure = /* @__PURE__ */ wire(['QUARANTINE_BUCKET', 'ACCEPTED_BUCKET'], (quarantine, accepted) =>
  fileErasureIn(quarantine, accepted),
);
export const deliveries = /* @__PURE__ */ wire(['DELIVERIES_TABLE'], (name) => deliveriesIn(dynamoTable(name)));
export const seals = /* @__PURE__ */ wire(['SEALS_TABLE'], (name) => sealsIn(dynamoTable(name)));
export const publicRecords = /* @__PURE__ */ wire(['PUBLIC_TABLE'], (name) => publicIn(dynamoTable(name)));
/** Of printed documents; read when the first one is printed. */
export const font = /* @__PURE__ */ wire([], () => fontBeside);
export const letterQueue = /* @__PURE__ */ wire(['LETTER_QUEUE'], (url) => letterQueueAt(url));
export const mailer = /* @__PURE__ */ wire(['MAIL_CARRIER', 'MAIL_FROM'], mailerBy);

/** Records of visits with their logs, and what lies beside them. */
export const visits = /* @__PURE__ */ wire(['VISITS_TABLE'], (name) => programmeIn(dynamoTable(name)));
export const visitBook = /* @__PURE__ */ wire(['VISITS_TABLE'], (name) => visitsIn(dynamoTable(name)));
export const visitsDue = /* @__PURE__ */ wire(['VISITS_TABLE'], (name) => dueIn(dynamoTable(name)));
/** The calendar as everybody may read it. */
export const publicCalendar = /* @__PURE__ */ wire(['PUBLIC_TABLE'], (name) => publicCalendarIn(dynamoTable(name)));
export const secrets = /* @__PURE__ */ wire([], () => systemSecrets);
/** Where the portal is, for the links in letters. */
export const portal = /* @__PURE__ */ wire(['PORTAL_URL'], (url) => url);
