// Lots: HMAC-SHA-256 keyed with a published seed, so that anybody can compute every one of them again.
import { createHmac } from 'node:crypto';
import type { LotOf } from '#domain/draw/algorithm.ts';

/** As `printf %s "$message" | openssl dgst -sha256 -hmac "$seed"` prints it. */
export const lotsOf =
  (seed: string): LotOf =>
  (message) =>
    createHmac('sha256', seed).update(message, 'utf8').digest('hex');
