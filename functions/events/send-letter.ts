// One letter to one reader: looked up, written, sent, and marked as sent.
import {
  deliveries,
  filings,
  mailer,
  parts,
  people,
  portal,
  programme,
  rounds,
  secrets,
  visitBook,
  visits,
} from '#adapters/wires.ts';
import { deliver } from '#app/letters.ts';
import { queueHandler } from '#kit/handlers.ts';

const wires = { deliveries, filings, mailer, parts, people, portal, programme, rounds, secrets, visitBook, visits };

export const handler = queueHandler(wires, (id, at, on) => deliver(on, id, at));
