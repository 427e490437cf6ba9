// Secrets from the system's source of chance: 130 bits in Crockford's base 32.
import type { Secrets } from '#app/visits-ports.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const systemSecrets: Secrets = {
  token: () => [...crypto.getRandomValues(new Uint8Array(26))].map((byte) => CROCKFORD[byte % 32]).join(''),
};
