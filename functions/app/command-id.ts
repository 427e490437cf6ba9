// Names the system's own commands after what caused them, so that the same cause twice is one command.
import { createHash } from 'node:crypto';
import { CommandId } from '#domain/values.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits of each of the first bytes of the SHA-256 of `cause`, in Crockford's base 32; 32 letters at most. */
export const lettersOf = (cause: string, count: number): string => {
  const digest = createHash('sha256').update(cause, 'utf8').digest();
  return [...digest.subarray(0, count)].map((byte) => CROCKFORD[byte % 32]).join('');
};

export const commandIdFor = (cause: string): CommandId => CommandId.parse(lettersOf(cause, 26));
