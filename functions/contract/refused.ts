// Every way an endpoint may say no: its own refusals, and those of the HTTP stack around it.
import type { RefusalCode } from '#domain/refusals.ts';
import { type Endpoint, isCommand } from './endpoint.ts';

const general = {
  signedIn: ['not_permitted'],
  parsed: ['invalid_request'],
  withBody: ['malformed_json', 'unsupported_media_type', 'too_large'],
  /** A race lost to others too often. */
  command: ['stale_version'],
} as const satisfies Readonly<Record<string, readonly RefusalCode[]>>;

export type GeneralCode = (typeof general)[keyof typeof general][number];

const generalRefusals = (endpoint: Endpoint): readonly RefusalCode[] => {
  const { access, params, query, body } = endpoint;
  const isParsed = isCommand(endpoint) || [params, query, body].some((schema) => schema !== undefined);
  return [
    ...(access === 'public' ? [] : general.signedIn),
    ...(isParsed ? general.parsed : []),
    ...(body === undefined ? [] : general.withBody),
    ...(isCommand(endpoint) ? general.command : []),
  ];
};

/** Each code once, its own first. */
export const refusalsOf = (endpoint: Endpoint): readonly RefusalCode[] => [
  ...new Set([...endpoint.refuses, ...generalRefusals(endpoint)]),
];
