// Records beside requests and folders that hold personal data and are removed as a whole.
import * as z from 'zod';
import type { Corrections, PersonalSide } from '#app/personal-ports.ts';
import { keys } from './keys.ts';
import type { Table, Write } from './table.ts';

export const isPersonalSide = (side: object): side is PersonalSide =>
  ['correction', 'forgetCorrection', 'forgetPart'].some((name) => name in side);

export const personalWrite = (side: PersonalSide): Write => {
  if ('correction' in side) {
    const { correction, values } = side;
    return { put: { ...keys.correction(correction.requestId), kind: 'correction', values }, ifAbsent: true };
  }
  if ('forgetCorrection' in side) return { remove: keys.correction(side.forgetCorrection), ifPresent: true };
  const { folderId, partId } = side.forgetPart;
  return { remove: keys.part(folderId, partId), ifPresent: true };
};

const Correction = z.looseObject({ values: z.record(z.string(), z.string()) });

export const correctionsIn = (table: Table): Corrections => ({
  get: async (requestId) => {
    const item = await table.get(keys.correction(requestId));
    return item === undefined ? undefined : Correction.parse(item).values;
  },
});
