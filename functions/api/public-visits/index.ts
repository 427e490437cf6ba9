// Visits as the public books them: a function that reaches public records and the visits table, and nothing else.
import { feature } from '#kit/http-handler.ts';
import { acknowledge } from './acknowledge.ts';
import { book } from './book.ts';
import { cancel } from './cancel.ts';
import { get } from './get.ts';
import { giveFeedback } from './give-feedback.ts';
import { slots } from './slots.ts';

export const handlers = { acknowledge, book, cancel, get, giveFeedback, slots };
export const handler = feature(handlers);
