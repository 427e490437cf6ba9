// The kinds of files taken, and how big one may be.
import type { RoundInput } from '../schema.ts';

type Types = RoundInput['attachments'][number]['types'];

export const PAGES = ['application/pdf'] satisfies Types;
export const SCANS = ['application/pdf', 'image/jpeg', 'image/png'] satisfies Types;
export const DRAWN_UP = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] satisfies Types;
export const SLIDES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
] satisfies Types;

const TWENTY_MEGABYTES = 20 * 1024 * 1024;

/** How many files and of which kinds; by our default, unless the entry says otherwise after it. */
export const material = (min: number, max: number, types: Types) =>
  ({ source: 'default', min, max, types, maxBytes: TWENTY_MEGABYTES }) as const;
