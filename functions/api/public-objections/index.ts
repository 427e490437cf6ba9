// Objections from anybody, as one function that may put them and read nothing of the programme.
import { feature } from '#kit/http-handler.ts';
import { file } from './file.ts';

export const handlers = { file };
export const handler = feature(handlers);
