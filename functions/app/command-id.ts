// Names the system's own commands after what caused them, so that the same cause twice is one command.
import { createHash } from 'node:crypto';
import { CommandId } from '#domain/values.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits of each of the first 26 bytes of the SHA-256 of `cause`, in Crockford's base 32. */
export const commandIdFor = (cause: string): CommandId => {
  const digest = createHash('sha256').update(cause, 'utf8').digest();
  return CommandId.parse([...digest.subarray(0, 26)].map((byte) => CROCKFORD[byte % 32]).join(''));
};
