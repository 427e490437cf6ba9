// What people agreed to, and what they may ask for, as one function.
import { feature } from '#kit/http-handler.ts';
import { changeConsent } from './change-consent.ts';
import { consents } from './consents.ts';

export const handlers = { consents, changeConsent };
export const handler = feature(handlers);
